using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>A style while its files are read one over the other, the base first. Immutable.</summary>
internal sealed record StyleDraft
{
    private static readonly RunningContent Nothing = new(string.Empty, string.Empty, string.Empty, Length.FromMillimetres(10), null);

    /// <summary>What a style is before any file speaks: plain, and without typefaces.</summary>
    public static StyleDraft Empty { get; } = new();

    /// <summary>The page.</summary>
    public PageStyle Page { get; init; } =
        new(PageSizes.A4, Sides.All(Length.FromMillimetres(20)), Nothing, Nothing);

    /// <summary>The font stacks by name.</summary>
    public ImmutableDictionary<string, FontStack> Fonts { get; init; } = ImmutableDictionary<string, FontStack>.Empty;

    /// <summary>What the elements declare.</summary>
    public ImmutableDictionary<StyleElement, DeclaredStyle> Elements { get; init; } =
        ImmutableDictionary<StyleElement, DeclaredStyle>.Empty;

    /// <summary>List markers.</summary>
    public ListStyle Lists { get; init; } = new(["•"], Length.FromPoints(18), Length.FromPoints(6), null);

    /// <summary>Tables.</summary>
    public TableStyle Table { get; init; } = new(null, null, null, null, null);

    /// <summary>What the style promises.</summary>
    public StylePromises Promises { get; init; } = StylePromises.None;

    /// <summary>Columns.</summary>
    public ColumnStyle Columns { get; init; } = new(Length.FromMillimetres(7), null);
}
