using System.IO.Compression;
using System.Text;
using Xunit;

namespace Leaflets.Tests.Markdown.Specifications;

/// <summary>
/// The examples of a specification: between fences of 32 backquotes, Markdown, a line with a dot, and the HTML that it means.
/// </summary>
internal static class Specification
{
    private const string GfmFile = "/usr/share/doc/cmark-gfm/spec.txt.gz";

    private static readonly string Fence = new('`', 32);

    /// <summary>The examples of CommonMark 0.31.2, from its own package.</summary>
    public static IReadOnlyList<SpecificationExample> CommonMark()
    {
        var file = Path.Join(AppContext.BaseDirectory, "specifications", "commonmark.txt");
        Require(File.Exists(file), "The specification of CommonMark is not beside the tests: npm fetches it when they are built.");
        return Read(File.ReadAllText(file));
    }

    /// <summary>
    /// The examples of GitHub Flavored Markdown, from Debian's package cmark-gfm, or the file that LEAFLETS_GFM_SPECIFICATION names.
    /// </summary>
    public static IReadOnlyList<SpecificationExample> Gfm()
    {
        var file = Environment.GetEnvironmentVariable("LEAFLETS_GFM_SPECIFICATION") ?? GfmFile;
        Require(File.Exists(file),
            $"The specification of GitHub Flavored Markdown ({GfmFile}) is not there: install the Debian package cmark-gfm.");
        using var packed = File.OpenRead(file);
        using var text =
            new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionMode.Decompress) : packed);
        return Read(text.ReadToEnd());
    }

    private static void Require(bool isThere, string message)
    {
        Assert.False(!isThere && Environment.GetEnvironmentVariable("CI") == "true", message);
        Assert.SkipUnless(isThere, message);
    }

    private static List<SpecificationExample> Read(string text)
    {
        var examples = new List<SpecificationExample>();
        StringBuilder? markdown = null;
        StringBuilder? html = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (markdown is null)
            {
                markdown = line.StartsWith(Fence + " example", StringComparison.Ordinal) ? new() : null;
                html = null;
            }
            else if (line == Fence)
            {
                examples.Add(new(examples.Count + 1, Visible(markdown), Visible(html!)));
                markdown = null;
            }
            else if (html is null && line == ".")
            {
                html = new();
            }
            else
            {
                (html ?? markdown).Append(line).Append('\n');
            }
        }

        return examples;
    }

    /// <summary>An arrow in the specifications stands for a tab.</summary>
    private static string Visible(StringBuilder text) => text.ToString().Replace('→', '\t');
}
