using Icu;
using Leaflets.Bounds;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>The break opportunities of UAX #14, by ICU, with its dictionaries for Thai, Lao, Khmer and Burmese.</summary>
internal static class LineBoundaries
{
    /// <summary>Iterators are costly to open; a thread keeps those of so many languages.</summary>
    private const int LanguagesKept = 48;

    /// <summary>
    /// The strict rules (CSS Text 3, line-break: strict; JIS X 4051 for books): no small kana, prolonged sound mark or iteration mark
    /// begins a line. The looser ones fill justified lines; lines here are ragged, and a patient reads a word more surely whole.
    /// </summary>
    private const string Strictness = "@lb=strict";

    /// <summary>ICU is as quick with so many characters as other work with one.</summary>
    private const int CharactersInStep = 8;

    /// <summary>ICU is given no more characters at once: it cannot be interrupted.</summary>
    private const int MostAtOnce = 16 * 1024;

    /// <summary>
    /// Boundaries so near the end of what ICU was given are found again with what follows: no rule looks farther ahead but over spaces.
    /// </summary>
    private const int LookAhead = 256;

    [ThreadStatic]
    private static Dictionary<string, BreakIterator>? _iterators;

    /// <summary>The positions in the text, from 0 to its end.</summary>
    public static int[] Find(string text, string language)
    {
        var found = FindByIcu(text, language);
        return DictionaryScripts.AnyIn(text) ? AddAtScriptEdges(text, found) : found;
    }

    // Thai and its like need no space beside a Latin name, and the rules know of no break there.
    private static int[] AddAtScriptEdges(string text, int[] found)
    {
        var positions = new List<int>(found.Length);
        var next = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            Steps.Take();
            var isFound = next < found.Length && found[next] == i;
            next += isFound ? 1 : 0;
            if (isFound || (i > 0 && i < text.Length && DictionaryScripts.IsEdge(text[i - 1], text[i])))
            {
                positions.Add(i);
            }
        }

        return [.. positions];
    }

    private static int[] FindByIcu(string text, string language)
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

            iterator = BreakIterator.CreateLineInstance(new Locale(language + Strictness));
            iterators.Add(language, iterator);
        }

        if (text.Length <= MostAtOnce)
        {
            Steps.Take(text.Length / CharactersInStep);
            iterator.SetText(text);
            return iterator.Boundaries;
        }

        return FindByPieces(text, iterator);
    }

    // From a boundary on, what stands before it has no part in those that follow.
    private static int[] FindByPieces(string text, BreakIterator iterator)
    {
        var found = new List<int>();
        var (start, most) = (0, MostAtOnce);
        while (true)
        {
            var end = Math.Min(text.Length, start + most);
            Steps.Take((end - start) / CharactersInStep);
            iterator.SetText(text[start..end]);
            var kept = start;
            foreach (var boundary in iterator.Boundaries)
            {
                var position = start + boundary;
                if (end == text.Length || position <= end - LookAhead)
                {
                    kept = position;
                    if (found.Count == 0 || found[^1] < position)
                    {
                        found.Add(position);
                    }
                }
            }

            if (end == text.Length)
            {
                return [.. found];
            }

            // A word that is longer than a piece is looked at with twice as much.
            (start, most) = kept > start ? (kept, MostAtOnce) : (start, most * 2);
        }
    }
}
