namespace Leaflets.Documents;

/// <summary>The alignment of a table column, by writing direction.</summary>
public enum ColumnAlignment
{
    /// <summary>As the style says.</summary>
    Default,

    /// <summary>At the side where lines begin.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the side where lines end.</summary>
    End,
}
