using Icu;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Finds where lines may end (UAX #14 with ICU's dictionaries), less the places inside what says one thing. Keeps ICU's iterators;
/// not thread-safe.
/// </summary>
internal sealed class BreakOpportunities
{
    private readonly Dictionary<string, BreakIterator> _iterators = new(StringComparer.Ordinal);

    /// <summary>The places, each the index of the character that would begin a line, in order; the end of the text is the last.</summary>
    public List<BreakOpportunity> Find(CollectedText collected, IReadOnlyList<ProtectedSpan> spans, ParagraphStyle style)
    {
        var text = collected.Text;
        var opportunities = new List<BreakOpportunity>();
        if (style.Preformatted)
        {
            AddForced(text, opportunities);
            return opportunities;
        }

        var iterator = IteratorFor(style.Text.Language);
        iterator.SetText(text);
        var next = 0;
        iterator.MoveFirst();
        for (var index = iterator.MoveNext(); index != BreakIterator.DONE && index < text.Length; index = iterator.MoveNext())
        {
            var isForced = text[index - 1] == CollectedText.BreakCharacter;
            while (next < spans.Count && spans[next].End <= index)
            {
                next++;
            }

            if (isForced || !IsInside(spans, next, index))
            {
                opportunities.Add(new BreakOpportunity(index, isForced));
            }
        }

        opportunities.Add(new BreakOpportunity(text.Length, IsForced: true));
        return opportunities;
    }

    private static bool IsInside(IReadOnlyList<ProtectedSpan> spans, int from, int index)
    {
        for (var i = from; i < spans.Count && spans[i].Start < index; i++)
        {
            if (spans[i].IsKeptTogether && index < spans[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddForced(string text, List<BreakOpportunity> opportunities)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == CollectedText.BreakCharacter && i + 1 < text.Length)
            {
                opportunities.Add(new BreakOpportunity(i + 1, IsForced: true));
            }
        }

        opportunities.Add(new BreakOpportunity(text.Length, IsForced: true));
    }

    private BreakIterator IteratorFor(string language)
    {
        if (!_iterators.TryGetValue(language, out var iterator))
        {
            iterator = BreakIterator.CreateLineInstance(new Locale(language));
            _iterators.Add(language, iterator);
        }

        return iterator;
    }
}

/// <summary>A place where a line may end.</summary>
/// <param name="Index">The index of the character that would begin the next line.</param>
/// <param name="IsForced">Whether the line must end here.</param>
internal readonly record struct BreakOpportunity(int Index, bool IsForced);
