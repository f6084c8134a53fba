using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>What can go wrong between a styled document and its pages.</summary>
internal static class CompositionDiagnostics
{
    public static readonly DiagnosticDescriptor MissingGlyph = new(
        "LFT3001",
        DiagnosticSeverity.Error,
        "No typeface of the style has a glyph for '{0}' ({1}){2}.",
        "Use other characters, or add a typeface that has this one to the style's fonts.");

    public static readonly DiagnosticDescriptor WordTooWide = new(
        "LFT3002",
        DiagnosticSeverity.Error,
        "'{0}' is wider than its line and cannot be broken.",
        "Shorten it. In a long word, a soft hyphen (&shy;) marks where it may be divided; never put one in a number or dose.");

    public static readonly DiagnosticDescriptor TableAsRecords = new(
        "LFT3005",
        DiagnosticSeverity.Warning,
        "The table's {0} columns need {1} side by side, but only {2} is available, so each row is printed as a list: 'header: value'.",
        "Check that it reads well. To keep a table, use fewer columns or shorter words.");

    public static readonly DiagnosticDescriptor TableTurned = new(
        "LFT3009",
        DiagnosticSeverity.Info,
        "The table's {0} columns need {1} side by side, but only {2} is available, so the table is turned: its columns become rows.",
        "No action is needed. To decide yourself, write the table with these rows, or with fewer columns.");

    public static readonly DiagnosticDescriptor BlockTooTall = new(
        "LFT3003",
        DiagnosticSeverity.Error,
        "A table row, picture or line that starts with '{0}' is taller than a page.",
        "Divide a row into several, or move its long text below the table. Make a picture smaller: {width=…}.");

    public static readonly DiagnosticDescriptor Tightened = new(
        "LFT3006",
        DiagnosticSeverity.Info,
        "To save a last page of {2}, lines are set {0} % closer and blocks {1} % closer than the style says.",
        "No action is needed; page.tighten in the style sets the limits.");

    public static readonly DiagnosticDescriptor ShortLastPage = new(
        "LFT3007",
        DiagnosticSeverity.Warning,
        "The last page holds only {0}.",
        "Shorten the text a little, or let the style use less space: page.tighten, margins, sizes.");

    public static readonly DiagnosticDescriptor CoarsePicture = new(
        "LFT3008",
        DiagnosticSeverity.Warning,
        "The picture '{0}' is printed {1} mm wide, which gives {2} dots per inch; it may look coarse.",
        "Use a picture with more pixels, or print it smaller: print needs at least 150 dots per inch.");

    public static readonly DiagnosticDescriptor WordTooWideForCell = new(
        "LFT3004",
        DiagnosticSeverity.Error,
        "'{0}' is wider than its cell in row {1}, column {2} of the table and cannot be broken.",
        "Shorten it, use fewer columns, or make the table a list. In a long word, a soft hyphen (&shy;) marks where it may be divided; "
        + "never put one in a number or dose.");
}
