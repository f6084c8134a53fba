using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>When a last page holds so little that it should not be, and how far text may be set closer to save it.</summary>
/// <param name="Lines">A last page of so many lines or fewer is to be saved; 0 leaves every page as it is.</param>
/// <param name="Leading">The line that is counted: the leading of running text.</param>
/// <param name="Tightest">How close lines and blocks may come.</param>
public sealed record Tightening(int Lines, Length Leading, Tightness Tightest)
{
    /// <summary>Nothing is set closer, and nothing is said of a short last page.</summary>
    public static Tightening None { get; } = new(0, Length.Zero, Tightness.None);
}
