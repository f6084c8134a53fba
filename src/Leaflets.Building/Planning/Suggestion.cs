using Leaflets.Settings.Keys;

namespace Leaflets.Building.Planning;

/// <summary>Finds what a person probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The candidate nearest to a word by edit distance, or null where more than a third of the word is another.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been.</param>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Nearest.Near(word, candidates);
    }
}
