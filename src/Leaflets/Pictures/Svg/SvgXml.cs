using System.Text;
using System.Xml;
using Leaflets.Bounds;
using Leaflets.Diagnostics;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Reads a drawing's XML. Nothing outside is asked for, entities that the drawing declares within itself are expanded to a bounded length
/// (drawing programs write the names of their vocabularies so), and depth and number of elements are bounded. Elements
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
    private bool _namesType;

    /// <summary>The most characters that entities may expand to.</summary>
    private const int MostCharactersOfEntities = 100_000;

    /// <summary>The steps of a piece of XML, which its reader goes through letter by letter.</summary>
    private const int StepsOfPiece = 8;

    private SvgXml(SourceText source, DrawingBudget budget) => (_source, _budget) = (source, budget);

    /// <summary>Reads a drawing.</summary>
    /// <exception cref="InvalidDrawingException">It is not SVG, or too deep or large.</exception>
    public static (SvgElement Root, IReadOnlyDictionary<string, SvgElement> ById) Read(SourceText source, DrawingBudget budget)
    {
        var document = new SvgXml(source, budget);
        var outside = new NothingOutside();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = outside,
            MaxCharactersFromEntities = MostCharactersOfEntities,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            var root = document.ReadRoot(reader);

            // The document type of SVG, which files name, declares nothing that is needed; entities from elsewhere would be words.
            if (outside.Asked > (document._namesType ? 1 : 0))
            {
                throw new InvalidDrawingException("it has an external entity", 0);
            }

            new CssCascade(document._sheets, budget).Apply(document._all);
            return (root, document._byId);
        }
        catch (XmlException fault)
        {
            throw new InvalidDrawingException(
                "its XML is broken, or uses an entity that it does not declare", document.OffsetOf(fault.LineNumber, fault.LinePosition));
        }
    }

    private SvgElement ReadRoot(XmlReader reader)
    {
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
        {
            _namesType |= reader.NodeType == XmlNodeType.DocumentType && reader.GetAttribute("SYSTEM") is not null;
        }

        if (reader is not { NodeType: XmlNodeType.Element, LocalName: "svg", NamespaceURI: SvgNamespace })
        {
            throw new InvalidDrawingException("it does not start with an svg element in the SVG namespace", 0);
        }

        var root = Element(reader, parent: null);
        var open = new Stack<SvgElement>([root]);
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && open.Count > 0 && reader.Read())
        {
            Steps.Take(StepsOfPiece);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.NamespaceURI != SvgNamespace || reader.LocalName is "metadata" or "title" or "desc":
                    Skip(reader, open.Peek());
                    break;
                case XmlNodeType.Element when open.Count >= _budget.Limits.MaximumDepth || _all.Count >= _budget.Limits.MaximumElements:
                    throw new InvalidDrawingException("it has too many elements, or too many inside each other", Offset(reader));
                case XmlNodeType.Element:
                    var element = Element(reader, open.Peek());
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

    /// <summary>
    /// Passes over an element with all that is in it, so that the reader stands at its end; the words of HTML are kept, to be compared with
    /// what stands for them.
    /// </summary>
    private static void Skip(XmlReader reader, SvgElement parent)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var words = parent.Name == "foreignObject" ? new StringBuilder(parent.Text) : null;
        for (var depth = reader.Depth; reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth);)
        {
            Steps.Take(StepsOfPiece);
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words?.Append(reader.Value);
            }
        }

        parent.Text = words?.ToString() ?? parent.Text;
    }

    private void Text(SvgElement parent, XmlReader reader)
    {
        if (parent.Name == "style")
        {
            if ((parent["type"] is null or "" or "text/css") && (parent["media"] is not { } media || CssMedia.IsPaper(media) != false))
            {
                _sheets.Add((reader.Value, Offset(reader)));
            }
        }
        else if (parent.Name is "text" or "tspan" or "a")
        {
            parent.Children.Add(new SvgElement(SvgElement.TextName, Offset(reader)) { Text = reader.Value, Parent = parent });
        }
        else if (parent.Name == "foreignObject")
        {
            parent.Text += reader.Value;
        }
    }

    private SvgElement Element(XmlReader reader, SvgElement? parent)
    {
        var element = new SvgElement(reader.LocalName, Offset(reader)) { Parent = parent };
        _all.Add(element);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                element.Values[reader.LocalName] = reader.Value;
            }
            else if (reader.NamespaceURI == LinkNamespace)
            {
                // Of href and xlink:href the first counts (SVG 2, 16.1.5).
                element.Values.TryAdd(reader.LocalName, reader.Value);
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

    private int Offset(XmlReader reader) =>
        reader is IXmlLineInfo line ? OffsetOf(line.LineNumber, line.LinePosition) : 0;

    private int OffsetOf(int line, int column) => Math.Max(0, _source.OffsetOfLine(line) + column - 1);
}
