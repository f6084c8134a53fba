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

    /// <summary>Inside a box that should stay whole: taken only where the box is taller than a page, or much room would be lost.</summary>
    public const double InKeptBox = 4_000;

    /// <summary>
    /// A place that makes a widow or orphan, or parts a heading from its text: taken only where nothing else is possible, so
    /// it is dearer than any number of pages that a leaflet has, and still finite.
    /// </summary>
    public const double Forbidden = 1e9;
}
