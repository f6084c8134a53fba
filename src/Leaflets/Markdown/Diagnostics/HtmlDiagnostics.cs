using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with HTML within Markdown.</summary>
internal static class HtmlDiagnostics
{
    public static readonly DiagnosticDescriptor HtmlTag = Error(
        "LFT1203", "'{0}' is HTML, which is not printed; in Markdown it is {1}.", "Write Markdown instead.");

    public static readonly DiagnosticDescriptor HtmlUnclosed = Error(
        "LFT1204", "The HTML tag '{0}' {1}.", "Open and close it within the same paragraph and in the right order.");

    public static readonly DiagnosticDescriptor CommentUnclosed = Error(
        "LFT1205", "The comment that starts here does not end, so it hides the rest of the text.", "Close it with '-->'.");

    public static readonly DiagnosticDescriptor HtmlDropped = Warning(
        "LFT1241", "The tag '{0}' is ignored; its text is printed without it.", "Replace it with Markdown.");

    public static readonly DiagnosticDescriptor HtmlUnprinted = Warning(
        "LFT1242",
        "'{0}' and everything in it is not printed.",
        "Remove it: a leaflet runs no scripts, and its look comes from its style.");

    public static readonly DiagnosticDescriptor HtmlUnclosedDropped = Warning(
        "LFT1243", "The HTML tag '{0}' {1}, and is ignored.", "Open and close it within the same block and in the right order.");

    public static readonly DiagnosticDescriptor HtmlMisplaced = Error(
        "LFT1244",
        "'{0}' is not allowed directly in {1}.",
        "Put items into '<ul>' or '<ol>', cells into '<tr>', text into items and cells, and blocks outside headings; or replace the "
        + "HTML with Markdown.");

    public static readonly DiagnosticDescriptor HtmlAttribute = Error(
        "LFT1245",
        "The attribute '{0}' of '<{1}>' changes what is printed, and is not supported.",
        "Write the list in Markdown, with its numbers.");

    public static readonly DiagnosticDescriptor HtmlAttributeDropped = Warning(
        "LFT1246",
        "The attribute '{0}' of '<{1}>' is ignored: the items are numbered 1, 2, 3 from the first number on.",
        "Check whether the text refers to the list's letters or numbers.");

    public static readonly DiagnosticDescriptor HtmlHeaderCell = Error(
        "LFT1247",
        "A header cell is in the middle of the table.",
        "Put headers only into the first rows, or into the first column of every row.");

    public static readonly DiagnosticDescriptor Component = Error(
        "LFT1264", "'{0}' is a component of MDX or Vue, which only the website generator can replace.", "Write its content as Markdown.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
