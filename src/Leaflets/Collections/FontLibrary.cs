using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Collections;

/// <summary>Reads a folder of typefaces.</summary>
internal static class FontLibrary
{
    private const long MaximumLength = 64 * 1024 * 1024;

    /// <summary>Finds every TrueType face below a folder; each is read when text first needs it. Two runs over the same files give the same catalog.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="diagnostics">Takes what is wrong: a file that is left out, a folder without faces.</param>
    public static FontCatalog Load(string folder, ICollection<Diagnostic> diagnostics)
    {
        var faces = new List<FontSource>();
        foreach (var path in Files(folder))
        {
            try
            {
                faces.Add(new FontSource(Describe(path), () => Read(path)));
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

    private static FontDescription Describe(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return file.Length <= MaximumLength
            ? FontDescription.Read(file)
            : throw new InvalidFontException($"the file is larger than {MaximumLength / (1024 * 1024)} MB");
    }

    /// <summary>Reads a face that text needs. What is wrong with it is the fault of its file, which the exception names.</summary>
    private static FontFace Read(string path)
    {
        try
        {
            return FontFace.Load(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is InvalidFontException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidFontException($"{Path.GetFileName(path)}: {exception.Message.TrimEnd('.')}");
        }
    }

    private static ImmutableArray<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private static SourceSpan At(string path) => SourceSpan.StartOf(new SourceText(path, string.Empty));
}
