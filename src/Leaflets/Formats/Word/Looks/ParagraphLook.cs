using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Formats.Word.Looks;

/// <summary>How a paragraph looks: everything that a paragraph style of Word says. Lengths are twips.</summary>
internal sealed record ParagraphLook(TextLook Text, int Line, TextAlignment Alignment, TextDirection Direction)
{
    /// <summary>The space above.</summary>
    public int Before { get; init; }

    /// <summary>The space below.</summary>
    public int After { get; init; }

    /// <summary>The indent at the side where lines begin.</summary>
    public int Start { get; init; }

    /// <summary>The indent at the side where lines end.</summary>
    public int End { get; init; }

    /// <summary>How far the first line hangs out.</summary>
    public int Hanging { get; init; }

    /// <summary>The box around, or null.</summary>
    public BoxLook? Box { get; init; }

    /// <summary>Whether it stays with the next.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Whether it stays whole.</summary>
    public bool KeepLines { get; init; }

    /// <summary>The level in the navigation, from 0, or null.</summary>
    public int? Outline { get; init; }

    /// <summary>A tab in the middle, or 0.</summary>
    public int CenterTab { get; init; }

    /// <summary>A tab at the end, or 0.</summary>
    public int EndTab { get; init; }

    /// <summary>Whether the tab at the end draws a line to write on.</summary>
    public bool HasLeader { get; init; }

    /// <summary>The look without what depends on the paragraphs around.</summary>
    public ParagraphLook WithoutNeighbours => this with { Before = 0, After = 0, KeepNext = false, KeepLines = false };

    /// <summary>The look of a computed style, without what its place adds.</summary>
    public static ParagraphLook Of(ComputedStyle style, string language, TextDirection direction) => new(
        TextLook.Of(style, language, isInline: false),
        WordMeasure.Twips(style.Leading * style.Font.For(language).LeadingFactor),
        style.Alignment,
        direction)
    {
        Before = WordMeasure.Twips(style.SpaceBefore),
        After = WordMeasure.Twips(style.SpaceAfter),
        Start = WordMeasure.Twips(style.IndentStart),
        KeepNext = style.KeepWithNext,
        KeepLines = style.KeepTogether,
    };
}
