namespace Leaflets.Typesetting.Flow;

/// <summary>What a page break costs at a place; the page breaker takes the cheapest set of breaks.</summary>
internal static class BreakCost
{
    /// <summary>A good place: between two blocks.</summary>
    public const double Free = 0;

    /// <summary>Inside a paragraph: allowed, but between paragraphs is better.</summary>
    public const double InParagraph = 60;

    /// <summary>Between two items of a list or rows of a table: nearly as good as between blocks.</summary>
    public const double InSequence = 20;

    /// <summary>Between a paragraph and the list that it introduces: taken only where much room would be lost.</summary>
    public const double AfterLeadIn = 300;

    /// <summary>Inside a box that should stay whole, and is taller than a page or may be divided to save one.</summary>
    public const double InKeptBox = 4_000;

    /// <summary>
    /// Inside a box that fits on a page and stays whole: dearer than any number of pages, since only a heading left alone is worse.
    /// </summary>
    public const double InWholeBox = 1e8;

    /// <summary>
    /// A place that makes a widow or orphan, or parts a heading from its text: taken only where nothing else is possible, so
    /// it is dearer than any number of pages that a leaflet has, and still finite.
    /// </summary>
    public const double Forbidden = 1e9;
}
