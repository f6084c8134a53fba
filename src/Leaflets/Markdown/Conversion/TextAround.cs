using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>The words around a place, for messages.</summary>
internal static class TextAround
{
    private const int Most = 16;

    /// <summary>What stands around a place without white space between.</summary>
    public static string Word(SourceSpan span)
    {
        var text = span.Source.Text;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < Most && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - span.End < Most && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        start += start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end];
    }
}
