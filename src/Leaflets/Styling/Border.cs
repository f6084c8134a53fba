using Leaflets.Typesetting.Frames;

namespace Leaflets.Styling;

/// <summary>The lines at the four sides of a box, by writing direction; a side without a line is null.</summary>
internal sealed record Border(Stroke? Top = null, Stroke? End = null, Stroke? Bottom = null, Stroke? Start = null)
{
    /// <summary>No lines.</summary>
    public static Border None { get; } = new();
}
