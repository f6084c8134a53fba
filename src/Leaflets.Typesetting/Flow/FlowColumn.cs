using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Where nodes are laid out: a strip of the flow.</summary>
/// <param name="Left">The strip's left edge from the flow's.</param>
/// <param name="Width">The measure.</param>
/// <param name="Box">The innermost box with edges, or null.</param>
internal readonly record struct FlowColumn(Length Left, Length Width, BoxInstance? Box)
{
    /// <summary>Less than this is no measure; what does not fit in it is reported as a problem.</summary>
    private static Length LeastMeasure => Length.FromPoints(1);

    /// <summary>The strip after standing in from the side where lines begin.</summary>
    public FlowColumn Indented(Length indent, TextDirection direction) => this with
    {
        Left = direction == TextDirection.LeftToRight ? Left + indent : Left,
        Width = Length.Max(Width - indent, LeastMeasure),
    };

    /// <summary>The strip inside a box's edges.</summary>
    public FlowColumn Inside(BoxInstance box)
    {
        var insets = box.Decoration.Insets;
        return this with
        {
            Left = Left + insets.Left(box.Direction),
            Width = Length.Max(Width - insets.Horizontal, LeastMeasure),
            Box = box
        };
    }
}
