using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>What can go wrong between a styled document and its pages.</summary>
internal static class CompositionDiagnostics
{
    public static readonly DiagnosticDescriptor MissingGlyph = new(
        "LFT3001",
        DiagnosticSeverity.Error,
        "No typeface of the style has a glyph for '{0}' ({1}){2}.",
        "Write it with other characters, or add a typeface that has it to the style's fonts.");

    public static readonly DiagnosticDescriptor WordTooWide = new(
        "LFT3002",
        DiagnosticSeverity.Error,
        "'{0}' is wider than its line and cannot be broken.",
        "Shorten it. In a long word, but never in a number or dose, a soft hyphen (&shy;) says where it may be divided.");

    public static readonly DiagnosticDescriptor TableAsRecords = new(
        "LFT3005",
        DiagnosticSeverity.Warning,
        "The table's {0} columns need {1} side by side and have {2}, so each row is printed as a list: 'header: value'.",
        "Look whether it reads well; give the table fewer columns or shorter words to keep it a table.");

    public static readonly DiagnosticDescriptor TableTurned = new(
        "LFT3009",
        DiagnosticSeverity.Info,
        "The table's {0} columns need {1} side by side and have {2}, so it is printed turned: its columns are rows.",
        "Nothing is to be done. Write the table with these rows, or with fewer columns, to have the last word.");

    public static readonly DiagnosticDescriptor BlockTooTall = new(
        "LFT3003",
        DiagnosticSeverity.Error,
        "A table row, picture or line that begins '{0}' is taller than a page.",
        "Divide a row into several, or write its long text below the table; give a picture a smaller {width=…}.");

    public static readonly DiagnosticDescriptor Tightened = new(
        "LFT3006",
        DiagnosticSeverity.Info,
        "Lines stand {0} % and blocks {1} % closer than the style says, which saves a last page of {2}.",
        "Nothing is to be done; page.tighten in the style sets the limits.");

    public static readonly DiagnosticDescriptor ShortLastPage = new(
        "LFT3007",
        DiagnosticSeverity.Warning,
        "The last page holds only {0}.",
        "Shorten the text a little, or let the style set it closer: page.tighten, margins, sizes.");

    public static readonly DiagnosticDescriptor CoarsePicture = new(
        "LFT3008",
        DiagnosticSeverity.Warning,
        "The picture '{0}' is printed {1} mm wide, where it has {2} dots per inch and may look coarse.",
        "Use a picture with more pixels, or print it smaller: 150 dots per inch are the least for print.");

    public static readonly DiagnosticDescriptor WordTooWideForCell = new(
        "LFT3004",
        DiagnosticSeverity.Error,
        "'{0}' is wider than its cell in row {1}, column {2} of the table and cannot be broken.",
        "Shorten it, give the table fewer columns, or make it a list. In a long word, but never in a number or dose, a soft hyphen "
        + "(&shy;) says where it may be divided.");
}
