using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>How much closer lines and blocks stand than their styles say.</summary>
/// <param name="Leading">What the leading of running text is multiplied by, at most 1.</param>
/// <param name="Spacing">What the spaces between blocks are multiplied by, at most 1.</param>
public readonly record struct Tightness(double Leading, double Spacing)
{
    /// <summary>As the styles say.</summary>
    public static Tightness None { get; } = new(1, 1);

    /// <summary>
    /// A line with its leading made smaller, the same above and below. A line that its content makes taller keeps its height.
    /// </summary>
    internal Line Apply(Line line, ParagraphStyle style)
    {
        if (Leading >= 1 || !line.Frame.Size.Height.FitsIn(style.Leading))
        {
            return line;
        }

        var half = line.Frame.Size.Height * ((1 - Leading) / 2);
        var frame = line.Frame with
        {
            Size = line.Frame.Size with { Height = line.Frame.Size.Height - half - half },
            Items = [.. line.Frame.Items.Select(item => item.MovedBy(new Point(Length.Zero, -half)))],
        };
        return line with { Frame = frame, Baseline = line.Baseline - half };
    }
}
