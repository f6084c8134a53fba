using System.Text.RegularExpressions;

namespace Leaflets.Tests.Shared.Architecture;

/// <summary>The files of a project, by their folders.</summary>
internal static class Sources
{
    /// <summary>Each file's path within its project, with slashes, and its namespace; null where it has none.</summary>
    /// <param name="project">A library.</param>
    /// <param name="top">The folder that the project lies in.</param>
    public static IEnumerable<(string Path, string? Namespace)> Of(string project, string top = "src")
    {
        var folder = System.IO.Path.Join(Repository.Root, top, project);
        return Repository.Sources(System.IO.Path.Join(top, project))
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, NamespaceOf(File.ReadAllText(System.IO.Path.Join(folder, path)))));
    }

    /// <summary>The folder of a file.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? string.Empty : path[..slash];

    /// <summary>The types that lie in a folder and have the root namespace, with their folders.</summary>
    public static IReadOnlyDictionary<string, string> RootTypes(string library) => Of(library)
        .Where(file => file.Namespace == library && file.Path.Contains('/'))
        .SelectMany(file => TypesIn(Repository.Read($"src/{library}/{file.Path}")).Select(type => (Type: type, Folder: FolderOf(file.Path))))
        .ToDictionary(type => $"{library}.{type.Type}", static type => type.Folder, StringComparer.Ordinal);

    private static IEnumerable<string> TypesIn(string text) => Regex
        .Matches(text, @"^(?:public|internal) (?:[a-z]+ )*(?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)
        .Select(static match => match.Groups[1].Value);

    private static string? NamespaceOf(string text) =>
        Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;
}
