using System.Text;
using Leaflets.Collections;
using Leaflets.Diagnostics;
using Leaflets.Markdown;

namespace Leaflets.Importing;

/// <summary>Brings the pictures of a file along: those beside or below it, and no others.</summary>
/// <param name="folder">The folder of the imported file.</param>
internal sealed class PictureImporter(string folder)
{
    private const string Target = "images/";

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
            if (_names.TryGetValue(path, out var known))
            {
                why = null;
                return known;
            }

            // Addresses on the network are the reader's affair.
            why = path.Contains("://", StringComparison.Ordinal) ? null : "it is not beside or below the file";
            if (!RelativePath.IsInside(path))
            {
                return null;
            }

            var file = Path.Join(folder, path);
            if (!File.Exists(file) || RealPath.Of(file) is not { } real || !real.StartsWith(RealPath.Of(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                why = File.Exists(file) ? why : "there is no such file";
                return null;
            }

            var name = NameFor(Path.GetFileName(path));
            Copies.Add((real, name));
            _names.Add(path, name);
            return name;
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
