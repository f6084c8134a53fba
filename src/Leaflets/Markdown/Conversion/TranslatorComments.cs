using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>Comments. None is printed; those that begin with <c>translators:</c> are kept for whoever translates.</summary>
internal static class TranslatorComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Prefix = "translators:";

    /// <summary>Takes a comment.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="comment">Its characters, with its marks.</param>
    /// <param name="context">The document.</param>
    public static void Take(SourceSpan span, ReadOnlySpan<char> comment, ConversionContext context)
    {
        context.Coverage.Add(span);
        if (!comment.StartsWith(Opening) || comment.Length < Opening.Length + Closing.Length)
        {
            return;
        }

        var text = comment[Opening.Length..].Trim();
        text = text.EndsWith(Closing) ? text[..^Closing.Length].Trim() : text;
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && text[Prefix.Length..].Trim() is { IsEmpty: false } said)
        {
            context.TranslatorComments.Add(new TranslatorComment(span, said.ToString()));
        }
    }
}
