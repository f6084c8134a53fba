using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with HTML within Markdown.</summary>
internal static class HtmlDiagnostics
{
    public static readonly DiagnosticDescriptor HtmlTag = Error(
        "LFT1203", "'{0}' is HTML, which is not printed; in Markdown it is {1}.", "Write Markdown in its place.");

    public static readonly DiagnosticDescriptor HtmlUnclosed = Error(
        "LFT1204", "The HTML tag '{0}' {1}.", "Open and close it within the same paragraph and in the right order.");

    public static readonly DiagnosticDescriptor CommentUnclosed = Error(
        "LFT1205", "The comment that begins here does not end, so it hides the rest of the text.", "Close it with '-->'.");

    public static readonly DiagnosticDescriptor HtmlDropped = Warning(
        "LFT1241", "The tag '{0}' is left out; its text is printed without it.", "Write Markdown in its place.");

    public static readonly DiagnosticDescriptor HtmlUnprinted = Warning(
        "LFT1242", "'{0}' is not printed, with all that it holds.", "Remove it: a leaflet runs no scripts, and looks come from its style.");

    public static readonly DiagnosticDescriptor HtmlUnclosedDropped = Warning(
        "LFT1243", "The HTML tag '{0}' {1}, and is left out.", "Open and close it within the same block and in the right order.");

    public static readonly DiagnosticDescriptor HtmlMisplaced = Error(
        "LFT1244",
        "'{0}' cannot stand directly in {1}.",
        "Put items into '<ul>' or '<ol>', cells into '<tr>', text into items and cells, and blocks outside of headings; or write "
            + "Markdown in place of the HTML.");

    public static readonly DiagnosticDescriptor HtmlAttribute = Error(
        "LFT1245",
        "The attribute '{0}' of '<{1}>' changes what is printed, and is not understood.",
        "Write the list in Markdown, with its numbers.");

    public static readonly DiagnosticDescriptor HtmlAttributeDropped = Warning(
        "LFT1246",
        "The attribute '{0}' of '<{1}>' is left out: numbers count from the first as 1, 2, 3.",
        "See whether the text speaks of the list's letters or numbers.");

    public static readonly DiagnosticDescriptor HtmlHeaderCell = Error(
        "LFT1247",
        "A header cell stands in the middle of the table.",
        "Put headers into the first rows or the first column, in every row.");

    public static readonly DiagnosticDescriptor Component = Error(
        "LFT1264", "'{0}' is a component of MDX or Vue, which only the site's generator can replace.", "Write what it shows as Markdown.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
