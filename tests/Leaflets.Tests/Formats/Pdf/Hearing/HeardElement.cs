using UglyToad.PdfPig.Tokens;

namespace Leaflets.Tests.Formats.Pdf.Hearing;

/// <summary>A structure element with its content, as PdfPig reads it.</summary>
/// <param name="Type">The structure type, before the role map.</param>
/// <param name="Dictionary">The element's dictionary.</param>
internal sealed record HeardElement(string Type, DictionaryToken Dictionary)
{
    /// <summary>Texts and elements, in reading order.</summary>
    public List<object> Kids { get; } = [];

    /// <summary>The number of annotations that belong to the element.</summary>
    public int Annotations { get; set; }

    public string? this[string key] => Dictionary.TryGet(NameToken.Create(key), out var token)
        ? token switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            NameToken name => name.Data,
            NumericToken number => number.Data.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        }
        : null;

    /// <summary>An entry of the element's attributes.</summary>
    public string? Attribute(string key) => Dictionary.TryGet(NameToken.A, out var token) && token is DictionaryToken attributes
        ? new HeardElement(Type, attributes)[key]
        : null;

    public IEnumerable<HeardElement> Elements => Kids.OfType<HeardElement>();

    public IEnumerable<HeardElement> All => Elements.SelectMany(element => element.All).Prepend(this);

    /// <summary>The characters of the content, without what is said in their place.</summary>
    public string Text => string.Concat(Kids.Select(kid => kid is HeardElement element ? element.Text : (string)kid));
}
