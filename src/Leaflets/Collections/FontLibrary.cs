using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Collections;

/// <summary>Reads a folder of typefaces.</summary>
internal static class FontLibrary
{
    private const long MaximumLength = 64 * 1024 * 1024;

    /// <summary>Reads every TrueType face below a folder. Two runs over the same files give the same catalog.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="diagnostics">Takes what is wrong: a file that is left out, a folder without faces.</param>
    public static FontCatalog Load(string folder, ICollection<Diagnostic> diagnostics)
    {
        var faces = new List<FontFace>();
        foreach (var path in Files(folder))
        {
            try
            {
                faces.Add(FontFace.Load(new FileInfo(path).Length <= MaximumLength
                    ? File.ReadAllBytes(path)
                    : throw new InvalidFontException("the file is larger than 64 MB")));
            }
            catch (Exception exception) when (exception is InvalidFontException or IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Diagnostic.Create(
                    CollectionDiagnostics.UnreadableFont, At(path), Path.GetFileName(path), exception.Message.TrimEnd('.')));
            }
        }

        if (faces.Count == 0)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NoFonts, At(folder), folder));
        }

        return new(faces);
    }

    private static ImmutableArray<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private static SourceSpan At(string path) => SourceSpan.StartOf(new SourceText(path, string.Empty));
}
