using System.Collections.Immutable;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets.Formats.Word;

/// <summary>
/// A paragraph's text with the characters of protected stretches exchanged at which Word or LibreOffice would divide a line: a space
/// becomes a no-break space, a hyphen a no-break hyphen (or is joined, by script), and a word joiner follows any other character that
/// a line could end behind. Addresses stay as they are, since readers copy them.
/// </summary>
internal sealed class ProtectedText
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const char Hyphen = '-';
    private const char NoBreakHyphen = '\u2011';
    private const char Joiner = '\u2060';

    private readonly string _text;
    private readonly ImmutableArray<ProtectedSpan> _spans;
    private readonly HashSet<int> _openings;
    private readonly char _space;
    private readonly char _hyphen;
    private string? _exchanged;

    /// <summary>Finds what is to be kept together.</summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="language">Its language.</param>
    /// <param name="words">The words that stay with numbers.</param>
    /// <param name="widest">
    /// How many characters a line has room for; a stretch of more keeps its spaces, at which alone it is then divided.
    /// </param>
    public ProtectedText(string text, string language, BindingWords words, int widest)
    {
        _text = text;
        _spans = [.. ProtectedSpans.Find(text, words).Where(span => IsKept(span) && (span.Length <= widest || !CanBeDivided(span)))];
        _openings = [.. ProtectedSpans.Openings(text, _spans, language)];

        // LibreOffice divides what holds U+00A0 or U+2011 beside Han and complex scripts, even between two digits; U+202F, and a hyphen
        // with a joiner behind it, it leaves whole.
        var isLatin = ScriptKinds.Of(language) == ScriptKind.Latin;
        (_space, _hyphen) = isLatin ? (NoBreakSpace, NoBreakHyphen) : (NarrowNoBreakSpace, Hyphen);
    }

    /// <summary>The text as it is written, joiners left out: each character in its place.</summary>
    public string Exchanged => _exchanged ??= Exchange();

    /// <summary>Whether a space of ordinary width becomes a narrow one here.</summary>
    /// <param name="at">Where the character stands.</param>
    public bool IsNarrowed(int at) => _text[at] is ' ' or NoBreakSpace && Exchanged[at] == NarrowNoBreakSpace;

    /// <summary>Appends a part of the text.</summary>
    public void Append(StringBuilder to, int start, int end)
    {
        var at = start;
        for (var i = FirstEndingBehind(start); i < _spans.Length && _spans[i].Start < end; i++)
        {
            var span = _spans[i];
            var (from, until) = (Math.Max(span.Start, at), Math.Min(span.End, end));
            to.Append(_text, at, from - at);
            for (at = from; at < until; at++)
            {
                Steps.Take();
                AppendKept(to, at, span.End);
            }
        }

        to.Append(_text, at, end - at);
    }

    // The spans are in the order of the text and lie beside one another.
    private int FirstEndingBehind(int place)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _spans[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void AppendKept(StringBuilder to, int at, int end)
    {
        var character = Exchange(_text[at]);
        to.Append(character);

        // Word divides behind every dash, whatever UAX #14 says of digits beside it.
        if (at + 1 < end && character is not (NoBreakSpace or NarrowNoBreakSpace or NoBreakHyphen)
            && (character is Hyphen or '\u2013' or '\u2014' || _openings.Contains(at + 1)))
        {
            to.Append(Joiner);
        }
    }

    private string Exchange()
    {
        var text = _text.ToCharArray();
        foreach (var span in _spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                text[i] = Exchange(text[i]);
            }
        }

        return new string(text);
    }

    private char Exchange(char character) => character switch
    {
        ' ' or NoBreakSpace => _space,
        Hyphen => _hyphen,
        _ => character,
    };

    private static bool IsKept(ProtectedSpan span) =>
        span.Flags.HasFlag(ProtectedSpanFlags.KeepTogether) && !span.Flags.HasFlag(ProtectedSpanFlags.DivisibleInNeed);

    private static bool CanBeDivided(ProtectedSpan span) => span.Flags.HasFlag(ProtectedSpanFlags.DivisibleAtSpacesInNeed);
}
