using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building.Collections;

/// <summary>Reads the text files of a collection.</summary>
internal static class CollectionTexts
{
    /// <summary>The largest text file, in bytes.</summary>
    public const int MaximumTextLength = 48 * 1024 * 1024;

    /// <summary>Reads a UTF-8 text file.</summary>
    /// <param name="files">The collection.</param>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The text, or null where it cannot be read.</returns>
    public static SourceText? ReadText(this ICollectionFiles files, string path, ICollection<Diagnostic> diagnostics)
    {
        var content = files.Read(path, MaximumTextLength);
        if (content.Problem == FileProblem.None)
        {
            var decoded = SourceDecoder.Decode(content.Bytes.Span, path);
            foreach (var diagnostic in decoded.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            return decoded.Source;
        }

        diagnostics.Add(ProblemOf(path, content));
        return null;
    }

    /// <summary>What is to be said of a file or folder that cannot be read.</summary>
    public static Diagnostic ProblemOf(string path, FileContent content)
    {
        var at = SourceSpan.StartOf(new SourceText(path, string.Empty));
        return content.Problem switch
        {
            FileProblem.Missing => Diagnostic.Create(CollectionDiagnostics.FileMissing, at, path),
            FileProblem.TooLarge => Diagnostic.Create(CollectionDiagnostics.FileTooLarge, at, path, MaximumTextLength / (1024 * 1024)),
            FileProblem.Outside => Diagnostic.Create(CollectionDiagnostics.FileOutside, at, path),
            FileProblem.Empty => Diagnostic.Create(CollectionDiagnostics.FileEmpty, at, path),
            FileProblem.Folder => Diagnostic.Create(CollectionDiagnostics.FileUnreadable, at, path, "it is a folder"),
            FileProblem.Name => Diagnostic.Create(CollectionDiagnostics.FileName, at, path),
            _ => Diagnostic.Create(CollectionDiagnostics.FileUnreadable, at, path, content.Reason),
        };
    }
}
