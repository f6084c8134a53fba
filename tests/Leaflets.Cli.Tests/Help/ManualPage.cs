using System.Text.RegularExpressions;

namespace Leaflets.Cli.Tests.Help;

/// <summary>A README of the project.</summary>
/// <param name="Path">Its path in the project.</param>
/// <param name="Text">What it holds.</param>
internal sealed partial record ManualPage(string Path, string Text)
{
    /// <summary>All of them: beside what is built, in the folders that lie beside the projects, and at the top.</summary>
    public static IReadOnlyList<ManualPage> All { get; } =
    [
        .. Folders().Select(static folder => System.IO.Path.Join(folder, "README.md").TrimStart('/'))
            .Where(static path => File.Exists(System.IO.Path.Join(Repository.Root, path)))
            .Select(static path => new ManualPage(path, File.ReadAllText(System.IO.Path.Join(Repository.Root, path)))),
    ];

    /// <summary>The folder in which it lies, with a separator at the end, or nothing.</summary>
    public string Folder => Path[..^"README.md".Length];

    /// <summary>Its lines outside of blocks of code.</summary>
    public IEnumerable<string> Prose => Fenced().Replace(Text, string.Empty).Split('\n');

    /// <summary>What stands between backquotes outside of blocks of code.</summary>
    public IEnumerable<string> Spans => Span().Matches(Fenced().Replace(Text, string.Empty))
        .Select(static found => found.Groups[1].Value.Replace('\n', ' '));

    /// <summary>The blocks of code, a line that goes on behind a backslash as one line.</summary>
    public IEnumerable<string> Code => Fenced().Matches(Text)
        .Select(static found => found.Value.Replace("\\\n", " ", StringComparison.Ordinal));

    /// <summary>The links outside of code: an address, and the part of the page behind '#'.</summary>
    public IEnumerable<(string Address, string Part)> Links => Link()
        .Matches(Span().Replace(Fenced().Replace(Text, string.Empty), string.Empty))
        .Select(static found => (found.Groups[1].Value, found.Groups[2].Value.TrimStart('#')));

    /// <summary>The names of its parts, as GitHub makes them of headings.</summary>
    public IEnumerable<string> Parts => Prose.Where(static line => line.StartsWith('#'))
        .Select(static line => NotInAName().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    private static IEnumerable<string> Folders() =>
        ((string[])["", ".ci", "leaflets", "styles", "styles/clinics", "styles/languages", "src", "tests", .. In("src"), .. In("tests")])
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> In(string top) => Directory
        .EnumerateDirectories(System.IO.Path.Join(Repository.Root, top))
        .Select(folder => $"{top}/{System.IO.Path.GetFileName(folder)}");

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"(?<!`)`([^`]+)`(?!`)")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\(([^)#\s]*)(#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAName();
}
