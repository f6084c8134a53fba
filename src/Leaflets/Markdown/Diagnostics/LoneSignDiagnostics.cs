using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What is wrong with signs that stand alone or do not what they seem to do (LFT1380 to LFT1399).</summary>
internal static class LoneSignDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyItem = Warning(
        "LFT1380",
        "The '{0}' alone on its line is an empty item of a list, so a bullet is printed.",
        "Write the item's text after it, or remove it. To print the sign, write '\\' before it.");

    public static readonly DiagnosticDescriptor RuleOrBlank = Warning(
        "LFT1381",
        "'{0}' alone on its line is a rule, not a blank to write in.",
        "For a blank, write text on the line, as in 'Name: ____', or use '::: notes {lines=1}'. For a rule, write '***'.");

    public static readonly DiagnosticDescriptor TrackedChange = new(
        "LFT1382",
        DiagnosticSeverity.Error,
        "'{0}' is a tracked change or comment of a Word file, which nobody accepted or rejected.",
        "Write the text that is meant, without brackets and braces, or convert the file again with all changes accepted.");

    public static readonly DiagnosticDescriptor TextBehindFence = Warning(
        "LFT1383",
        "'{0}' stands behind a fence, as the name of a programming language, and is not printed.",
        "Write the text on the line below the fence, or remove the fence.");

    public static readonly DiagnosticDescriptor CommaRow = Warning(
        "LFT1390",
        "The lines from '{0}' on have the same signs between their words, as a table of a spreadsheet, and are printed as one line.",
        "Write the table with '|' between its cells and '|---|---|' below its headers, or a space behind each sign.");

    public static readonly DiagnosticDescriptor ZerosLost = Warning(
        "LFT1391",
        "The item '{0}' is printed as '{1}', without its zeros.",
        "To print it as it stands, write a backslash before its last sign, as in '007\\.'.");

    public static readonly DiagnosticDescriptor ReferenceOpen = Warning(
        "LFT1392",
        "'{0}' stands for no character and is printed as it stands.",
        "End the name with ';', as in '&lt;', or write the character itself. To print the '&', write '\\' before it.");

    public static readonly DiagnosticDescriptor LoweredAlone = Warning(
        "LFT1393",
        "'{0}' is lowered, and nothing stands before it.",
        "To strike it out, write two signs on both sides: ~~text~~. To print the '~', write '\\' before it.");

    public static readonly DiagnosticDescriptor FenceOpen = Warning(
        "LFT1394",
        "The fence '{0}' is not closed, so the rest of the block is printed as code.",
        "Close it with the same signs on a line of their own, or remove it.");

    public static readonly DiagnosticDescriptor LinkSaysOther = Warning(
        "LFT1395",
        "The link says '{0}' and leads to '{1}'.",
        "Correct one of the two: on paper only the text is seen, on a screen the link is followed.");

    public static readonly DiagnosticDescriptor SpanBare = Warning(
        "LFT1396",
        "The '::' around '{0}' are not printed, and change nothing.",
        "Say what the text is, as in '::mot::{lang=fr}', or remove them. To print them, write '\\' before each sign.");

    public static readonly DiagnosticDescriptor TableInterrupted = new(
        "LFT1397",
        DiagnosticSeverity.Error,
        "The line '{0}' stands right below a table, so that the table would be printed as text.",
        "Put a blank line between the table and the text below it.");

    public static readonly DiagnosticDescriptor BackslashAtEnd = Warning(
        "LFT1398", "The '\\' at the end of the paragraph breaks no line and is printed.", "Remove it. To print it, write '\\\\'.");

    public static readonly DiagnosticDescriptor NoteOrItem = Warning(
        "LFT1399",
        "The '*' before '{0}' makes an item of a list, and a bullet is printed in its place; elsewhere a '*' calls a note.",
        "To print the star, write '\\*'. A footnote is called with [^1], and its line begins with '[^1]:'.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
