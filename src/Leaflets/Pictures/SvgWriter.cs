using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Leaflets.Bounds;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures;

/// <summary>Writes drawings as SVG 1.1 of paths, groups, clippings and gradients.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const int StepsOfItem = 16;

    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private readonly XmlWriter _writer;
    private readonly GlyphOutlines _outlines = new();
    private int _lastId;

    private SvgWriter(XmlWriter writer) => _writer = writer;

    /// <summary>The file of a drawing.</summary>
    public static byte[] Write(VectorImage drawing)
    {
        using var bytes = new MemoryStream();
        using (var xml =
            XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        using (var writer = new SvgWriter(xml))
        {
            writer.Document(drawing);
        }

        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _outlines.Dispose();

    private void Document(VectorImage drawing)
    {
        var (width, height) = (Number(drawing.Size.Width.Points), Number(drawing.Size.Height.Points));
        _writer.WriteStartElement("svg", SvgNamespace);
        _writer.WriteAttributeString("version", "1.1");
        _writer.WriteAttributeString("width", width + "pt");
        _writer.WriteAttributeString("height", height + "pt");
        _writer.WriteAttributeString("viewBox", $"0 0 {width} {height}");
        Items(drawing.Items);
        _writer.WriteEndElement();
    }

    private void Items(ImmutableArray<DrawingItem> items)
    {
        foreach (var item in items)
        {
            Steps.Take(StepsOfItem);
            switch (item)
            {
                case DrawingGroup group:
                    Group(group);
                    break;
                case DrawingPath path:
                    Path(path);
                    break;
                case DrawingText text:
                    Path(new DrawingPath(_outlines.Of(text), new SolidPaint(text.Run.Color, text.Opacity), IsEvenOdd: false, Line: null));
                    break;
            }
        }
    }

    private void Group(DrawingGroup group)
    {
        string? clip = null;
        if (group.Clip is { } cut)
        {
            clip = NextId();
            _writer.WriteStartElement("clipPath", SvgNamespace);
            _writer.WriteAttributeString("id", clip);
            _writer.WriteStartElement("path", SvgNamespace);
            _writer.WriteAttributeString("d", Data(cut.Path));
            Attribute("clip-rule", cut.IsEvenOdd ? "evenodd" : null);
            Attribute("transform", Matrix(group.Transform));
            _writer.WriteEndElement();
            _writer.WriteEndElement();
        }

        _writer.WriteStartElement("g", SvgNamespace);
        Attribute("clip-path", clip is null ? null : $"url(#{clip})");
        Attribute("opacity", Opacity(group.Opacity));
        if (Matrix(group.Transform) is { } map)
        {
            _writer.WriteStartElement("g", SvgNamespace);
            _writer.WriteAttributeString("transform", map);
            Items(group.Items);
            _writer.WriteEndElement();
        }
        else
        {
            Items(group.Items);
        }

        _writer.WriteEndElement();
    }

    private void Path(DrawingPath path)
    {
        var gradient = path.Fill is LinearGradient or RadialGradient ? Gradient(path.Fill) : null;
        var lineGradient = path.Line?.Paint is LinearGradient or RadialGradient ? Gradient(path.Line.Paint) : null;
        _writer.WriteStartElement("path", SvgNamespace);
        _writer.WriteAttributeString("d", Data(path.Path));
        _writer.WriteAttributeString("fill", gradient ?? (path.Fill as SolidPaint)?.Color.ToString() ?? "none");
        Attribute("fill-rule", path.IsEvenOdd ? "evenodd" : null);
        Attribute("fill-opacity", Opacity(path.Fill?.Opacity ?? 1));
        if (path.Line is { } line)
        {
            _writer.WriteAttributeString("stroke", lineGradient ?? ((SolidPaint)line.Paint).Color.ToString());
            _writer.WriteAttributeString("stroke-width", Number(line.Width.Points));
            Attribute("stroke-opacity", Opacity(line.Paint.Opacity));
            Attribute("stroke-linecap", line.Cap switch { LineCap.Round => "round", LineCap.Square => "square", _ => null });
            Attribute("stroke-linejoin", line.Join switch { LineJoin.Round => "round", LineJoin.Bevel => "bevel", _ => null });
            Attribute("stroke-miterlimit", line.MiterLimit == 4 ? null : Number(line.MiterLimit));
            Attribute("stroke-dasharray", line.Dashes.IsEmpty ? null : string.Join(' ', line.Dashes.Select(dash => Number(dash.Points))));
            Attribute("stroke-dashoffset", line.DashOffset > Length.Zero ? Number(line.DashOffset.Points) : null);
        }

        _writer.WriteEndElement();
    }

    private string Gradient(Paint paint)
    {
        var id = NextId();
        _writer.WriteStartElement(paint is LinearGradient ? "linearGradient" : "radialGradient", SvgNamespace);
        _writer.WriteAttributeString("id", id);
        _writer.WriteAttributeString("gradientUnits", "userSpaceOnUse");
        var stops = ImmutableArray<GradientStop>.Empty;
        if (paint is LinearGradient linear)
        {
            stops = linear.Stops;
            Attribute("gradientTransform", Matrix(linear.Transform));
            Place("x1", linear.From.X);
            Place("y1", linear.From.Y);
            Place("x2", linear.To.X);
            Place("y2", linear.To.Y);
        }
        else if (paint is RadialGradient radial)
        {
            stops = radial.Stops;
            Attribute("gradientTransform", Matrix(radial.Transform));
            Place("fx", radial.Focus.X);
            Place("fy", radial.Focus.Y);
            Place("cx", radial.Center.X);
            Place("cy", radial.Center.Y);
            Place("r", radial.Radius);
        }

        foreach (var stop in stops)
        {
            _writer.WriteStartElement("stop", SvgNamespace);
            _writer.WriteAttributeString("offset", Number(stop.Offset));
            _writer.WriteAttributeString("stop-color", stop.Color.ToString());
            Attribute("stop-opacity", Opacity(stop.Opacity));
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
        return $"url(#{id})";

        void Place(string name, Length value) => _writer.WriteAttributeString(name, Number(value.Points));
    }

    private static string Data(VectorPath path)
    {
        var data = new StringBuilder();
        foreach (var segment in path.Segments)
        {
            Steps.Take();
            switch (segment)
            {
                case MoveTo move:
                    Add('M', move.Point);
                    break;
                case LineTo line:
                    Add('L', line.Point);
                    break;
                case CurveTo curve:
                    Add('C', curve.Control1, curve.Control2, curve.End);
                    break;
                case ClosePath:
                    data.Append('Z');
                    break;
            }
        }

        return data.ToString();

        void Add(char command, params ReadOnlySpan<Point> points)
        {
            data.Append(command);
            foreach (var point in points)
            {
                data.Append(Number(point.X.Points)).Append(' ').Append(Number(point.Y.Points)).Append(' ');
            }

            data.Length--;
        }
    }

    private static string Number(double value) => Math.Round(value, 5).ToString("0.#####", CultureInfo.InvariantCulture);

    private static string? Opacity(double value) => value >= 1 ? null : Number(value);

    private static string? Matrix(Transform map) => map == Transform.Identity
        ? null
        : $"matrix({Number(map.A)} {Number(map.B)} {Number(map.C)} {Number(map.D)} {Number(map.E)} {Number(map.F)})";

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"d{++_lastId}");

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteAttributeString(name, value);
        }
    }
}
