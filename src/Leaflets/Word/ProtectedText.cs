using System.Collections.Immutable;
using System.Text;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Word;

/// <summary>
/// Exchanges the characters of protected stretches at which Word would divide a line: a space becomes a no-break space, a hyphen a
/// no-break hyphen, and a word joiner follows a dash or slash. Addresses stay as they are, since readers copy them.
/// </summary>
internal static class ProtectedText
{
    private const char NoBreakSpace = '\u00A0';
    private const char NoBreakHyphen = '\u2011';
    private const char Joiner = '\u2060';

    /// <summary>Appends a piece of the paragraph's text.</summary>
    /// <param name="to">Takes the text.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="offset">Where it begins in the paragraph.</param>
    /// <param name="spans">The protected stretches of the paragraph.</param>
    public static void Append(StringBuilder to, ReadOnlySpan<char> piece, int offset, ImmutableArray<ProtectedSpan> spans)
    {
        var at = 0;
        foreach (var span in spans)
        {
            var (start, end) = (Math.Max(span.Start - offset, 0), Math.Min(span.End - offset, piece.Length));
            if (start >= end || (span.Flags & ProtectedSpanFlags.KeepTogether) == 0 || (span.Flags & ProtectedSpanFlags.DivisibleInNeed) != 0)
            {
                continue;
            }

            to.Append(piece[at..start]);
            for (at = start; at < end; at++)
            {
                _ = piece[at] switch
                {
                    ' ' => to.Append(NoBreakSpace),
                    '-' => to.Append(NoBreakHyphen),
                    '–' or '/' when at + offset + 1 < span.End => to.Append(piece[at]).Append(Joiner),
                    var other => to.Append(other),
                };
            }
        }

        to.Append(piece[at..]);
    }
}
