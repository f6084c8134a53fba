using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The resolved embedding levels of a paragraph (UAX #9, rules P1 to I2, by ICU).</summary>
/// <remarks>
/// Isolates are made for the caller's marked text and for protected numbers, addresses and phone numbers, so that what surrounds
/// them cannot change their order. They exist in ICU's input alone, not in the text.
/// </remarks>
internal sealed class BidiLevels
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char PopIsolate = '\u2069';

    private BidiLevels(byte baseLevel, ImmutableArray<TextRun<byte>> runs, ImmutableArray<BidiSeparator> separators) =>
        (BaseLevel, Runs, Separators) = (baseLevel, runs, separators);

    /// <summary>The paragraph's level: 0 or 1.</summary>
    public byte BaseLevel { get; }

    /// <summary>The levels.</summary>
    public ImmutableArray<TextRun<byte>> Runs { get; }

    /// <summary>The isolates' edges, in text order.</summary>
    public ImmutableArray<BidiSeparator> Separators { get; }

    /// <summary>Resolves the levels.</summary>
    public static BidiLevels Resolve(ParagraphText paragraph, ImmutableArray<ProtectedSpan> protectedSpans, TextDirection direction)
    {
        var text = paragraph.Text;
        var baseLevel = (byte)(direction == TextDirection.RightToLeft ? 1 : 0);
        if (text.Length == 0 || (baseLevel == 0 && paragraph.Isolates.IsEmpty && RightToLeftCharacters.None(text)))
        {
            return new BidiLevels(baseLevel, [new TextRun<byte>(text.Length, baseLevel)], []);
        }

        var isolates = IsolateNesting.Merge(paragraph.Isolates, ProtectedSpans.JoinPhrases(text, protectedSpans));
        var marked = new char[text.Length + (2 * isolates.Count)];
        var original = new int[marked.Length];
        Mark(text, isolates, marked, original);

        using var bidi = new Icu.BiDi();
        bidi.SetPara(new string(marked), baseLevel, null);
        return ReadLevels([.. bidi.GetLevels()], original, isolates.Count > 0, text.Length, baseLevel);
    }

    private static void Mark(string text, List<IsolatedSpan> isolates, char[] marked, int[] original)
    {
        var open = new Stack<IsolatedSpan>();
        var (next, at) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            while (open.Count > 0 && open.Peek().End == i)
            {
                open.Pop();
                Put(PopIsolate, ~i);
            }

            while (next < isolates.Count && isolates[next].Start == i)
            {
                open.Push(isolates[next]);
                Put(isolates[next++].RightToLeft ? RightToLeftIsolate : LeftToRightIsolate, ~i);
            }

            if (i < text.Length)
            {
                Put(text[i], i);
            }
        }

        void Put(char c, int source) => (marked[at], original[at++]) = (c, source);
    }

    private static BidiLevels ReadLevels(byte[] levels, int[] original, bool isolated, int length, byte baseLevel)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun<byte>>();
        var separators = isolated ? ImmutableArray.CreateBuilder<BidiSeparator>() : null;
        var (current, started) = (baseLevel, false);
        for (var i = 0; i < original.Length; i++)
        {
            if (original[i] < 0)
            {
                separators!.Add(new BidiSeparator(~original[i], levels[i]));
                continue;
            }

            if (started && levels[i] != current)
            {
                runs.Add(new TextRun<byte>(original[i], current));
            }

            (current, started) = (levels[i], true);
        }

        runs.Add(new TextRun<byte>(length, current));
        return new BidiLevels(baseLevel, runs.ToImmutable(), separators?.ToImmutable() ?? []);
    }
}
