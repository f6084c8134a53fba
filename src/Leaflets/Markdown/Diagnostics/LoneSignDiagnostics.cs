using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What is wrong with signs that stand alone or do not what they seem to do (LFT1380 to LFT1399).</summary>
internal static class LoneSignDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyItem = Warning(
        "LFT1380",
        "'{0}' alone on its line is an empty list item, so a bullet is printed.",
        "Write the item's text after it, or remove it. To print the sign, write '\\' before it.");

    public static readonly DiagnosticDescriptor RuleOrBlank = Warning(
        "LFT1381",
        "'{0}' alone on its line is a line across the page, not a blank to fill in.",
        "For a blank, put text on the same line, as in 'Name: ____', or use '::: notes {lines=1}'. For a line across the page, write "
        + "'***'.");

    public static readonly DiagnosticDescriptor TrackedChange = new(
        "LFT1382",
        DiagnosticSeverity.Error,
        "'{0}' is a tracked change or comment of a Word file that was neither accepted nor rejected.",
        "Write the final text, without brackets and braces, or accept all changes and convert the file again.");

    public static readonly DiagnosticDescriptor TextBehindFence = Warning(
        "LFT1383",
        "'{0}' follows the fence, where the name of a programming language is expected, and is not printed.",
        "Write the text on the line below the fence, or remove the fence.");

    public static readonly DiagnosticDescriptor CommaRow = Warning(
        "LFT1390",
        "The lines from '{0}' on have the same signs between their words, like a table from a spreadsheet, and are printed as one line.",
        "Write the table with '|' between its cells and '|---|---|' below its headers, or put a space after each sign.");

    public static readonly DiagnosticDescriptor ZerosLost = Warning(
        "LFT1391",
        "The item '{0}' is printed as '{1}', without its leading zeros.",
        "To print it as it is, write a backslash before its last sign, as in '007\\.'.");

    public static readonly DiagnosticDescriptor ReferenceOpen = Warning(
        "LFT1392",
        "'{0}' is not the name of a character and is printed as it is.",
        "End the name with ';', as in '&lt;', or write the character itself. To print the '&', write '\\' before it.");

    public static readonly DiagnosticDescriptor LoweredAlone = Warning(
        "LFT1393",
        "'{0}' is printed as a subscript, but nothing comes before it.",
        "To strike it out, write two signs on both sides: ~~text~~. To print the '~', write '\\' before it.");

    public static readonly DiagnosticDescriptor FenceOpen = Warning(
        "LFT1394",
        "The fence '{0}' is not closed, so the rest of the block is printed as code.",
        "Close it with the same signs on their own line, or remove it.");

    public static readonly DiagnosticDescriptor LinkSaysOther = Warning(
        "LFT1395",
        "The link's text is '{0}', but it leads to '{1}'.",
        "Correct one of the two: on paper only the text is seen, but on a screen the link is followed.");

    public static readonly DiagnosticDescriptor SpanBare = Warning(
        "LFT1396",
        "The '::' around '{0}' are not printed, and have no effect.",
        "Say what the text is, as in '::mot::{lang=fr}', or remove them. To print them, write '\\' before each sign.");

    public static readonly DiagnosticDescriptor TableInterrupted = new(
        "LFT1397",
        DiagnosticSeverity.Error,
        "The line '{0}' is directly below a table, so the table would be printed as text.",
        "Put a blank line between the table and the text below it.");

    public static readonly DiagnosticDescriptor BackslashAtEnd = Warning(
        "LFT1398", "The '\\' at the end of the paragraph makes no line break and is printed.", "Remove it. To print it, write '\\\\'.");

    public static readonly DiagnosticDescriptor NoteOrItem = Warning(
        "LFT1399",
        "The '*' before '{0}' makes a list item, and a bullet is printed in its place; elsewhere a '*' refers to a note.",
        "To print the star, write '\\*'. To refer to a footnote, write [^1], and start the note's line with '[^1]:'.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
