using Leaflets.Diagnostics;
using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown.FrontMatter;

public sealed class FrontMatterTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var metadata = Metadata("""
            title: "Rash: what to do"
            summary: About rashes.
            reference: LF-042
            version: 1.10
            status: in-review
            issued: 2026-01-31
            review: "2028-01-31"
            authors: [A. Nurse, B. Doctor]
            sources:
              - https://example.org
            subject: skin
            style: large-print
            translation:
              of: 1.9
              state: reviewed
              translator: C
              reviewer: D
              date: 2026-02-01
            """);
        Assert.Equal(("a", "fr", "Rash: what to do", "About rashes."), (metadata.Id, metadata.Language, metadata.Title, metadata.Summary));
        Assert.Equal(
            ("LF-042", "1.10", LeafletStatus.InReview, true),
            (metadata.Reference, metadata.Version, metadata.Status, metadata.StatesStatus));
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2028, 1, 31)), (metadata.Issued, metadata.Review));
        Assert.Equal(["A. Nurse", "B. Doctor"], metadata.Authors);
        Assert.Equal(["https://example.org"], metadata.Sources);
        Assert.Equal(["skin"], metadata.Subjects);
        Assert.Equal("large-print", metadata.Style);
        Assert.Equal(new TranslationInfo("1.9", TranslationState.Reviewed, "C", "D", new DateOnly(2026, 2, 1)), metadata.Translation);
    }

    [Theory]
    [InlineData("title: x\nstatus: aproved", "(3,9)", "LFT1103")]
    [InlineData("title: x\nissued: 2026-02-30", "(3,9)", "LFT1103")]
    [InlineData("title: x\nissued: 31/01/2026", "(3,9)", "LFT1103")]
    [InlineData("title: x\nauthors:\n  - A\n  - b: c", "(5,5)", "LFT1103")]
    [InlineData("title: [x]", "(2,8)", "LFT1103")]
    [InlineData("title: x\nsummary:", "(3,1)", "LFT1103")]
    [InlineData("title: \"x\\0y\"", "(2,8)", "LFT1103")]
    [InlineData("title: x\ntranslation: machine", "(3,14)", "LFT1103")]
    [InlineData("title: x\ntranslation:\n  of: 1", "(3,1)", "LFT1111")]
    [InlineData("title: x\ntranslation:\n  state: good", "(4,10)", "LFT1103")]
    [InlineData("title: x\ntitle: y", "(3,1)", "LFT1104")]
    [InlineData("title: &a x", "(2,8)", "LFT1105")]
    [InlineData("title: *a", "(2,8)", "LFT1105")]
    [InlineData("title: !!str x", "(2,8)", "LFT1105")]
    [InlineData("title: x\nauthors: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]", "(3,", "LFT1106")]
    [InlineData("- title: x", "(2,1)", "LFT1109")]
    [InlineData("summary: x", "(1,1)", "LFT1110")]
    [InlineData("title: a: b", "(2,9)", "LFT1101")]
    [InlineData("title: \"x", "(2,", "LFT1101")]
    [InlineData("title: x\n  bad: y\n z", "(3,", "LFT1101")]
    public void What_is_wrong_is_an_error_where_it_stands(string yaml, string place, string id)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var result = Read($"---\n{yaml}\n---\nText.".Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.Null(result.Document);
            var diagnostic = Assert.Single(result.Diagnostics);
            Assert.StartsWith($"a/fr.md{place}", diagnostic.ToString(), StringComparison.Ordinal);
            Assert.Equal(id, diagnostic.Descriptor.Id);
        }
    }

    [Fact]
    public void An_unknown_key_is_a_warning_with_the_key_that_was_meant()
    {
        var result = Read("---\ntitle: x\nautors: y\n---\n");
        Assert.NotNull(result.Document);
        Assert.Equal(
            "a/fr.md(3,1): warning LFT1102: There is no front matter key 'autors', so it has no effect; did you mean 'authors'? Correct "
            + "the key, or remove it.",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void Many_unknown_keys_keep_no_other_from_being_read()
    {
        var result = Read($"---\ntitle: x\n{ManyUnknownKeys()}status: withdrawn\nstyle: large\n---\n");
        Assert.Equal((LeafletStatus.Withdrawn, "large"), (result.Document!.Metadata.Status, result.Document.Metadata.Style));
        Assert.True(result.FrontMatter.Contains("style"));
    }

    [Fact]
    public void Many_unknown_keys_hide_no_error()
    {
        var result = Read($"---\ntitle: x\n{ManyUnknownKeys()}status: aproved\n---\n");
        Assert.Null(result.Document);
        Assert.Equal("LFT1103", Assert.Single(result.Diagnostics, static diagnostic => diagnostic.IsError).Descriptor.Id);
    }

    [Fact]
    public void Front_matter_that_does_not_end_is_an_error() =>
        Assert.Equal("LFT1108", Read("---\ntitle: x\n\nText.").Diagnostics[0].Descriptor.Id);

    [Fact]
    public void A_first_heading_is_the_title_where_there_is_no_other()
    {
        var document = Read("# What is a *rash*?\n\nText.").Document;
        Assert.Equal("What is a rash?", document?.Metadata.Title);
        Assert.IsType<Paragraph>(Assert.Single(document!.Blocks));
    }

    [Fact]
    public void A_first_heading_that_says_the_title_again_is_not_printed_twice() =>
        Assert.IsType<Paragraph>(Assert.Single(Read("---\ntitle: Rash\n---\n\n# Rash\n\nText.").Document!.Blocks));

    [Fact]
    public void A_first_heading_that_says_something_else_stays() =>
        Assert.IsType<Heading>(Read("---\ntitle: Rash\n---\n\n# Other\n\nText.").Document!.Blocks[0]);

    [Fact]
    public void A_heading_with_more_than_words_names_the_leaflet_and_stays()
    {
        var result = Read("# Rash[^1]\n\n[^1]: Note.");
        Assert.Equal("Rash", result.Document!.Metadata.Title);
        Assert.IsType<Heading>(result.Document.Blocks[0]);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1267");
        Assert.IsType<Heading>(Read("---\ntitle: Rash\n---\n# Rash[^1]\n\n[^1]: Note.").Document!.Blocks[0]);
    }

    [Fact]
    public void A_first_heading_of_level_1_below_other_text_is_the_title_and_is_printed_above_it()
    {
        var result = Read("A line.\n\n# Rash\n\nText.");
        Assert.Equal("Rash", result.Document!.Metadata.Title);
        Assert.Equal(2, result.Document.Blocks.Length);
        Assert.Equal("LFT1267", Assert.Single(result.Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void A_heading_of_level_1_below_another_heading_names_the_leaflet_and_stays_where_it_is()
    {
        var result = Read("## Before\n\nText.\n\n# Rash\n\nText.");
        Assert.Equal("Rash", result.Document!.Metadata.Title);
        Assert.Equal(4, result.Document.Blocks.Length);
    }

    [Fact]
    public void The_places_of_values_are_kept()
    {
        var result = Read("---\ntitle: x\nstyle: large\ntranslation:\n  state: machine\n---\n");
        var source = result.FrontMatter.Find("style", new SourceText("x", string.Empty)).Source;
        Assert.Equal("large", result.FrontMatter.Find("style", source).Text.ToString());
        Assert.Equal("machine", result.FrontMatter.Find("translation.state", source).Text.ToString());
        Assert.True(result.FrontMatter.Contains("title"));
        Assert.Equal(SourceSpan.StartOf(source), result.FrontMatter.Find("issued", source));
    }

    [Fact]
    public void The_keys_are_those_of_the_schema()
    {
        var schema = File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Spec.Folder))!, "styles", "front-matter.schema.json"));
        using var json = System.Text.Json.JsonDocument.Parse(schema);
        var properties = json.RootElement.GetProperty("properties");
        var translation = properties.GetProperty("translation").GetProperty("properties").EnumerateObject()
            .Select(static key => $"  {key.Name}: {Sample(key.Name)}");
        var keys = properties.EnumerateObject().Where(static key => key.Name != "translation")
            .Select(static key => $"{key.Name}: {Sample(key.Name)}");
        var result = Read($"---\n{string.Join('\n', keys)}\ntranslation:\n{string.Join('\n', translation)}\n---\n");
        Assert.Empty(result.Diagnostics);
    }

    /// <summary>More than are reported.</summary>
    private static string ManyUnknownKeys() =>
        "translation:\n  state: machine\n" + string.Concat(Enumerable.Range(1, 300).Select(static number => $"  key-{number}: x\n"));

    private static string Sample(string key) => key switch
    {
        "status" => "draft",
        "state" => "machine",
        "issued" or "review" or "date" => "2026-01-01",
        _ => "x",
    };

    private static LeafletMetadata Metadata(string yaml)
    {
        var result = Read($"---\n{yaml.ReplaceLineEndings("\n")}\n---\n\nText.");
        Assert.Empty(result.Diagnostics);
        return result.Document!.Metadata;
    }

    private static ReadResult Read(string text) => MarkdownReader.Read(new SourceText("a/fr.md", text), "a", "fr");
}
