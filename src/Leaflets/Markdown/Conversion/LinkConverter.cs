using Leaflets.Diagnostics;
using Leaflets.Documents;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion;

/// <summary>Links: only to where a reader of paper or PDF can follow.</summary>
internal static class LinkConverter
{
    /// <summary>Converts a link with text of its own, or a bare address.</summary>
    public static Link? Convert(LinkInline link, ConversionContext context)
    {
        if (link.Reference is { } definition)
        {
            context.UsedDefinitions.Add(definition);
        }

        var content = InlineConverter.ConvertChildren(link, context);
        var span = BlockConverter.SpanOver(link, content, context);
        if (content.IsEmpty)
        {
            context.Report(MarkdownDiagnostics.LinkEmpty, span);
        }

        var title = string.IsNullOrEmpty(link.Title) ? null : link.Title;
        return Target(link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty, span, context) is { } target
            ? new(span, target, title, content) { Attributes = AttributeConverter.Read(link, context) }
            : null;
    }

    /// <summary>Converts an address between angle brackets.</summary>
    public static Link? Convert(AutolinkInline link, ConversionContext context)
    {
        var span = context.SpanOf(link);
        var text = new Text(span with { Start = span.Start + 1, End = Math.Max(span.End - 1, span.Start + 1) }, link.Url);
        return Target(link.IsEmail ? "mailto:" + link.Url : link.Url, span, context) is { } target
            ? new(span, target, null, [text]) { Attributes = AttributeConverter.Read(link, context) }
            : null;
    }

    private static string? Target(string address, SourceSpan span, ConversionContext context)
    {
        if (address.StartsWith('#') && address.Length > 1)
        {
            return "#" + context.Ids.Link(address[1..], span);
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (address.Length == 0 || SourceDecoder.HasForbidden(address))
        {
            context.Report(MarkdownDiagnostics.LinkInvalid, span, address);
            return null;
        }

        if (colon <= 0 || address.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
        {
            context.Report(MarkdownDiagnostics.LinkRelative, span, address);
            return null;
        }

        var isValid = address[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0,
            "mailto" => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at > colon + 1 && at < address.Length - 1,
            "tel" => address.AsSpan(colon + 1).ContainsAnyInRange('0', '9'),
            _ => (bool?)null,
        };
        switch (isValid)
        {
            case true:
                return address;
            case false:
                context.Report(MarkdownDiagnostics.LinkInvalid, span, address);
                return null;
            default:
                context.Report(MarkdownDiagnostics.LinkScheme, span, address[..colon]);
                return null;
        }
    }
}
