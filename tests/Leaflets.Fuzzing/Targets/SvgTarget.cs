using System.Collections.Immutable;
using System.Xml;
using Leaflets.Diagnostics;
using Leaflets.Pdf.Content;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Fuzzing.Targets;

/// <summary>SVG, to drawings; where there is one, a leaflet with it.</summary>
internal sealed class SvgTarget(ProjectFiles project) : FuzzTarget
{
    private const uint OneInLeaflets = 16;

    private readonly Outputs _outputs = new(project);
    private readonly ITextSetter _setter = new Outputs(project).Setter;

    /// <inheritdoc/>
    public override string Name => "svg";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">", "</svg>", "<g>", "</g>", "<g opacity=\".5\">",
        "<path d=\"M0 0L9 9z\"/>", "<rect width=\"9\" height=\"9\"/>", "<rect rx=\"2\"/>", "<circle r=\"4\"/>",
        "<ellipse rx=\"4\" ry=\"2\"/>", "<line x2=\"9\"/>", "<polyline points=\"0,0 9,9\"/>", "<polygon points=\"0 0 9 9 0 9\"/>",
        "<text x=\"1\" y=\"2\">a</text>", "<tspan dx=\"1\">", "</tspan>", "<use href=\"#a\"/>", "<defs>", "</defs>",
        "<symbol id=\"a\" viewBox=\"0 0 1 1\">", "</symbol>", "<clipPath id=\"a\">", "</clipPath>", "<linearGradient id=\"a\">",
        "<radialGradient id=\"a\" fx=\"9\" fr=\"1\">", "<stop offset=\".5\" stop-color=\"red\"/>", "<style>a{fill:red}</style>",
        "<image href=\"a.png\"/>", "<script>", "<metadata>", "<title>a</title>", "<!-- -->", "<![CDATA[", "]]>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "&a;", "&lt;", "&#65;", "<?xml version=\"1.0\"?>", " id=\"a\"", " x=\"1\"", " width=\"1e9\"",
        " height=\"0\"", " transform=\"rotate(45)\"", "matrix(1 0 0 1 0 0)", "scale(0)", "translate(1e9)", "skewX(90)", " fill=\"url(#a)\"",
        " stroke=\"#123\"", " stroke-width=\"1e6\"", " stroke-dasharray=\"1 2\"", " clip-path=\"url(#a)\"", " preserveAspectRatio=\"none\"",
        " style=\"fill:none;stroke:red\"", " class=\"a\"", " font-size=\"1em\"", " text-anchor=\"end\"", " direction=\"rtl\"",
        " xlink:href=\"#a\"", " gradientUnits=\"userSpaceOnUse\"", " spreadMethod=\"repeat\"", " clipPathUnits=\"objectBoundingBox\"", "%",
        "px", "mm", "em", "A5 5 0 1 1 9 9", "C1 2 3 4 5 6", "Q1 2 3 4", "S1 2 3 4", "T1 2", "H1", "V1", "a0 0 0 0 0 0 0", "z", "rgb(1,2,3)",
        "currentColor");

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        if (SourceDecoder.Decode(input, $"{Outputs.Folder}/a.svg").Source is not { } source)
        {
            return;
        }

        VectorImage drawing;
        try
        {
            drawing = SvgReader.Read(source, _setter);
        }
        catch (InvalidDrawingException fault)
        {
            Promises.Check(new SourceSpan(source, fault.Offset, fault.Offset), "a drawing's fault");
            return;
        }

        var file = new PdfFile();
        new DrawingWriter(file, new FontSet(file)).Write(file.Allocate(), drawing);
        using (var xml = XmlReader.Create(new MemoryStream(DrawingFiles.Svg(drawing))))
        {
            while (xml.Read())
            {
            }
        }

        if (GoesOn(input, OneInLeaflets))
        {
            _outputs.Make(drawing);
        }
    }
}
