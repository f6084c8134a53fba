using Icu;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The break opportunities of UAX #14, by ICU, with its dictionaries for Thai, Lao, Khmer and Burmese.</summary>
internal static class LineBoundaries
{
    /// <summary>Iterators are costly to open; a thread keeps those of so many languages.</summary>
    private const int LanguagesKept = 8;

    [ThreadStatic]
    private static Dictionary<string, BreakIterator>? _iterators;

    /// <summary>The positions in the text, from 0 to its end.</summary>
    public static int[] Find(string text, string language)
    {
        var iterators = _iterators ??= new Dictionary<string, BreakIterator>(StringComparer.Ordinal);
        if (!iterators.TryGetValue(language, out var iterator))
        {
            if (iterators.Count == LanguagesKept)
            {
                foreach (var old in iterators.Values)
                {
                    old.Dispose();
                }

                iterators.Clear();
            }

            iterator = BreakIterator.CreateLineInstance(new Locale(language));
            iterators.Add(language, iterator);
        }

        iterator.SetText(text);
        return iterator.Boundaries;
    }
}
