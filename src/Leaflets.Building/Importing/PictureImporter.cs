using System.Text;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;
using Leaflets.Markdown;

namespace Leaflets.Building.Importing;

/// <summary>
/// Brings the pictures of a file along: those beside or below it, and those elsewhere in its project: the folder that git knows, or two
/// levels up. What is no picture by its first bytes is left where it is.
/// </summary>
/// <param name="folder">The folder of the imported file.</param>
internal sealed class PictureImporter(string folder)
{
    private const string Target = "images/";

    private readonly string _project = ProjectOf(folder);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The pictures to copy: where each is, and its path in the leaflet's folder.</summary>
    public List<(string From, string To)> Copies { get; } = [];

    /// <summary>The text with its pictures' addresses changed to where they will be.</summary>
    /// <param name="source">The imported file.</param>
    /// <param name="from">Where the text begins, behind the front matter.</param>
    /// <param name="diagnostics">Takes a diagnostic for each picture that cannot be brought along.</param>
    public string Rewrite(SourceText source, int from, ICollection<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var (span, address) in PictureReferences.In(source))
        {
            if (span.Start < from)
            {
                continue;
            }

            if (Find(address, out var problem) is { } name)
            {
                text.Append(source.Text, from, span.Start - from).Append(name);
                from = span.End;
            }
            else if (problem is not null)
            {
                diagnostics.Add(Diagnostic.Create(ImportDiagnostics.PictureLeft, span, address, problem));
            }
        }

        return text.Append(source.Text, from, source.Text.Length - from).ToString();

        string? Find(string written, out string? why)
        {
            var path = Uri.UnescapeDataString(written);
            path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
            path = path.Split('?', '#')[0] is { Length: > 0 } bare && !NamedPath.IsFile(Path.Join(folder, path)) ? bare : path;
            if (_names.TryGetValue(path, out var known))
            {
                why = null;
                return known;
            }

            // Addresses on the network are the reader's affair.
            why = path.Contains("://", StringComparison.Ordinal) ? null : "it is outside the file's project";
            if (Path.IsPathRooted(path) || path.Contains(':', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
                || path.Length == 0)
            {
                return null;
            }

            var file = Path.GetFullPath(Path.Join(folder, path));
            if (!NamedPath.IsFile(file) || RealPath.Of(file) is not { } real || !real.StartsWith(_project, StringComparison.Ordinal))
            {
                why = NamedPath.IsFile(file) ? why : "there is no such file";
                return null;
            }

            if (!real.StartsWith(RealPath.Of(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !IsPicture(real))
            {
                why = "it is not a picture";
                return null;
            }

            var name = NameFor(Path.GetFileName(path));
            Copies.Add((real, name));
            _names.Add(path, name);
            return name;
        }
    }

    private static string ProjectOf(string folder)
    {
        const int Levels = 2;
        var real = RealPath.Of(folder) ?? folder;
        var (project, up) = (real, (string?)real);
        for (var level = 0; up is not null; level++, up = Path.GetDirectoryName(up))
        {
            if (NamedPath.IsThere(Path.Join(up, ".git")))
            {
                project = up;
                break;
            }

            // Never the root of the disk.
            project = level <= Levels && Path.GetDirectoryName(up) is not null ? up : project;
        }

        return Path.EndsInDirectorySeparator(project) ? project : project + Path.DirectorySeparatorChar;
    }

    private static bool IsPicture(string file)
    {
        const int Beginning = 1024;
        var bytes = new byte[Beginning];
        try
        {
            using var opened = InputFile.Open(file);
            var begin = bytes.AsSpan(0, InputFile.Fill(opened, bytes));
            return FileKind.Of(begin) is { } kind ? kind.EndsWith("picture", StringComparison.Ordinal) : begin.IndexOf("<svg"u8) >= 0
                || (begin.IndexOf("<?xml"u8) >= 0 && file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string NameFor(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name).Replace(' ', '-'), Path.GetExtension(name));
        var unique = Target + stem + extension;
        for (var i = 2; !_taken.Add(unique); i++)
        {
            unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Target}{stem}-{i}{extension}");
        }

        return unique;
    }
}
