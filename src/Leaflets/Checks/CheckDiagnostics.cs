using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What the rules say of a document (LFT40xx).</summary>
internal static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor HeadingInNote = new(
        "LFT4011",
        DiagnosticSeverity.Error,
        "The heading '{0}' is in a footnote, which is read in the middle of the text that refers to it.",
        "Make it bold text, or move the section into the leaflet itself.");

    public static readonly DiagnosticDescriptor EmptyHeaderCell = new(
        "LFT4003",
        DiagnosticSeverity.Error,
        "Header cell {0} of the table has no text.",
        "Write a word that names the column or row. A screen reader skips an empty header, and the columns seem to shift.");

    public static readonly DiagnosticDescriptor NoHeaderCells = new(
        "LFT4010",
        DiagnosticSeverity.Warning,
        "The table has no header cells.",
        "Add a header row (in a grid table, put '+===+' below it), or write '{header-column=true}' on the line above the table. If the "
        + "content needs no headers, make it a list.");

    public static readonly DiagnosticDescriptor EmptyAlternative = new(
        "LFT4004",
        DiagnosticSeverity.Warning,
        "The alternative text '{0}' does not say what the picture shows.",
        "Write what you would say on the telephone: 'A nurse connects a drip to an arm'.");

    public static readonly DiagnosticDescriptor VagueLink = new(
        "LFT4005",
        DiagnosticSeverity.Warning,
        "The link text '{0}' does not say where the link leads.",
        "Name the page that it leads to; a screen reader can also read links one by one, without the text around them.");

    public static readonly DiagnosticDescriptor LooksLikeHeading = new(
        "LFT4006",
        DiagnosticSeverity.Warning,
        "The line '{0}' looks like a heading but is not one.",
        "Start it with '## ' or more '#', so that it is in the outline and readers can jump to it; or join it to the paragraph that it "
        + "belongs to.");

    public static readonly DiagnosticDescriptor LooksLikeList = new(
        "LFT4007",
        DiagnosticSeverity.Warning,
        "The lines from '{0}' on look like a list but are not one.",
        "Start each line with '- ' or '1. ', after a blank line, so that a screen reader says how many items there are.");

    public static readonly DiagnosticDescriptor OtherScript = new(
        "LFT4008",
        DiagnosticSeverity.Warning,
        "'{0}' is in another script, and its language is not given; it may be {1}.",
        "Write '::word::{lang=…}' with the BCP 47 tag of its language, so that it is read in the right voice and printed in the right "
        + "typeface.");

    public static readonly DiagnosticDescriptor WrongLanguage = new(
        "LFT4009",
        DiagnosticSeverity.Warning,
        "The text is written in the script {0}, but the language '{1}' is written in {2}.",
        "Name the file after the language of its text, or translate the text.");

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "LFT4012",
        DiagnosticSeverity.Error,
        "The {0} has {1} characters; a PDF allows {2} at most here.",
        "Shorten it, and put the rest in the text of the leaflet.");
}
