using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>A box with edges where it stands in the flow.</summary>
/// <param name="Parent">The box around it, or null.</param>
/// <param name="Decoration">Its looks.</param>
/// <param name="Left">Its left edge from the flow's.</param>
/// <param name="Width">Its width, edges included.</param>
/// <param name="Direction">Which side lines begin at.</param>
internal sealed record BoxInstance(BoxInstance? Parent, BoxDecoration Decoration, Length Left, Length Width, TextDirection Direction)
{
    /// <summary>How many boxes are around this one.</summary>
    public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The innermost box that holds both, or null.</summary>
    public static BoxInstance? Common(BoxInstance? a, BoxInstance? b)
    {
        while (a is not null && b is not null && !ReferenceEquals(a, b))
        {
            if (a.Depth >= b.Depth)
            {
                a = a.Parent;
            }
            else
            {
                b = b.Parent;
            }
        }

        return ReferenceEquals(a, b) ? a : null;
    }
}
