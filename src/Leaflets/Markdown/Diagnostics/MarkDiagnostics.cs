using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What is wrong with marks that look like signs, and signs that look like marks (LFT13xx).</summary>
internal static class MarkDiagnostics
{
    public static readonly DiagnosticDescriptor SignEaten = Warning(
        "LFT1300",
        "The '{0}' in '{1}' makes text italic or bold, so it is not printed.",
        "To print the sign, write '\\' before it; to multiply, write '×'. For italic or bold text, put the marks around whole words and "
        + "numbers.");

    public static readonly DiagnosticDescriptor DigitsJoined = Warning(
        "LFT1301",
        "'{0}' is not printed, so the digits on both sides are printed as one number: '{1}'.",
        "Write a space or a sign between the numbers, or remove the mark inside the number.");

    public static readonly DiagnosticDescriptor QuoteOrSign = Warning(
        "LFT1302",
        "The '>' makes '{0}' a quotation and is not printed.",
        "To print the sign, write '\\>' or a word such as 'over'. To quote, put a line with '>' alone above it.");

    public static readonly DiagnosticDescriptor BulletOrSign = Warning(
        "LFT1303",
        "The '{0}' makes '{1}' a list item, with a bullet in its place.",
        "To print the sign, write '\\' before it or join the line to the one above. For a list, put a blank line, or a line that ends "
        + "in ':', above it.");

    public static readonly DiagnosticDescriptor HeadingOrSign = Warning(
        "LFT1304",
        "The '#' makes '{0}' a heading and is not printed.",
        "To print the sign, write '\\#' or join the line to the one above. For a heading, put a blank line above it.");

    public static readonly DiagnosticDescriptor HashesWithoutSpace = Warning(
        "LFT1305",
        "'{0}' is not a heading, so its '#' are printed.",
        "For a heading, write a space after one to six '#'. To print the signs, write '\\#'.");

    public static readonly DiagnosticDescriptor SetextOrSign = Warning(
        "LFT1306",
        "The line '{0}' makes the text above it a heading and is not printed.",
        "To print the sign, write '\\' before it or join the line to the one above. For a heading, start the line with '## '.");

    public static readonly DiagnosticDescriptor ClosingHashes = Warning(
        "LFT1307", "The '{0}' at the end of the heading is not printed.", "To print it, write '\\#'. Otherwise remove it.");

    public static readonly DiagnosticDescriptor Unpaired = Warning(
        "LFT1308",
        "The '{0}' in '{1}' has no matching mark, so it is printed.",
        "Put the mark on both sides of the text, with no space inside and no letter or digit outside. To print it, write '\\' before "
        + "each of its signs.");

    public static readonly DiagnosticDescriptor Caret = Warning(
        "LFT1309",
        "The '{0}' in '{1}' is printed as it is.",
        "Write the sign on both sides of the superscript or subscript, without a space inside: 10^9^/L, H~2~O. To print it, write '\\' "
        + "before it.");

    public static readonly DiagnosticDescriptor SignLost = Warning(
        "LFT1310", "The sign '{0}' is not printed.", "Write '\\' before it, or a word in its place.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
