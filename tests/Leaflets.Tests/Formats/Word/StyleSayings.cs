using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>What paragraphs and their styles say of space and of what is kept together, a style with those that it is based on.</summary>
internal sealed class StyleSayings(W.Styles styles)
{
    private const string Off = "0";

    private readonly Dictionary<string, W.Style> _styles = styles.Elements<W.Style>()
        .Where(static style => style.Type?.Value == W.StyleValues.Paragraph)
        .ToDictionary(static style => style.StyleId!.Value!, StringComparer.Ordinal);

    /// <summary>What a paragraph says itself, each with its style.</summary>
    public static IEnumerable<(string Style, string Key, string Value)> Direct(W.ParagraphProperties properties)
    {
        var style = properties.ParagraphStyleId?.Val?.Value ?? throw new InvalidDataException(properties.OuterXml);
        return Said(properties).Select(said => (style, said.Key, said.Value));
    }

    /// <summary>What a style says of a key: it itself, the nearest that it is based on, or the defaults.</summary>
    public string Of(string style, string key)
    {
        for (string? id = style; id is not null; id = _styles[id].BasedOn?.Val?.Value)
        {
            if (_styles[id].StyleParagraphProperties is { } properties && Said(properties).ToDictionary().TryGetValue(key, out var value))
            {
                return value;
            }
        }

        return styles.DocDefaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle is { } defaults
            ? Said(defaults).ToDictionary().GetValueOrDefault(key, Off) : Off;
    }

    private static IEnumerable<KeyValuePair<string, string>> Said(OpenXmlElement properties) => properties.ChildElements
        .SelectMany(static property => property switch
        {
            W.OnOffType flag and (W.KeepNext or W.KeepLines) => [new(flag.LocalName, flag.Val?.Value == false ? Off : "1")],
            W.SpacingBetweenLines => property.GetAttributes()
                .Select(static attribute => new KeyValuePair<string, string>(attribute.LocalName, attribute.Value!)),
            _ => Enumerable.Empty<KeyValuePair<string, string>>(),
        });
}
