using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Model;

/// <summary>How a run of text looks. Immutable; two equal styles shape alike.</summary>
public sealed record TextStyle
{
    /// <summary>The families to look for a glyph in, the first that has it wins.</summary>
    public required ImmutableArray<string> Families { get; init; }

    /// <summary>
    /// The family by whose ascender and descender the height of a line is shared out; the first that there is where null.
    /// </summary>
    public string? Strut { get; init; }

    /// <summary>The type size: the length of one em.</summary>
    public required Length Size { get; init; }

    /// <summary>The weight.</summary>
    public FontWeight Weight { get; init; } = FontWeight.Regular;

    /// <summary>Whether an italic is asked for; a family that has none stays upright.</summary>
    public bool Italic { get; init; }

    /// <summary>The colour of the glyphs and lines.</summary>
    public Color Color { get; init; } = Color.Black;

    /// <summary>A colour behind the glyphs (marked text, code), or null.</summary>
    public Color? Background { get; init; }

    /// <summary>The BCP 47 tag that shaping uses and the output states.</summary>
    public required string Language { get; init; }

    /// <summary>A line under the text.</summary>
    public bool Underline { get; init; }

    /// <summary>A line through the text.</summary>
    public bool Strikethrough { get; init; }

    /// <summary>OpenType features that are switched beside those that HarfBuzz uses by itself.</summary>
    public ImmutableArray<FontFeature> Features { get; init; } = [];

    /// <summary>How far the baseline is raised; negative lowers it.</summary>
    public Length BaselineShift { get; init; }

    /// <summary>What the text is where it is raised or lowered; changes what is read back, not what is seen.</summary>
    public TextScript Script { get; init; }

    /// <inheritdoc/>
    public bool Equals(TextStyle? other) =>
        other is not null
        && Size == other.Size
        && Weight == other.Weight
        && Italic == other.Italic
        && Color == other.Color
        && Background == other.Background
        && Underline == other.Underline
        && Strikethrough == other.Strikethrough
        && BaselineShift == other.BaselineShift
        && Script == other.Script
        && Features.SequenceEqual(other.Features)
        && string.Equals(Strut, other.Strut, StringComparison.Ordinal)
        && string.Equals(Language, other.Language, StringComparison.Ordinal)
        && (Families == other.Families || Families.SequenceEqual(other.Families, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Families.Length > 0 ? Families[0] : null, Size, Weight, Italic, Color, Language);
}
