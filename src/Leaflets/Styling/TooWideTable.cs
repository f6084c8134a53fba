namespace Leaflets.Styling;

/// <summary>What to do with a table whose words do not fit side by side.</summary>
public enum TooWideTable
{
    /// <summary>
    /// A table of few rows that fits when its columns are made rows is turned; in any other each row becomes a record, with a line for each
    /// column: its header and the row's cell.
    /// </summary>
    Records,

    /// <summary>The table stays, and each word that does not fit is an error.</summary>
    Error,
}
