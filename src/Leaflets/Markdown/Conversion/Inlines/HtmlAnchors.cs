using Leaflets.Documents;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>The element <c>a</c>: a link where it has an address, else a place that links lead to.</summary>
internal static class HtmlAnchors
{
    private const string Address = "href=";

    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create("\"'> \r\n");

    /// <summary>Reads the attributes of the element; <c>name</c> is the older word for <c>id</c>.</summary>
    public static NodeAttributes Read(HtmlToken tag, ConversionContext context)
    {
        var attributes = HtmlAttributeReader.Read(tag, context, "href", "title", "name", "target", "rel", "download", "hreflang", "type");
        if (attributes.Id is not null || tag["name"] is not { Length: > 0 } name || name.AsSpan().ContainsAny(" \t\n"))
        {
            return attributes;
        }

        context.Ids.Declare(name, tag.Span);
        return attributes with { Id = name };
    }

    /// <summary>Notes beforehand which places of the leaflet links of HTML lead to.</summary>
    public static void Expect(ConversionContext context)
    {
        var text = context.Source.Text.AsSpan();
        for (var at = text.IndexOf(Address); at >= 0;)
        {
            var value = text[(at + Address.Length)..].TrimStart("\"' ");
            if (value is ['#', _, ..])
            {
                var end = value.IndexOfAny(ValueEnds);
                context.Ids.Expect(value[1..(end < 0 ? value.Length : end)].ToString());
            }

            var next = text[(at + Address.Length)..].IndexOf(Address);
            at = next < 0 ? -1 : at + Address.Length + next;
        }
    }
}
