using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with the place and the texts of front matter (LFT1060 to LFT1068, LFT5171).</summary>
internal static class FrontMatterTextDiagnostics
{
    public static readonly DiagnosticDescriptor Comment = FrontMatterDiagnostics.Error(
        "LFT1060",
        "'{0}' is cut off before '{1}': without quotes, what follows ' #' is a comment in YAML and is not printed.",
        "Put the whole value in double quotes, or move the comment to a line of its own.");

    public static readonly DiagnosticDescriptor Displaced = FrontMatterDiagnostics.Warning(
        "LFT1061",
        "The front matter does not begin with the file: {0} before '---'.",
        "Remove what stands before it; other programs do not find it there.");

    public static readonly DiagnosticDescriptor Below = FrontMatterDiagnostics.Error(
        "LFT1062",
        "This looks like front matter, and it stands below other text, where it would be printed.",
        "Move it to the beginning of the file.");

    public static readonly DiagnosticDescriptor Languages = FrontMatterDiagnostics.Error(
        "LFT1063",
        "'{0}' is given in several languages ({1}), and a file is of one, here '{2}'.",
        "Write the text in this language alone; the others belong in the files of their languages.");

    public static readonly DiagnosticDescriptor Unfit = FrontMatterDiagnostics.Error(
        "LFT1064",
        "{0} cannot stand in a line such as a title, a summary, a caption or a source.",
        "Write it in words, or move it to the text.");

    public static readonly DiagnosticDescriptor TooLong = FrontMatterDiagnostics.Error(
        "LFT5171",
        "'{0}' has {1} characters, and {2} are the most.",
        "Shorten it, and say the rest in the text of the leaflet.");
}
