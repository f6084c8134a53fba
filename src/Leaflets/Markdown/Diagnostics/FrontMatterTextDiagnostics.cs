using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with the place and the texts of front matter (LFT1060 to LFT1068, LFT5171).</summary>
internal static class FrontMatterTextDiagnostics
{
    public static readonly DiagnosticDescriptor Comment = FrontMatterDiagnostics.Error(
        "LFT1060",
        "'{0}' is cut off before '{1}': in YAML, text after ' #' is a comment, unless the value is in quotes, and is not printed.",
        "Put the whole value in double quotes, or move the comment to its own line.");

    public static readonly DiagnosticDescriptor Displaced = FrontMatterDiagnostics.Warning(
        "LFT1061",
        "The front matter is not at the beginning of the file: {0} before '---'.",
        "Remove what comes before it; other programs would not find the front matter.");

    public static readonly DiagnosticDescriptor Below = FrontMatterDiagnostics.Error(
        "LFT1062",
        "This looks like front matter, but it is below other text, where it would be printed.",
        "Move it to the beginning of the file.");

    public static readonly DiagnosticDescriptor Languages = FrontMatterDiagnostics.Error(
        "LFT1063",
        "'{0}' is given in several languages ({1}), but a file has only one, here '{2}'.",
        "Write the text in this language only; the others belong in the files of their languages.");

    public static readonly DiagnosticDescriptor Unfit = FrontMatterDiagnostics.Error(
        "LFT1064",
        "{0} is not allowed in a line such as a title, a summary, a caption or a source.",
        "Write it in words, or move it to the text of the leaflet.");

    public static readonly DiagnosticDescriptor TooLong = FrontMatterDiagnostics.Error(
        "LFT5171",
        "'{0}' has {1} characters; the limit is {2}.",
        "Shorten it, and put the rest in the text of the leaflet.");
}
