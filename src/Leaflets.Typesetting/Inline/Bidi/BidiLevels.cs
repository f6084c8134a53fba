using System.Collections.Immutable;
using System.Globalization;
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
        if (text.Length == 0 || (baseLevel == 0 && RightToLeftCharacters.None(text) && !paragraph.Isolates.Any(static isolate => isolate.RightToLeft)))
        {
            return new BidiLevels(baseLevel, [new TextRun<byte>(text.Length, baseLevel)], []);
        }

        var isolates = IsolateNesting.Merge(text, paragraph.Isolates, protectedSpans);
        var marked = MarkedText.Of(text, isolates);
        using var bidi = new Icu.BiDi();
        bidi.SetPara(marked.Text, baseLevel, null);
        return ReadLevels([.. bidi.GetLevels()], marked, text.Length, baseLevel);
    }

    private static BidiLevels ReadLevels(byte[] levels, MarkedText marked, int length, byte baseLevel)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun<byte>>();
        var separators = ImmutableArray.CreateBuilder<BidiSeparator>();
        var (current, started) = (baseLevel, false);
        byte? bracket = null;
        for (var i = 0; i < levels.Length; i++)
        {
            var source = marked.Sources[i];
            if (source < 0)
            {
                separators.Add(new BidiSeparator(~source, levels[i]));
                bracket = null;
                continue;
            }

            // Marks go with the bracket before them (N0), which ICU leaves out where nothing follows.
            var (level, category) = (levels[i], char.GetUnicodeCategory(marked.Text[i]));
            if (category == UnicodeCategory.ClosePunctuation)
            {
                bracket = level;
            }
            else if (bracket is { } ofBracket && GoesWithBracket(marked.Text[i], category))
            {
                level = ofBracket;
            }
            else
            {
                bracket = null;
            }

            if (started && level != current)
            {
                runs.Add(new TextRun<byte>(source, current));
            }

            (current, started) = (level, true);
        }

        runs.Add(new TextRun<byte>(length, current));
        return new BidiLevels(baseLevel, runs.ToImmutable(), separators.DrainToImmutable());
    }

    // Marks, and characters that rule X9 passes over.
    private static bool GoesWithBracket(char c, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || (category == UnicodeCategory.Format && !MarkedText.IsDirectional(c) && c is not ('\u200E' or '\u200F' or '\u061C'));
}
