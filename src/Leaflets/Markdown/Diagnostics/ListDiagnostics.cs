using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with lists, and with lines that look like rows of a table (LFT1320 to LFT1339).</summary>
internal static class ListDiagnostics
{
    public static readonly DiagnosticDescriptor NumberJumps = Warning(
        "LFT1320",
        "The item '{0}' follows '{1}' in the same list; it is printed with the number that is written here.",
        "If a step was miscounted, correct the number. If it is not a step but a date, a floor or the like, write a backslash before "
        + "its full stop, as in '12\\. November'.");

    public static readonly DiagnosticDescriptor BarRow = Error(
        "LFT1321",
        "The line '{0}' looks like a row of a table but would be printed as text.",
        "Start a table after a blank line with a row of headers, then a line '|---|---|' with the same number of columns, and no blank "
        + "line between rows. To print a bar, write '\\|'.");

    public static readonly DiagnosticDescriptor TabRow = Error(
        "LFT1322",
        "The lines from '{0}' on have tabs between their words, like a pasted table, and would be printed as one line.",
        "Write the table with '|' between its cells and '|---|---|' below its headers, or replace the tabs with spaces.");

    public static readonly DiagnosticDescriptor AlignedRow = Error(
        "LFT1323",
        "The lines from '{0}' on have wide spaces between their words, like a table, and would be printed without them.",
        "Write the table with '|' between its cells and '|---|---|' below its headers, or put one space between the words.");

    public static readonly DiagnosticDescriptor DashedLine = Error(
        "LFT1324",
        "The dashes '{0}' divide columns, but there is no table here.",
        "Put a blank line before the table, one line of headers above the dashes and a row directly below them; or write '---' to draw "
        + "a line across the page.");

    public static readonly DiagnosticDescriptor AcrossEdge = Error(
        "LFT1325",
        "The text '{0}' crosses the edge between two columns.",
        "Start each column under the first dash of its run, or make the runs of dashes longer.");

    public static readonly DiagnosticDescriptor CaptionAlone = Error(
        "LFT1326",
        "The caption '{0}' is not next to a table.",
        "Put it directly above or below its table, between blank lines.");

    public static readonly DiagnosticDescriptor ShortRow = Warning(
        "LFT1327",
        "The table has {0} columns but this row has {1}: '{2}'. The rest of the row is printed empty.",
        "Write all cells of the row, with nothing between '|' for an empty cell. Put a blank line between the table and the text below "
        + "it.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
