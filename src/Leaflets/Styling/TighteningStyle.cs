namespace Leaflets.Styling;

/// <summary>When a last page holds too little, and how far text may be set closer to save it.</summary>
/// <param name="Lines">A last page of so many lines or fewer is to be saved; 0 leaves every page as it is.</param>
/// <param name="Leading">The least that the leading is multiplied by: 1 leaves it.</param>
/// <param name="Spacing">The least that the spaces between blocks are multiplied by: 1 leaves them.</param>
internal sealed record TighteningStyle(int Lines, double Leading, double Spacing)
{
    /// <summary>Every page is left as it is.</summary>
    public static TighteningStyle None { get; } = new(0, 1, 1);
}
