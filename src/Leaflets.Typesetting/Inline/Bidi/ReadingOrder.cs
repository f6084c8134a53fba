using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>
/// The order in which the characters of a paragraph stand on paper, for writers of formats that leave the setting of lines to others. It is
/// the order of the typesetter itself: both take it from the same resolution.
/// </summary>
internal sealed class ReadingOrder
{
    private readonly List<IsolatedSpan> _isolates;

    private ReadingOrder(string text, byte[] levels, List<IsolatedSpan> isolates, byte baseLevel) =>
        (Text, Levels, _isolates, BaseLevel) = (text, levels, isolates, baseLevel);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The embedding level of each UTF-16 unit (UAX #9, BD2); odd ones run from right to left.</summary>
    public ReadOnlyMemory<byte> Levels { get; }

    /// <summary>The level of the paragraph: 0 or 1.</summary>
    public byte BaseLevel { get; }

    /// <summary>Resolves a paragraph, or gives null where all of it runs from left to right.</summary>
    /// <param name="text">Its text; U+FFFC stands for what is no text, U+2028 for a forced line end.</param>
    /// <param name="spans">The stretches with a direction of their own, by start and nested; none is empty.</param>
    /// <param name="direction">The paragraph's direction.</param>
    /// <param name="words">The words of its language.</param>
    public static ReadingOrder? Of(string text, ImmutableArray<DirectedSpan> spans, TextDirection direction, BindingWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var isRightToLeft = direction == TextDirection.RightToLeft;
        if (text.Length == 0
            || (!isRightToLeft && RightToLeftCharacters.None(text)
            && spans.All(static span => span.Direction == TextDirection.LeftToRight)))
        {
            return null;
        }

        ImmutableArray<IsolatedSpan> asked =
            [.. spans.Select(static span => new IsolatedSpan(span.Start, span.End, span.Direction == TextDirection.RightToLeft))];
        var isolates = IsolateNesting.Merge(asked, LeftToRightPieces.Find(text, asked, [], direction, words));
        var level = (byte)(isRightToLeft ? 1 : 0);
        return new ReadingOrder(text, PerCharacter(BidiLevels.Resolve(text, isolates, level), text.Length), isolates, level);
    }

    /// <summary>The levels that the Unicode algorithm gives a text that no program protects.</summary>
    /// <param name="text">The text.</param>
    /// <param name="baseLevel">The level of the paragraph.</param>
    public static byte[] PlainLevels(string text, byte baseLevel) => PerCharacter(BidiLevels.Resolve(text, [], baseLevel), text.Length);

    /// <summary>The indices of the characters of one line from left to right (UAX #9, L2).</summary>
    /// <param name="levels">Their levels.</param>
    public static int[] FromLeftToRight(ReadOnlySpan<byte> levels) => VisualOrder.Of(levels);

    /// <summary>
    /// The isolates of the order as characters that bring it about in any program that follows the Unicode algorithm: for each the index of
    /// the character that it stands before.
    /// </summary>
    public ImmutableArray<(int Before, char Control)> Controls()
    {
        var marked = MarkedText.Of(Text, _isolates);
        var controls = ImmutableArray.CreateBuilder<(int, char)>();
        for (var i = 0; i < marked.Text.Length; i++)
        {
            if (marked.Sources[i] < 0)
            {
                controls.Add((~marked.Sources[i], marked.Text[i]));
            }
        }

        return controls.DrainToImmutable();
    }

    private static byte[] PerCharacter(BidiLevels levels, int length)
    {
        var each = new byte[length];
        var start = 0;
        foreach (var run in levels.Runs)
        {
            each.AsSpan(start..run.End).Fill(run.Value);
            start = run.End;
        }

        return each;
    }
}
