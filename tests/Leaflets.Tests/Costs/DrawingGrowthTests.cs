using Leaflets.Diagnostics;
using Leaflets.Pdf.Content;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Tests.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the drawing costs twice the work to read and to write, whatever it is made of.</summary>
public sealed class DrawingGrowthTests(ITestOutputHelper output)
{
    private const int Size = 300;

    /// <summary>Without limits, so that growth is seen beyond what a drawing may have.</summary>
    private static readonly DrawingLimits Unlimited = new()
    {
        MaximumFileBytes = int.MaxValue,
        MaximumElements = int.MaxValue,
        MaximumParts = int.MaxValue,
        MaximumSegmentsOfPath = int.MaxValue,
        MaximumSegments = int.MaxValue,
        MaximumText = int.MaxValue,
        MaximumCharacters = int.MaxValue,
        MaximumCover = int.MaxValue,
    };

    private static readonly Dictionary<string, Func<int, string>> Drawings = new(StringComparer.Ordinal)
    {
        ["a path of lines"] = static n => $"<path d=\"M0 0{Many(n, "L% 9")}\"/>",
        ["a path of curves"] = static n => $"<path d=\"M0 0{Many(n, "C% 9 1 2 3 4")}\"/>",
        ["a path of smooth curves"] = static n => $"<path d=\"M0 0{Many(n, "S1 2 3 4T5 6")}\"/>",
        ["a path of arcs"] = static n => $"<path d=\"M0 0{Many(n, "A5 5 0 1 1 % 9")}\"/>",
        ["a path of parts"] = static n => $"<path d=\"{Many(n, "M% 0L9 9z")}\"/>",
        ["a path that is closed again and again"] = static n => $"<path d=\"M0 0L9 9{Many(n, "z")}\"/>",
        ["a path that begins again and again"] = static n => $"<path d=\"{Many(n, "M1 1")}\"/>",
        ["many paths"] = static n => Many(n, "<path d=\"M0 0L% 9z\"/>"),
        ["a polygon"] = static n => $"<polygon points=\"{Many(n, "%,5 ")}\"/>",
        ["shapes"] = static n => Many(n, "<rect width=\"9\" height=\"9\" rx=\"2\"/><circle r=\"4\"/><line x2=\"%\" stroke=\"red\"/>"),
        ["groups"] = static n => Many(n, "<g transform=\"translate(1)\"><rect width=\"9\" height=\"9\"/></g>"),
        ["groups in groups"] = static n => Many(n, Many(15, "<g opacity=\".5\">") + "<rect width=\"9\" height=\"9\"/>" + Many(15, "</g>")),
        ["groups that are turned around their boxes"] = static n =>
            Many(12, "<g transform=\"rotate(9)\" style=\"transform-box:fill-box\">") + Many(n, "<rect width=\"9\" height=\"9\"/>")
            + Many(12, "</g>"),
        ["copies"] = static n => "<defs><rect id=\"a\" width=\"9\" height=\"9\"/></defs>" + Many(n, "<use href=\"#a\" x=\"%\"/>"),
        ["copies of many"] = static n =>
            Many(n, "<rect id=\"a%\" width=\"9\" height=\"9\"/>") + Many(n, "<use href=\"#a%\" x=\"9\"/>"),
        ["copies of copies"] = static n =>
            Many(n, "<symbol id=\"a%\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></symbol><use href=\"#a%\" width=\"9\"/>"),
        ["rules by class"] = static n => $"<style>{Many(n, ".a%{{fill:red}}")}</style>{Many(n, Box(" class=\"a%\""))}",
        ["rules by name of one place"] = static n => $"<style>{Many(n, "#a%{{fill:red}}")}</style>{Many(n, Box(" id=\"a%\""))}",
        ["one rule for all"] = static n => $"<style>rect{{fill:red}}</style>{Many(n, Box(string.Empty))}",
        ["rules that are charsets"] = static n => $"<style>{Many(n, "@charset \"a\";")}</style>{Box(string.Empty)}",
        ["rules for paper"] = static n => $"<style>{Many(n, "@media print{{.a%{{fill:red}}}}")}</style>{Box(" class=\"a1\"")}",
        ["rules for screens"] = static n => $"<style>{Many(n, "@media screen{{.a%{{fill:red}}}}")}</style>{Box(" class=\"a1\"")}",
        ["comments in rules"] = static n => $"<style>{Many(n, "/* a */ ")}.a{{fill:red}}</style>{Box(" class=\"a\"")}",
        ["comments of XML in rules"] = static n => $"<style><![CDATA[{Many(n, "<!-- --> ")}]]></style>{Box(string.Empty)}",
        ["selectors of one rule"] = static n => $"<style>{Many(n, ".b%,")}.a{{fill:red}}</style>{Box(" class=\"a\"")}",
        ["declarations of one rule"] = static n => $"<style>.a{{{Many(n, "fill:red;")}}}</style>{Box(" class=\"a\"")}",
        ["declarations in quotes"] = static n => $"<style>.a{{{Many(n, "font-family:'a;b';")}}}</style>{Box(" class=\"a\"")}",
        ["brackets in rules"] = static n => $"<style>.a{{fill:{Many(n, "(")}{Many(n, ")")};fill:red}}</style>{Box(string.Empty)}",
        ["strings in rules"] = static n => $"<style>{Many(n, ".a%[id=\"}\"]{{fill:red}}")}</style>{Box(" id=\"b\"")}",
        ["variables"] = static n => Many(n, Box(" style=\"--a%:red;fill:var(--a%)\"")),
        ["one long style"] = static n => Box($" style=\"{Many(n, "fill:red;")}\""),
        ["styles of elements"] = static n => Many(n, Box(" style=\"fill:red;stroke:#123;stroke-width:2\"")),
        ["important declarations"] = static n => Box($" style=\"{Many(n, "fill:red!important;stroke:red;")}\""),
        ["classes of one element"] = static n => $"<style>.a1{{fill:red}}</style>{Box($" class=\"{Many(n, "a% ")}\"")}",
        ["descendants"] = static n =>
            $"<style>{Many(8, ".c% ")}rect{{fill:red}}</style>"
            + Many(n, Many(8, "<g class=\"c%\">") + "<rect width=\"9\" height=\"9\"/>" + Many(8, "</g>")),
        ["gradients"] = static n => Many(n, Gradient("a%", string.Empty) + Box(" fill=\"url(#a%)\"")),
        ["one gradient for all"] = static n => Gradient("a", string.Empty) + Many(n, Box(" fill=\"url(#a)\"")),
        ["gradients that take after one"] = static n =>
            Gradient("a", string.Empty) + Many(n, "<linearGradient id=\"b%\" href=\"#a\"/>" + Box(" fill=\"url(#b%)\"")),
        ["stops of one gradient"] = static n =>
            $"<linearGradient id=\"a\">{Many(n, "<stop offset=\".5\" stop-color=\"red\"/>")}</linearGradient>{Box(" fill=\"url(#a)\"")}",
        ["markers on one line"] = static n => Marker + $"<path d=\"M0 0{Many(n, "L% 9")}\" stroke=\"red\" marker-mid=\"url(#m)\"/>",
        ["markers on a closed line"] = static n => Marker + $"<path d=\"{Many(n, "M0 0L% 9z")}\" stroke=\"red\" marker-start=\"url(#m)\"/>",
        ["markers on many lines"] = static n => Marker + Many(n, "<line x2=\"9\" stroke=\"red\" marker-end=\"url(#m)\"/>"),
        ["patterns"] = static n => Many(
            n, "<pattern id=\"p%\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect width=\"2\" height=\"2\"/></pattern>"
            + Box(" fill=\"url(#p%)\"")),
        ["a pattern of many"] = static n =>
            $"<pattern id=\"p\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">{Many(n, Box(string.Empty))}</pattern>"
            + Box(" fill=\"url(#p)\""),
        ["words"] = static n => Many(n, "<text x=\"1\" y=\"2\">word %</text>"),
        ["one long text"] = static n => $"<text x=\"1\" y=\"2\">{Many(n, "word ")}</text>",
        ["places of letters"] = static n => $"<text x=\"{Many(n, "% ")}\" y=\"2\">{Many(n, "a")}</text>",
        ["shifts of letters"] = static n => $"<text x=\"1\" y=\"2\" dx=\"{Many(n, "1 ")}\">{Many(n, "a")}</text>",
        ["pieces of one text"] = static n => $"<text x=\"1\" y=\"2\">{Many(n, "<tspan fill=\"red\">a</tspan> ")}</text>",
        ["lines of one text"] = static n => $"<text x=\"1\" y=\"2\">{Many(n, "<tspan x=\"1\" dy=\"9\">a</tspan>")}</text>",
        ["pieces in the middle"] = static n => $"<text x=\"1\" y=\"2\" text-anchor=\"middle\">{Many(n, "<tspan>a </tspan>")}</text>",
        ["white space"] = static n => $"<text x=\"1\" y=\"2\">a{Many(n, " \n ")}b</text>",
        ["clips"] = static n => Many(n, "<clipPath id=\"c%\"><rect width=\"5\" height=\"5\"/></clipPath>" + Box(" clip-path=\"url(#c%)\"")),
        ["one clip for all"] = static n =>
            "<clipPath id=\"c\"><rect width=\"5\" height=\"5\"/></clipPath>" + Many(n, Box(" clip-path=\"url(#c)\"")),
        ["a clip of one path"] = static n =>
            $"<clipPath id=\"c\"><path d=\"M0 0{Many(n, "L% 9")}\"/></clipPath>{Box(" clip-path=\"url(#c)\"")}",
        ["dashes"] = static n => Many(n, "<line x2=\"90\" stroke=\"red\" stroke-dasharray=\"2 1\"/>"),
        ["one list of dashes"] = static n => $"<line x2=\"90\" stroke=\"red\" stroke-dasharray=\"{Many(n, "2 1 ")}\"/>",
        ["transforms of one group"] = static n => $"<g transform=\"{Many(n, "rotate(9) ")}\">{Box(string.Empty)}</g>",
        ["transforms"] = static n => Many(n, Box(" transform=\"rotate(9) scale(2) skewX(5)\"")),
        ["names of places"] = static n => Many(n, "<g id=\"a%\"/>") + Box(string.Empty),
        ["entities"] = static n => Many(n, Box(" fill=\"&r;\"")),
        ["metadata"] = static n => $"<metadata>{Many(n, "<a>b</a>")}</metadata>{Box(string.Empty)}",
        ["conditions"] = static n => Many(n, "<switch><g systemLanguage=\"fr\"/><rect width=\"9\" height=\"9\"/></switch>"),
        ["languages of one condition"] = static n =>
            $"<switch><g systemLanguage=\"{Many(n, "fr,")}\"/>{Box(string.Empty)}</switch>",
        ["kept widths"] = static n => Many(n, "<line x2=\"9\" stroke=\"red\" vector-effect=\"non-scaling-stroke\"/>"),
    };

    private const string Marker =
        "<marker id=\"m\" markerWidth=\"3\" markerHeight=\"3\" orient=\"auto\"><path d=\"M0 0L1 1\" stroke=\"red\"/></marker>";

    public static TheoryData<string> Names => [.. Drawings.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_drawing_costs_work_in_proportion_to_its_length(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, size => Svg(Drawings[name](size)), ReadAndWrite));

    [Theory, MemberData(nameof(Names))]
    public void Reading_and_writing_a_drawing_can_be_ended_at_any_time(string name) =>
        StageCost.IsLookedAt(
            Size, size => Svg(Drawings[name](size)), ReadAndWrite, DrawingLimits.Default.MaximumFileBytes);

    private static string Many(int count, string piece) => GrowingInput.Many(count, piece.Replace("{{", "{").Replace("}}", "}"));

    private static string Box(string attributes) => $"<rect width=\"9\" height=\"9\"{attributes}/>";

    private static string Gradient(string id, string attributes) =>
        $"<linearGradient id=\"{id}\"{attributes}><stop stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient>";

    private static string Svg(string content) =>
        $"<!DOCTYPE svg [<!ENTITY r \"red\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 900\">{content}</svg>";

    private static bool ReadAndWrite(string svg)
    {
        VectorImage drawing;
        try
        {
            drawing = SvgReader.Read(new SourceText("a.svg", svg), NoText.Setter, new DrawingBudget(Unlimited));
        }
        catch (InvalidDrawingException fault)
        {
            throw new InvalidOperationException(fault.Message, fault);
        }

        var file = new PdfFile();
        new DrawingWriter(file, new FontSet(file)).Write(file.Allocate(), drawing);
        return DrawingFiles.Svg(drawing).Length > 0;
    }
}
