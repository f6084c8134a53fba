using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The resolved embedding levels of a paragraph (UAX #9, rules P1 to I2, by ICU).</summary>
/// <remarks>
/// Isolates are made for the caller's marked text and for the expressions that <see cref="LeftToRightPieces"/> finds, so that what
/// surrounds them cannot change their order. They exist in ICU's input alone, not in the text.
/// </remarks>
internal sealed class BidiLevels
{
    /// <summary>ICU, which cannot be interrupted, is as quick with so many characters as other work with one.</summary>
    private const int CharactersInStep = 8;

    private BidiLevels(byte baseLevel, ImmutableArray<TextRun<byte>> runs, ImmutableArray<BidiSeparator> separators) =>
        (BaseLevel, Runs, Separators) = (baseLevel, runs, separators);

    /// <summary>The paragraph's level: 0 or 1.</summary>
    public byte BaseLevel { get; }

    /// <summary>The levels.</summary>
    public ImmutableArray<TextRun<byte>> Runs { get; }

    /// <summary>The isolates' edges, in text order.</summary>
    public ImmutableArray<BidiSeparator> Separators { get; }

    /// <summary>Resolves the levels of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="direction">Its direction.</param>
    /// <param name="words">The words of its language, or null where expressions that read from left to right are not kept so.</param>
    public static BidiLevels Resolve(ParagraphText paragraph, TextDirection direction, BindingWords? words)
    {
        var (text, isolates) = (paragraph.Text, paragraph.Isolates);
        var baseLevel = (byte)(direction == TextDirection.RightToLeft ? 1 : 0);
        if (text.Length == 0
            || (baseLevel == 0 && RightToLeftCharacters.None(text) && !isolates.Any(static isolate => isolate.RightToLeft)))
        {
            return new BidiLevels(baseLevel, [new TextRun<byte>(text.Length, baseLevel)], []);
        }

        if (words is null)
        {
            return Resolve(text, [.. isolates], baseLevel);
        }

        var (asked, calls) = NoteCalls.Part(isolates, paragraph.Marks);
        return Resolve(text, IsolateNesting.Merge(isolates, LeftToRightPieces.Find(text, asked, calls, direction, words)), baseLevel);
    }

    /// <summary>Resolves the levels of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isolates">The isolates by start, the outer first, properly nested.</param>
    /// <param name="baseLevel">The paragraph's level: 0 or 1.</param>
    public static BidiLevels Resolve(string text, List<IsolatedSpan> isolates, byte baseLevel)
    {
        var marked = MarkedText.Of(text, isolates);
        IcuLibrary.Require();
        using var bidi = new Icu.BiDi();
        Steps.Take(marked.Text.Length / CharactersInStep);
        bidi.SetPara(BracketDepth.Bounded(marked.Text), baseLevel, null);
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
            Steps.Take();
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
