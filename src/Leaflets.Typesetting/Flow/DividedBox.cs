using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>The room that boxes and tables take at a break that divides them, on a page or in a column.</summary>
internal static class DividedBox
{
    /// <summary>The room that continued boxes and header rows take above a slice that begins a page or column.</summary>
    public static Length HeightAtTop(Slice first) => HeightAtTop(first.BoxAbove, first.Header) + first.SpaceAtTop;

    /// <summary>The room that continued boxes and header rows take at the top of a page or column.</summary>
    /// <param name="boxAbove">The innermost box that goes on there, or null.</param>
    /// <param name="header">The header rows, or null.</param>
    public static Length HeightAtTop(BoxInstance? boxAbove, RepeatedHeader? header)
    {
        var height = header?.Height ?? Length.Zero;
        for (var box = boxAbove; box is not null; box = box.Parent)
        {
            height += box.Decoration.Insets.Top;
        }

        return height;
    }

    /// <summary>The room that boxes which go on take below the last slice of a page or column.</summary>
    public static Length HeightAtFoot(Slice last, Slice next)
    {
        var height = Length.Zero;
        for (var box = BoxInstance.Common(last.Box, next.BoxAbove); box is not null; box = box.Parent)
        {
            height += box.Decoration.Insets.Bottom;
        }

        return height;
    }
}
