using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Inputs;

/// <summary>Reads the text files of a collection.</summary>
internal static class CollectionTexts
{
    /// <summary>The largest text file, in bytes.</summary>
    public const int MaximumTextLength = 48 * 1024 * 1024;

    /// <summary>What the names of files of settings end in.</summary>
    public const string SettingsExtension = ".yaml";

    /// <summary>The names of the files of settings in a folder, without what they end in, sorted by code unit.</summary>
    public static ImmutableArray<string> SettingsIn(this ICollectionFiles files, string folder) =>
    [
        .. files.Files(folder)
            .Where(static file => file.EndsWith(SettingsExtension, StringComparison.Ordinal))
            .Select(static file => file[..^SettingsExtension.Length]),
    ];

    /// <summary>Reads a UTF-8 text file.</summary>
    /// <param name="files">The collection.</param>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The text, or null where it cannot be read.</returns>
    public static SourceText? ReadText(this ICollectionFiles files, string path, ICollection<Diagnostic> diagnostics)
    {
        var decoded = Decode(path, files.Read(path, MaximumTextLength));
        foreach (var diagnostic in decoded.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return decoded.Source;
    }

    /// <summary>The text of a file, or what is wrong with it.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="content">What was read.</param>
    public static SourceDecodeResult Decode(string path, FileContent content) => content.Problem == FileProblem.None
        ? SourceDecoder.Decode(content.Bytes.Span, path)
        : new(null, [ProblemOf(path, content)]);

    /// <summary>What is to be said of a file or folder that cannot be read.</summary>
    public static Diagnostic ProblemOf(string path, FileContent content)
    {
        var at = SourceSpan.StartOf(path);
        return content.Problem switch
        {
            FileProblem.Missing => Diagnostic.Create(FileDiagnostics.FileMissing, at, path),
            FileProblem.TooLarge => Diagnostic.Create(FileDiagnostics.FileTooLarge, at, path, MaximumTextLength / (1024 * 1024)),
            FileProblem.Outside => Diagnostic.Create(FileDiagnostics.FileOutside, at, path),
            FileProblem.Empty => Diagnostic.Create(FileDiagnostics.FileEmpty, at, path),
            FileProblem.Folder => Diagnostic.Create(FileDiagnostics.FileUnreadable, at, path, "it is a folder"),
            FileProblem.Name => Diagnostic.Create(FileDiagnostics.FileName, at, path),
            _ => Diagnostic.Create(FileDiagnostics.FileUnreadable, at, path, content.Reason),
        };
    }
}
