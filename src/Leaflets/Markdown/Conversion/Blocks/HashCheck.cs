using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Finds headings that are none, since no space stands after their <c>#</c> or there are more than six (CommonMark 4.2).</summary>
internal static class HashCheck
{
    private const int MostHashes = 6;

    /// <summary>Looks at the lines of a paragraph.</summary>
    public static void Run(ImmutableArray<Inline> content, ConversionContext context)
    {
        for (var i = 0; i < content.Length; i++)
        {
            var begins = i == 0 || content[i - 1] is SoftBreak or HardBreak;
            if (begins && content[i] is Text { Value: ['#', ..] } text && text.Span.Length == text.Value.Length
                && IsHeading(text.Value, i, content))
            {
                var hashes = text.Value.Length - text.Value.TrimStart('#').Length;
                context.Report(
                    MarkDiagnostics.HashesWithoutSpace, text.Span with { End = text.Span.Start + hashes }, Excerpt.Of(text.Value));
            }
        }
    }

    /// <summary>One sign alone also begins a tag of social media or a number; there the line must be the whole paragraph.</summary>
    private static bool IsHeading(ReadOnlySpan<char> text, int index, ImmutableArray<Inline> content)
    {
        var rest = text.TrimStart('#');
        var hashes = text.Length - rest.Length;
        if (hashes > 1)
        {
            var isTouched = rest.IsEmpty
                ? index + 1 < content.Length && content[index + 1] is not (SoftBreak or HardBreak)
                : rest[0] is not (' ' or '\t');
            return hashes > MostHashes || isTouched;
        }

        return content.Length == 1 && rest.Length > 0 && !rest.Contains('#')
            && (rest[0] == '\u00A0'
            || (Rune.DecodeFromUtf16(rest, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(first)));
    }
}
