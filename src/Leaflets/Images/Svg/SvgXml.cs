using System.Xml;
using Leaflets.Diagnostics;

namespace Leaflets.Images.Svg;

/// <summary>
/// Reads a drawing's XML. Nothing outside is asked for, entities are not expanded, and depth and number of elements are bounded. Elements
/// of other vocabularies (what drawing programs note for themselves) and metadata are passed over, as SVG 1.1 (23.1) says.
/// </summary>
internal sealed class SvgXml
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private readonly SourceText _source;
    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly List<SvgElement> _all = [];
    private readonly List<(string Css, int Offset)> _sheets = [];

    private readonly DrawingBudget _budget;

    private SvgXml(SourceText source, DrawingBudget budget) => (_source, _budget) = (source, budget);

    /// <summary>Reads a drawing.</summary>
    /// <exception cref="InvalidDrawingException">It is not SVG, or too deep or large.</exception>
    public static (SvgElement Root, IReadOnlyDictionary<string, SvgElement> ById) Read(SourceText source, DrawingBudget budget)
    {
        var document = new SvgXml(source, budget);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            var root = document.ReadRoot(reader);
            document.ApplyStyles();
            return (root, document._byId);
        }
        catch (XmlException fault)
        {
            throw new InvalidDrawingException("its XML is broken", document.OffsetOf(fault.LineNumber, fault.LinePosition));
        }
    }

    private SvgElement ReadRoot(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader is not { NodeType: XmlNodeType.Element, LocalName: "svg", NamespaceURI: SvgNamespace })
        {
            throw new InvalidDrawingException("it does not begin with an svg element of SVG's namespace", 0);
        }

        var root = Element(reader);
        var open = new Stack<SvgElement>([root]);
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && open.Count > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.NamespaceURI != SvgNamespace || reader.LocalName is "metadata" or "title" or "desc":
                    Skip(reader);
                    break;
                case XmlNodeType.Element when open.Count >= _budget.Limits.MaximumDepth || _all.Count >= _budget.Limits.MaximumElements:
                    throw new InvalidDrawingException("it has too many elements, or too many inside each other", Offset(reader));
                case XmlNodeType.Element:
                    var element = Element(reader);
                    open.Peek().Children.Add(element);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Text(open.Peek(), reader);
                    break;
                case XmlNodeType.EntityReference:
                    throw new InvalidDrawingException("it has an entity reference", Offset(reader));
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }
        }

        return root;
    }

    /// <summary>Passes over an element with all that is in it, so that the reader stands at its end.</summary>
    private static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        for (var depth = reader.Depth; reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth);)
        {
        }
    }

    private void Text(SvgElement parent, XmlReader reader)
    {
        if (parent.Name == "style")
        {
            _sheets.Add((reader.Value, Offset(reader)));
        }
        else if (parent.Name is "text" or "tspan" or "a")
        {
            parent.Children.Add(new SvgElement(SvgElement.TextName, Offset(reader)) { Text = reader.Value });
        }
    }

    private SvgElement Element(XmlReader reader)
    {
        var element = new SvgElement(reader.LocalName, Offset(reader));
        _all.Add(element);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "" or LinkNamespace)
            {
                element.Values[reader.LocalName] = reader.Value;
            }
            else if (reader is { NamespaceURI: XmlNamespace, LocalName: "space" })
            {
                element.Values["xml:space"] = reader.Value;
            }
        }

        reader.MoveToElement();
        if (element["id"] is { } id)
        {
            _byId.TryAdd(id, element);
        }

        return element;
    }

    /// <summary>Style sheet, then <c>style</c> attributes, over what presentation attributes say (SVG 1.1, 6.4).</summary>
    private void ApplyStyles()
    {
        var rules = new List<CssRule>();
        foreach (var (css, offset) in _sheets)
        {
            rules.AddRange(CssRule.Parse(css, offset, rules.Count));
        }

        var sheet = new CssRules(rules);
        foreach (var element in _all)
        {
            foreach (var rule in sheet.For(element))
            {
                _budget.Characters(rule.Weight, element);
                Set(element, rule.Declarations);
            }

            if (element["style"] is { } style)
            {
                Set(element, CssRule.Declared(style));
            }
        }
    }

    private static void Set(SvgElement element, IEnumerable<(string Name, string Value)> declarations)
    {
        foreach (var (name, value) in declarations)
        {
            element.Values[name] = value;
        }
    }

    private int Offset(XmlReader reader) =>
        reader is IXmlLineInfo line ? OffsetOf(line.LineNumber, line.LinePosition) : 0;

    private int OffsetOf(int line, int column) => Math.Max(0, _source.OffsetOfLine(line) + column - 1);
}
