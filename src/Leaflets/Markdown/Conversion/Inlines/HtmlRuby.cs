using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// Ruby (HTML 4.5.10): the reading stands in brackets after its base, as browsers without ruby show it, so that both formats and every
/// voice say the same: 薬（くすり）.
/// </summary>
internal static class HtmlRuby
{
    /// <summary>From here on characters are as wide as they are high, and so are the brackets beside them.</summary>
    private const char FirstWide = '\u2E80';

    /// <summary>Closes a base or a reading that the next tag ends without one of its own (HTML 13.1.2.4).</summary>
    public static void CloseImplied(HtmlToken tag, InlineRun run)
    {
        var ends = tag.Kind == HtmlTokenKind.Start ? tag.Name is "rb" or "rt" or "rp" or "rtc" : tag.Name is "ruby" or "rtc";
        while (ends && run.Innermost is ("rb" or "rt" or "rp") and var open && !(tag.Kind == HtmlTokenKind.End && open == tag.Name))
        {
            run.TryClose(open, tag.Span with { End = tag.Span.Start });
        }
    }

    /// <summary>A reading, in brackets.</summary>
    public static Inline? Reading(SourceSpan place, ImmutableArray<Inline> content, NodeAttributes attributes)
    {
        var text = PlainText.Of(content).Trim();
        if (content.IsEmpty || text.Length == 0)
        {
            return null;
        }

        var (open, close) = text[0] >= FirstWide ? ("\uFF08", "\uFF09") : (" (", ")");
        var (start, end) = (place with { End = place.Start }, place with { Start = place.End });
        return new InlineSpan(place, [new Text(start, open), .. content, new Text(end, close)]) { Attributes = attributes };
    }

    /// <summary>
    /// What browsers without ruby print around a reading: brackets, which a reading has here anyway; anything else is kept.
    /// </summary>
    public static Inline? Fallback(SourceSpan place, ImmutableArray<Inline> content, ConversionContext context)
    {
        if (PlainText.Of(content).Any(char.IsLetterOrDigit))
        {
            return new InlineSpan(place, content);
        }

        context.Coverage.Add(place);
        return null;
    }
}
