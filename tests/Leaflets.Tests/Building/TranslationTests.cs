using System.Text;
using System.Text.RegularExpressions;
using Leaflets.Building;
using Leaflets.Building.Collections;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Tests.Formats;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>No version lies: what a translation says of its source is so, or it is not made, or the page says so.</summary>
public sealed class TranslationTests : IDisposable
{
    private const string Source = "title: T\nstatus: approved\nversion: \"2.0\"\nissued: 2026-11-02\nreview: 2028-11-02";

    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("translation: { of: \"2.0\", state: approved, translator: A, reviewer: B, date: 2026-11-03 }", "")]
    [InlineData("translation: { of: \"2.0\", state: machine }", "")]
    [InlineData("translation: { of: 2.0, state: translated }", "")]
    [InlineData("issued: 2026-12-01\nreview: 2027-11-02\ntranslation: { of: \"2.0\", state: machine }", "")]
    [InlineData("version: \"2.0\"\ntranslation: { of: \"2.0\", state: machine }", "")]
    [InlineData("status: draft\ntranslation: { of: \"2.0\", state: machine }", "")]
    [InlineData("status: withdrawn\ntranslation: { of: \"2.0\", state: machine }", "")]
    [InlineData("summary: S.", "(1,1): error LFT1070: This file is a translation of 'leaflets/a/en.md' but has no 'translation:'")]
    [InlineData(
        "translation: { state: approved, reviewer: B }",
        "(3,14): error LFT1071: 'translation.of' is missing; 'leaflets/a/en.md' is now version 2.0.")]
    [InlineData(
        "translation: { of: \"1.0\", state: approved, reviewer: B }",
        "(3,20): error LFT1072: This is a translation of version 1.0, but 'leaflets/a/en.md' is now version 2.0.")]
    [InlineData(
        "translation: { of: \"2\", state: approved, reviewer: B }",
        "(3,20): error LFT1072: This is a translation of version 2, but 'leaflets/a/en.md' is now version 2.0.")]
    [InlineData(
        "version: \"2.1\"\ntranslation: { of: \"2.0\", state: machine }",
        "(3,10): error LFT1075: 'version' is 2.1, but the translation is of version 2.0.")]
    [InlineData(
        "status: approved\ntranslation: { of: \"2.0\", state: machine }",
        "(3,9): error LFT1076: 'status: approved' and 'translation.state: machine' contradict each other")]
    [InlineData(
        "status: approved\ntranslation: { of: \"2.0\", state: translated }",
        "(3,9): error LFT1076: 'status: approved' and 'translation.state: translated' contradict each other")]
    [InlineData(
        "issued: 2026-11-01\ntranslation: { of: \"2.0\", state: machine }",
        "(3,9): warning LFT1078: 'issued' is 2026-11-01, which is before that of the source, 2026-11-02.")]
    [InlineData(
        "review: 2029-01-01\ntranslation: { of: \"2.0\", state: machine }",
        "(3,9): warning LFT1078: 'review' is 2029-01-01, which is after that of the source, 2028-11-02.")]
    [InlineData(
        "translation: { of: \"2.0\", state: reviewed }",
        "(3,34): warning LFT1079: The translation is 'reviewed', but 'translation.reviewer' does not say who checked it.")]
    [InlineData(
        "translation: { of: \"2.0\", state: machine, date: 2025-01-02 }",
        "(3,49): info LFT1069: The translation is dated 2025-01-02, but version 2.0 of 'leaflets/a/en.md' was issued on 2026-11-02.")]
    public void What_a_translation_says_of_its_source_is_compared_with_it(string translation, string expected)
    {
        var diagnostics = Compare($"title: U\n{translation}", Source);
        var line = string.Join('\n', diagnostics);
        Assert.Equal(expected.Length == 0, diagnostics.Count == 0);
        Assert.StartsWith(expected.Length == 0 ? string.Empty : "leaflets/a/fr.md" + expected, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("translation: { of: \"1\", state: machine }", "title: T", "LFT1074")]
    [InlineData("translation: { state: machine }", "title: T", "")]
    [InlineData("status: in-review\ntranslation: { state: machine }", "title: T\nstatus: draft", "LFT1077")]
    [InlineData("status: approved\ntranslation: { state: approved, reviewer: B }", "title: T\nstatus: draft", "LFT1077")]
    [InlineData("status: draft\ntranslation: { state: approved, reviewer: B }", "title: T\nstatus: draft", "")]
    public void A_translation_is_no_further_than_its_source(string translation, string source, string expected) =>
        Assert.Equal(
            expected, string.Join(' ', Compare($"title: U\n{translation}", source).Select(static line => line.Split(' ')[2].TrimEnd(':'))));

    [Theory]
    [InlineData(TranslationState.Machine, LeafletStatus.Approved, null, LeafletStatus.InReview)]
    [InlineData(TranslationState.Translated, LeafletStatus.Approved, null, LeafletStatus.InReview)]
    [InlineData(TranslationState.Reviewed, LeafletStatus.Approved, null, LeafletStatus.Approved)]
    [InlineData(TranslationState.Approved, LeafletStatus.Approved, null, LeafletStatus.Approved)]
    [InlineData(TranslationState.Approved, LeafletStatus.Draft, null, LeafletStatus.Draft)]
    [InlineData(TranslationState.Approved, LeafletStatus.Draft, LeafletStatus.Approved, LeafletStatus.Draft)]
    [InlineData(TranslationState.Approved, LeafletStatus.InReview, LeafletStatus.Draft, LeafletStatus.Draft)]
    [InlineData(TranslationState.Machine, LeafletStatus.Approved, LeafletStatus.Withdrawn, LeafletStatus.Withdrawn)]
    [InlineData(TranslationState.Approved, LeafletStatus.Withdrawn, LeafletStatus.Approved, LeafletStatus.Withdrawn)]
    [InlineData(TranslationState.Machine, LeafletStatus.Draft, null, LeafletStatus.Draft)]
    public void The_status_of_a_translation_is_never_more_than_was_reviewed(
        TranslationState state, LeafletStatus source, LeafletStatus? own, LeafletStatus expected)
    {
        var translation = new LeafletMetadata
        {
            Id = "a",
            Language = "fr",
            Title = "T",
            Status = own
                ?? LeafletStatus.Draft,
            StatesStatus = own is not null,
            Translation = new("1", state, null, "B", null),
        };
        Assert.Equal(
            expected,
            translation.CompletedFrom(
                new() { Id = "a", Language = "en", Title = "T", Version = "1", Status = source, StatesStatus = true }).Status);
    }

    [Fact]
    public void A_translation_of_an_earlier_version_is_not_made()
    {
        var result = Build("source-language: en\n");

        Assert.Equal(LeafletState.Failed, result.State);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1072");
    }

    [Fact]
    public void Or_it_is_made_by_a_setting_under_its_own_version_with_a_notice_and_without_the_dates_of_the_newer()
    {
        var result = Build("source-language: en\nstale-translations: notice\n");

        Assert.Equal(LeafletState.Made, result.State);
        Assert.Equal(["LFT1073"], result.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
        Assert.Equal(
            ("1.0", null, null, LeafletStatus.Approved),
            (result.Facts!.Version, result.Facts.Issued, result.Facts.Review, result.Facts.Status));
        var manifest = File.ReadAllText(Path.Join(_collection.Output, "manifest.json"));
        Assert.Contains("\"version\": \"1.0\"", manifest, StringComparison.Ordinal);
        var body = OutputParts.Of(_collection.Read(result, OutputFormat.Docx))
            .Single(static part => part.Name == "word/document.xml").Bytes;
        var text = Regex.Replace(Encoding.UTF8.GetString(body), "<[^>]*>", string.Empty);
        Assert.Contains("Cette traduction est celle d’une version antérieure de cette brochure.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2.0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_setting_takes_two_words()
    {
        var diagnostics = new List<Diagnostic>();
        _collection.Add("collection.yaml", "stale-translations: maybe\n");
        CollectionSettingsReader.Read(new CollectionFolder(_collection.Root), diagnostics);
        Assert.Equal(
            ["leaflets/collection.yaml(1,21): error LFT1033: 'stale-translations' cannot be 'maybe'; it must be one of error, notice. "
            + "Correct the value."], diagnostics.Select(static diagnostic => diagnostic.ToString()));
    }

    private static List<string> Compare(string translation, string source)
    {
        var read = Read("fr", translation);
        var pair = new TranslationPair(
            read.Document!.Metadata, read.FrontMatter, SourceSpan.StartOf(read.Document.Blocks[0].Span.Source),
            Read("en", source).Document!.Metadata, "leaflets/a/en.md");
        return [.. TranslationRules.Check(pair, StaleTranslations.Error).Select(static diagnostic => diagnostic.ToString())];
    }

    private static ReadResult Read(string language, string frontMatter)
    {
        var result =
            MarkdownReader.Read(new SourceText($"leaflets/a/{language}.md", $"---\n{frontMatter}\n---\n\nTake 5 mg.\n"), "a", language);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    private LeafletResult Build(string settings)
    {
        _collection.Add("collection.yaml", settings);
        _collection.Add("a/en.md", $"---\n{Source}\n---\n\nTake 5 mg. The dose was lowered.\n");
        _collection.Add(
            "a/fr.md",
            "---\ntitle: U\ntranslation: { of: \"1.0\", state: approved, translator: A, reviewer: B, date: 2025-01-02 }\n---\n\n"
            + "Prenez 10 mg.\n");
        return _collection.Build().Leaflets.Single(static leaflet => leaflet.Language == "fr");
    }
}
