using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Word.Looks;

/// <summary>The lines and the ground that a box gives to each paragraph in it, so that Word draws them as one.</summary>
internal sealed record BoxLook(Border Border, Sides Padding, Color? Background)
{
    /// <summary>The box of a style, or null where it draws nothing.</summary>
    public static BoxLook? Of(ComputedStyle style) =>
        style.Background is null && style.Border == Border.None ? null : new(style.Border, style.Padding, style.Background);
}
