using System.Buffers;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Checks;

/// <summary>
/// Arrows between words that run from right to left. No program mirrors an arrow (UAX #9, L4: it is not Bidi_Mirrored), so
/// that one to the right points back at what was read before it. Between numbers and Latin words, which read from left to
/// right, it points where it is meant to.
/// </summary>
internal sealed class ArrowDirections : IDocumentRule
{
    private static readonly SearchValues<char> ToTheRight = SearchValues.Create("\u2192\u21D2\u27F6\u27F9\u279C\u2794");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        if (language.Direction != TextDirection.RightToLeft)
        {
            yield break;
        }

        foreach (var text in Descendants.Of(document).OfType<Text>())
        {
            for (var i = text.Value.AsSpan().IndexOfAny(ToTheRight); i >= 0; i = Next(text.Value, i + 1))
            {
                if (IsRightToLeft(Beside(text.Value, i, -1)) || IsRightToLeft(Beside(text.Value, i, 1)))
                {
                    yield return Diagnostic.Create(DirectionDiagnostics.ArrowPointsBack, text.Span, text.Value[i]);
                }
            }
        }
    }

    private static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(ToTheRight);
        return at < 0 ? -1 : from + at;
    }

    // The letter or digit that stands nearest on one side, signs and spaces passed over; nothing at the end of the text.
    private static char Beside(string text, int i, int step)
    {
        for (i += step; i >= 0 && i < text.Length; i += step)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return text[i];
            }
        }

        return '\0';
    }

    private static bool IsRightToLeft(char c) =>
        char.IsLetter(c) && c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
