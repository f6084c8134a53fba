namespace Leaflets.Typesetting.Flow;

/// <summary>How strongly a box stays on one page.</summary>
public enum Keep
{
    /// <summary>It may be divided like any text.</summary>
    Free,

    /// <summary>It stays whole where that costs no page: a table, whose header stands again where it goes on.</summary>
    Preferred,

    /// <summary>It stays whole wherever a page has the room for it: a callout, a figure.</summary>
    Whole,
}
