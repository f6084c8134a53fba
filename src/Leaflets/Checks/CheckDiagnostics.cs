using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What the rules say of a document (LFT40xx).</summary>
internal static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor HeadingInNote = new(
        "LFT4011",
        DiagnosticSeverity.Error,
        "The heading '{0}' stands in a footnote, in the middle of what calls it.",
        "Make it bold text, or bring what it heads into the leaflet itself.");

    public static readonly DiagnosticDescriptor EmptyHeaderCell = new(
        "LFT4003",
        DiagnosticSeverity.Error,
        "Header cell {0} of the table has no text.",
        "Say in a word what stands below or beside it: a screen reader skips an empty header, and the columns seem to shift.");

    public static readonly DiagnosticDescriptor NoHeaderCells = new(
        "LFT4010",
        DiagnosticSeverity.Warning,
        "The table has no header cells.",
        "Give it a header row, in a grid table above an edge of '+===+', or '{header-column=true}' on the line above it; what needs no "
        + "headers is a list.");

    public static readonly DiagnosticDescriptor EmptyAlternative = new(
        "LFT4004",
        DiagnosticSeverity.Warning,
        "The alternative text '{0}' does not say what the picture shows.",
        "Say it as you would over the telephone: 'A nurse connects a drip to an arm'.");

    public static readonly DiagnosticDescriptor VagueLink = new(
        "LFT4005",
        DiagnosticSeverity.Warning,
        "The link '{0}' does not say where it leads.",
        "Name the page that it leads to; links are also heard one by one, without the text around them.");

    public static readonly DiagnosticDescriptor LooksLikeHeading = new(
        "LFT4006",
        DiagnosticSeverity.Warning,
        "The line '{0}' looks like a heading and is none.",
        "Begin it with '## ' or more, so that it is in the outline and can be jumped to; or join it to the text that it belongs to.");

    public static readonly DiagnosticDescriptor LooksLikeList = new(
        "LFT4007",
        DiagnosticSeverity.Warning,
        "The lines from '{0}' on look like a list and are none.",
        "Begin each with '- ' or '1. ' after a blank line, so that a screen reader says how many there are.");

    public static readonly DiagnosticDescriptor OtherScript = new(
        "LFT4008",
        DiagnosticSeverity.Warning,
        "'{0}' is in letters of another script, and its language is not said; it may be {1}.",
        "Write '::word::{lang=…}' with the BCP 47 tag of its language, so that it is spoken in the right voice and set in the right face.");

    public static readonly DiagnosticDescriptor WrongLanguage = new(
        "LFT4009",
        DiagnosticSeverity.Warning,
        "The text is written in the script {0}, and the language '{1}' in {2}.",
        "Name the file for the language that it is in, or translate it.");

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "LFT4012",
        DiagnosticSeverity.Error,
        "The {0} has {1} characters; where a PDF keeps it, {2} are the most.",
        "Shorten it, and say the rest in the text of the leaflet.");
}
