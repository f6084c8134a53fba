using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Lets an address of the web or of e-mail that is wider than its line break at its punctuation, where a reader sees that it goes on.
/// Nothing is added to the address: a hyphen would be read as part of it.
/// </summary>
internal static class AddressBreaks
{
    /// <summary>The opportunities with more inside the words that do not fit and are addresses.</summary>
    public static List<BreakOpportunity> Insert(string text, List<BreakOpportunity> opportunities, TextWidths widths, Length measure)
    {
        var more = new List<BreakOpportunity>(opportunities.Count);
        var start = 0;
        foreach (var opportunity in opportunities)
        {
            if (!widths.Visible(start, opportunity.Index).FitsIn(measure) && IsAddress(text.AsSpan(start, opportunity.Index - start)))
            {
                AddInside(text, start, opportunity.Index, more);
            }

            more.Add(opportunity);
            start = opportunity.Index;
        }

        return more;
    }

    private static bool IsAddress(ReadOnlySpan<char> word) => word.Contains('@') || word.Contains('/') || word.StartsWith("www.");

    private static void AddInside(string text, int start, int end, List<BreakOpportunity> more)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            // After a slash, before other punctuation.
            if ((text[i - 1] == '/' && text[i] != '/') || text[i] is '.' or '?' or '&' or '=' or '#' or '@' or '_' or '-')
            {
                more.Add(new BreakOpportunity(i, IsForced: false));
            }
        }
    }
}
