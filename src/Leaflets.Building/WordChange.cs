namespace Leaflets.Building;

/// <summary>Words that a file says otherwise than before.</summary>
/// <param name="Before">The few words in front, as they are now.</param>
/// <param name="Removed">What it said; empty where words were added.</param>
/// <param name="Added">What it says; empty where words were removed.</param>
/// <param name="After">The few words behind, as they are now.</param>
/// <param name="HasNumber">Whether a number differs, its unit, or another word right beside it.</param>
public sealed record WordChange(string Before, string Removed, string Added, string After, bool HasNumber);
