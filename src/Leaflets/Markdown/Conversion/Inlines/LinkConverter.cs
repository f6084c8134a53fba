using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// Links: only to where a reader of paper or PDF can follow. The text of a link that leads nowhere is printed without it, with a warning;
/// one that would run something is an error.
/// </summary>
internal static class LinkConverter
{
    /// <summary>Converts a link with text of its own, or a bare address.</summary>
    public static Documents.Inline? Convert(LinkInline link, ConversionContext context)
    {
        if (link.Reference is { } definition)
        {
            context.UsedDefinitions.Add(definition);
        }

        var content = InlineConverter.ConvertChildren(link, context);
        var span = NodeSpans.SpanOver(link, content, context);
        if (link.IsAutoLink)
        {
            CheckEnd(span, context);
        }

        var attributes = AttributeConverter.Read(link, context);
        var title = string.IsNullOrEmpty(link.Title) ? null : Fields.Resolve(link.Title, span, context);
        return Make(link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty, title, content, span, attributes, context);
    }

    /// <summary>
    /// A bare address ends at a letter outside ASCII. Where blanks part words, such a letter is one of the address, which is cut there.
    /// </summary>
    private static void CheckEnd(SourceSpan address, ConversionContext context)
    {
        var rest = address.Source.Text.AsSpan(address.End);
        if (rest is [>= '\u00C0' and < '\u0530', ..] && char.IsLetter(rest[0]))
        {
            var end = rest.IndexOfAny(" \t\r\n");
            context.Report(DialectDiagnostics.AddressCut, address, Excerpt.Of(address.Text), Excerpt.Of(end < 0 ? rest : rest[..end]));
        }
    }

    /// <summary>Makes a link, of Markdown or of HTML.</summary>
    public static Documents.Inline? Make(
        string address, string? title, ImmutableArray<Documents.Inline> content, SourceSpan span, NodeAttributes attributes,
        ConversionContext context)
    {
        var target = Target(address, span, context);
        if (Holds(content))
        {
            context.Report(MarkdownDiagnostics.NotRepresented, span, "A link within a link");
            target = null;
        }

        if (content.IsEmpty)
        {
            context.Report(MarkdownDiagnostics.LinkEmpty, span);
            content = target is null or ['#', ..] ? [] : [new Text(span, target)];
        }
        else if (target is not null && HeardContent.IsNone(content))
        {
            // What is seen stays; a link needs words for people who cannot see it (ISO 14289-1, 7.18.5).
            context.Report(DialectDiagnostics.LinkSilent, span, Excerpt.Of(span.Text));
            content = target.StartsWith('#')
                ? content : content.Add(new Text(span with { Start = Math.Min(content[^1].Span.End, span.End) }, " " + target));
        }

        if (target is not null)
        {
            LinkPromise.Check(content, target, span, context);
        }

        if (target is not null && PlainText.Of(content).Length > context.Options.Limits.LinkCharacters)
        {
            context.Report(MarkdownDiagnostics.LinkTooLong, span, context.Options.Limits.LinkCharacters);
            target = null;
        }

        return target is not null && !content.IsEmpty && !HeardContent.IsNone(content)
            ? new Link(span, target, title, content) { Attributes = attributes }
            : Unlinked(span, content, attributes, context);
    }

    /// <summary>Converts an address between angle brackets.</summary>
    public static Documents.Inline? Convert(AutolinkInline link, ConversionContext context)
    {
        var span = context.SpanOf(link);
        var text = new Text(span with { Start = span.Start + 1, End = Math.Max(span.End - 1, span.Start + 1) }, link.Url);
        var attributes = AttributeConverter.Read(link, context);
        return Target(link.IsEmail ? "mailto:" + link.Url : link.Url, span, context) is { } target
            ? new Link(span, target, null, [text]) { Attributes = attributes }
            : Unlinked(span, [text], attributes, context);
    }

    /// <summary>Whether a link stands in a text.</summary>
    private static bool Holds(ImmutableArray<Documents.Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Link || Holds(Children.Of(inline)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a link without the link.</summary>
    private static InlineSpan? Unlinked(
        SourceSpan span, ImmutableArray<Documents.Inline> content, NodeAttributes attributes, ConversionContext context)
    {
        if (content.IsEmpty)
        {
            context.Coverage.Add(span);
            return null;
        }

        context.Coverage.Add(span with { End = Math.Max(content[0].Span.Start, span.Start) });
        context.Coverage.Add(span with { Start = Math.Min(content[^1].Span.End, span.End) });
        return new(span, content) { Attributes = attributes };
    }

    private static string? Target(string written, SourceSpan span, ConversionContext context)
    {
        var address = Fields.Resolve(written, span, context, static value => Escape(value));
        if (address.StartsWith('#') && address.Length > 1)
        {
            return "#" + context.Ids.Link(address[1..], span);
        }

        if (string.IsNullOrWhiteSpace(address))
        {
            context.Report(PartDiagnostics.LinkWithoutAddress, span);
            return null;
        }

        if (SourceDecoder.HasForbidden(address))
        {
            context.Report(MarkdownDiagnostics.LinkInvalid, span, address);
            return null;
        }

        if (address.Length > context.Options.Limits.LinkCharacters)
        {
            context.Report(MarkdownDiagnostics.LinkTooLong, span, context.Options.Limits.LinkCharacters);
            return null;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || address.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
        {
            if (context.Options.Site is { } site && Uri.TryCreate(site, address, out var whole))
            {
                return whole.AbsoluteUri;
            }

            context.Report(MarkdownDiagnostics.LinkRelative, span, address);
            return null;
        }

        var scheme = address[..colon].ToLowerInvariant();
        var isValid = scheme switch
        {
            "http" or "https" => Uri.TryCreate(address, UriKind.Absolute, out var uri) && LinkAddress.HostOf(uri) is { Length: > 0 },
            "mailto" => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at > colon + 1 && at < address.Length - 1,
            "tel" => TelephoneAddress.Of(address[(colon + 1)..]) is not null,
            _ => (bool?)null,
        };
        switch (isValid)
        {
            case true:
                return scheme == "tel" ? TelephoneAddress.Of(address[(colon + 1)..]) : address;
            case false:
                context.Report(MarkdownDiagnostics.LinkInvalid, span, address);
                return null;
            default:
                var runs = scheme is "javascript" or "vbscript" or "data" or "file";
                context.Report(runs ? MarkdownDiagnostics.LinkScheme : MarkdownDiagnostics.LinkSchemeUnknown, span, scheme);
                return null;
        }
    }

    /// <summary>A field's value as a part of an address: no spaces, and nothing that would end it or begin another part.</summary>
    private static string Escape(string value) => value.Contains("://", StringComparison.Ordinal)
        ? value.Replace(" ", "%20", StringComparison.Ordinal)
        : Uri.EscapeDataString(value.Replace(" ", string.Empty, StringComparison.Ordinal)).Replace("%40", "@", StringComparison.Ordinal)
        .Replace("%2B", "+", StringComparison.Ordinal);
}
