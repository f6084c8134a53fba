using Leaflets.Diagnostics;

namespace Leaflets.Markdown;

/// <summary>What is wrong with signs that stand alone on a line, and with spans that pandoc wrote (LFT1380 to LFT1399).</summary>
internal static class LoneSignDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyItem = Warning(
        "LFT1380", "The '{0}' alone on its line is an empty item of a list, so a bullet is printed.", "Write the item's text after it, or remove it. To print the sign, write '\\' before it.");

    public static readonly DiagnosticDescriptor RuleOrBlank = Warning(
        "LFT1381", "'{0}' alone on its line is a rule, not a blank to write in.", "For a blank, write text on the line, as in 'Name: ____', or use '::: notes {lines=1}'. For a rule, write '***'.");

    public static readonly DiagnosticDescriptor TrackedChange = new(
        "LFT1382",
        DiagnosticSeverity.Error,
        "'{0}' is a tracked change or comment of a Word file, which nobody accepted or rejected.",
        "Write the text that is meant, without brackets and braces, or convert the file again with all changes accepted.");

    public static readonly DiagnosticDescriptor TextBehindFence = Warning(
        "LFT1383", "'{0}' stands behind a fence, as the name of a programming language, and is not printed.", "Write the text on the line below the fence, or remove the fence.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
