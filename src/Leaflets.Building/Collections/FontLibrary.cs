using System.Collections.Immutable;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building.Collections;

/// <summary>Reads a folder of typefaces.</summary>
internal static class FontLibrary
{
    /// <summary>
    /// Finds every TrueType face below a folder; each is read when text first needs it. Two runs over the same files give the same catalog.
    /// </summary>
    /// <param name="folder">The folder; links to folders in it are not followed, for they may go in a circle.</param>
    /// <param name="diagnostics">Takes what is wrong: a file that is left out, a folder without faces.</param>
    /// <param name="limits">The bounds, or null for the usual ones.</param>
    public static FontCatalog Load(string folder, ICollection<Diagnostic> diagnostics, FontLimits? limits = null) =>
        Open(folder, diagnostics, limits).Catalog;

    /// <summary>As <see cref="Load"/>, with an account of which faces are read.</summary>
    public static Typefaces Open(string folder, ICollection<Diagnostic> diagnostics, FontLimits? limits = null)
    {
        var typefaces = new Typefaces(folder);
        var names = new List<string>();
        limits ??= FontLimits.Default;
        var faces = new List<FontSource>();
        var files = Files(folder, diagnostics);
        if (files.Length > limits.MaximumFaces)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.TooManyFonts, At(folder), folder, files.Length, limits.MaximumFaces));
            files = files[..limits.MaximumFaces];
        }

        foreach (var path in files)
        {
            try
            {
                var description = Describe(path, limits);
                faces.Add(new FontSource(description, () => Read(path, typefaces)));
                names.Add($"{Path.GetRelativePath(folder, path)} {description.Family} {description.Weight.Value} {description.IsItalic}");
            }
            catch (Exception exception) when (exception is InvalidFontException or IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Diagnostic.Create(
                    CollectionDiagnostics.UnreadableFont, At(path), Path.GetFileName(path), SystemMessage.Of(exception)));
            }
        }

        if (faces.Count == 0)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NoFonts, At(folder), folder));
        }

        return typefaces.With(faces, names);
    }

    private static FontDescription Describe(string path, FontLimits limits)
    {
        using var file = InputFile.Open(path);
        var length = RandomAccess.GetLength(file);
        if (length == 0 || length > limits.MaximumFileBytes)
        {
            throw new InvalidFontException(
                length == 0 ? "the file is empty" : $"the file is larger than {limits.MaximumFileBytes / (1024 * 1024)} MB");
        }

        using var stream = InputFile.Stream(file);
        return FontDescription.Read(stream);
    }

    /// <summary>Reads a face that text needs. What is wrong with it is the fault of its file, which the exception names.</summary>
    private static FontFace Read(string path, Typefaces typefaces)
    {
        try
        {
            var bytes = InputFile.ReadAll(path, int.MaxValue);
            typefaces.Use(path, bytes);
            return FontFace.Load(bytes);
        }
        catch (Exception exception) when (exception is InvalidFontException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidFontException($"{Path.GetFileName(path)}: {SystemMessage.Of(exception)}");
        }
    }

    /// <summary>The files; a folder that cannot be read is an error, for a face in it may be missed without a word.</summary>
    private static ImmutableArray<string> Files(string folder, ICollection<Diagnostic> diagnostics)
    {
        if (!NamedPath.IsFolder(folder))
        {
            return [];
        }

        try
        {
            return [.. NamedPath.FilesBelow(folder).Where(static path => path.EndsWith(".ttf", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            diagnostics.Add(Diagnostic.Create(FileDiagnostics.FileUnreadable, At(folder), folder, SystemMessage.Of(exception)));
            return [];
        }
    }

    private static SourceSpan At(string path) => SourceSpan.StartOf(path);
}
