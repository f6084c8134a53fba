using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Styling;

/// <summary>What style files declare for one element; null where they say nothing.</summary>
internal sealed record DeclaredStyle
{
    /// <summary>Nothing declared.</summary>
    public static DeclaredStyle Empty { get; } = new();

    /// <summary>The name of a font stack. Inherited.</summary>
    public string? Font { get; init; }

    /// <summary>The type size; ems count the parent's size. Inherited.</summary>
    public StyleLength? Size { get; init; }

    /// <summary>The weight. Inherited.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>Whether the text is italic. Inherited.</summary>
    public bool? Italic { get; init; }

    /// <summary>The text's colour. Inherited.</summary>
    public Color? Color { get; init; }

    /// <summary>The leading; ems count the element's own size. Inherited as declared.</summary>
    public StyleLength? Leading { get; init; }

    /// <summary>Where short lines stand. Inherited.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>A line under the text. Inherited by inline elements.</summary>
    public bool? Underline { get; init; }

    /// <summary>A line through the text. Inherited by inline elements.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>How far the baseline is raised; ems count the element's own size.</summary>
    public StyleLength? BaselineShift { get; init; }

    /// <summary>OpenType features beside the usual ones. Inherited.</summary>
    public ImmutableArray<FontFeature>? Features { get; init; }

    /// <summary>The space above; the greater of two meeting spaces counts.</summary>
    public StyleLength? SpaceBefore { get; init; }

    /// <summary>The space below; the greater of two meeting spaces counts.</summary>
    public StyleLength? SpaceAfter { get; init; }

    /// <summary>How far the block stands in from the side where lines begin.</summary>
    public StyleLength? IndentStart { get; init; }

    /// <summary>The room between a box's edge and its content.</summary>
    public Sides? Padding { get; init; }

    /// <summary>The lines around a box.</summary>
    public Border? Border { get; init; }

    /// <summary>The colour of a box's ground, or behind inline text.</summary>
    public Color? Background { get; init; }

    /// <summary>Whether the block stays on the page of the next.</summary>
    public bool? KeepWithNext { get; init; }

    /// <summary>Whether the block stays whole where it fits on a page.</summary>
    public bool? KeepTogether { get; init; }

    /// <summary>What elements look like that stand in this one, where that differs from how they look elsewhere.</summary>
    public ImmutableDictionary<StyleElement, DeclaredStyle> Inside { get; init; } = ImmutableDictionary<StyleElement, DeclaredStyle>.Empty;

    /// <summary>This over another: what is not declared here is what the other declares.</summary>
    internal DeclaredStyle Over(DeclaredStyle other) => this == Empty ? other : other with
    {
        Font = Font ?? other.Font,
        Size = Size ?? other.Size,
        Weight = Weight ?? other.Weight,
        Italic = Italic ?? other.Italic,
        Color = Color ?? other.Color,
        Leading = Leading ?? other.Leading,
        Alignment = Alignment ?? other.Alignment,
        Underline = Underline ?? other.Underline,
        Strikethrough = Strikethrough ?? other.Strikethrough,
        BaselineShift = BaselineShift ?? other.BaselineShift,
        Features = Features ?? other.Features,
        SpaceBefore = SpaceBefore ?? other.SpaceBefore,
        SpaceAfter = SpaceAfter ?? other.SpaceAfter,
        IndentStart = IndentStart ?? other.IndentStart,
        Padding = Padding ?? other.Padding,
        Border = Border ?? other.Border,
        Background = Background ?? other.Background,
        KeepWithNext = KeepWithNext ?? other.KeepWithNext,
        KeepTogether = KeepTogether ?? other.KeepTogether,
    };
}
