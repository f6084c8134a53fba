using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Styling;

/// <summary>The typefaces for text of one language.</summary>
/// <param name="Families">Where to look for a glyph, in this order.</param>
/// <param name="SizeFactor">What the type size is multiplied by, so that scripts look equally large; 1 changes nothing.</param>
/// <param name="LeadingFactor">What the leading is multiplied by, for scripts that need more height; 1 changes nothing.</param>
/// <param name="HasItalic">Whether the script has slanted letters; where it has none, what is italic is bold instead.</param>
internal sealed record FontChoice(ImmutableArray<string> Families, double SizeFactor = 1, double LeadingFactor = 1, bool HasItalic = true)
{
    /// <summary>
    /// The family of the language's own script, by whose letters the height of a line is shared out; the first where null.
    /// </summary>
    public string? Strut { get; init; }

    /// <summary>
    /// The families that the style names for a language, without those of the stack that follow; default where it names none for it.
    /// </summary>
    internal ImmutableArray<string> Named { get; init; }

    /// <summary>Whether text of a style is slanted.</summary>
    public bool IsItalic(ComputedStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return style.Italic && HasItalic;
    }

    /// <summary>
    /// The weight of text of a style: that of the style, and bold at least where the text would be slanted and cannot be.
    /// </summary>
    public FontWeight WeightOf(ComputedStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return style.Italic && !HasItalic && style.Weight.Value < FontWeight.Bold.Value ? FontWeight.Bold : style.Weight;
    }
}
