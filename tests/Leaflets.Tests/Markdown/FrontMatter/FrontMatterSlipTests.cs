using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Markdown.FrontMatter;

/// <summary>What people write into front matter without quotes, and what comes of it: what they meant, or words that help.</summary>
public sealed class FrontMatterSlipTests
{
    [Theory]
    [InlineData("title: Room #3", "(2,13): error LFT1060: 'title' is cut off before '#3'")]
    [InlineData("title: 5 mg # 10 mg", "(2,13): error LFT1060: 'title' is cut off before '# 10 mg'")]
    [InlineData("title: T\nsummary: take #5 mg", "(3,15): error LFT1060: 'summary' is cut off before '#5 mg'")]
    [InlineData("title: #1 hospital", "(2,8): error LFT1060: 'title' is cut off before '#1 hospital'")]
    [InlineData("title: T\nsources:\n  - Book #2", "(4,10): error LFT1060: 'sources' is cut off before '#2'")]
    [InlineData("title: T\nauthors: Dr A Smith # and B", "(3,21): error LFT1060: 'authors' is cut off before '# and B'")]
    [InlineData("title: T\nreference: Form #12", "(3,17): error LFT1060: 'reference' is cut off before '#12'")]
    [InlineData("title: T\nversion: 2 #1", "(3,12): error LFT1060: 'version' is cut off before '#1'")]
    [InlineData(
        "title: { en: A, fr: B }",
        "(2,1): error LFT1063: 'title' is given in several languages (en, fr), but a file has only one, here 'fr'.")]
    [InlineData("title:\n  en: A\n  pt-BR: B", "(2,1): error LFT1063: 'title' is given in several languages (en, pt-BR)")]
    [InlineData("title: Dose: 5 mg", "LFT1101: The front matter is not valid YAML: a value that contains ': ' must be in double quotes.")]
    [InlineData("title: {{clinic.name}}", "LFT1101: The front matter is not valid YAML: a value that starts with '{{' must be in quotes")]
    [InlineData(
        "title: {{clinic.name}} at home", "LFT1101: The front matter is not valid YAML: a value that starts with '{{' must be in quotes")]
    [InlineData("title: @home", "LFT1101: The front matter is not valid YAML: a value cannot start with '@'; put it in double quotes.")]
    [InlineData("title: `code`", "LFT1101: The front matter is not valid YAML: a value cannot start with '`'; put it in double quotes.")]
    [InlineData("title: %5 of all", "LFT1101: The front matter is not valid YAML: a value cannot start with '%'; put it in double quotes.")]
    [InlineData("title: \"A\" and B", "LFT1101: The front matter is not valid YAML: there is text after the closing quote")]
    [InlineData("title: \"A \\d B\"", "LFT1101: The front matter is not valid YAML: '\\d' has no meaning in double quotes")]
    [InlineData("title: [A] B", "LFT1101: The front matter is not valid YAML: the value starts with a bracket")]
    [InlineData(
        "title: T\ntranslation:\n\tof: 1",
        "LFT1101: The front matter is not valid YAML: there is a tab before the key; indent with spaces.")]
    [InlineData(
        "title:T\nversion: 1", "(2,1): error LFT1101: The front matter is not valid YAML: there must be a space after the ':' of a key.")]
    [InlineData(
        "title: T\nversion 1",
        "(3,1): error LFT1101: The front matter is not valid YAML: the line has no ': ' between a key and its value.")]
    [InlineData(
        "title: >5 mg a day",
        "(2,8): error LFT1101: The front matter is not valid YAML: a value cannot start with '>'; put it in double quotes.")]
    [InlineData("title: [5]", "'title' cannot be a list; it must be text, in double quotes if it has brackets or ': '.")]
    [InlineData(
        "title: T\nsources:\n  - Smith 2020: 5 mg",
        "'sources' cannot be keys with values; it must be text, in double quotes if it has brackets or ': '.")]
    [InlineData("title: T\nauthors: [A #1, B]", "LFT1101: The front matter is not valid YAML: text after ' #' is a comment")]
    [InlineData(
        "title: T\nissued: 2 November 2026",
        "LFT1103: 'issued' cannot be '2 November 2026'; it must be a date as year-month-day, such as 2026-05-31.")]
    [InlineData(
        "title: T\ntranslation: machine",
        "LFT1103: 'translation' cannot be 'machine'; it must be keys with values, each on its own line and indented.")]
    public void A_slip_is_an_error_in_words_that_help(string yaml, string expected)
    {
        var result = Read($"---\n{yaml}\n---\n\nText.\n");
        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# A comment\ntitle: T")]
    [InlineData("title: T\n# A comment: with words")]
    [InlineData("title: \"Room #3\" # as the door says")]
    [InlineData("title: 'T' # x")]
    [InlineData("title: A#3")]
    [InlineData("title: T\nversion: 1.0 # the second")]
    [InlineData("title: T\nissued: 2026-11-02 # a Monday")]
    [InlineData("title: T\nstatus: approved # by Dr B")]
    [InlineData("title: T\nstyle: clear-print # the look")]
    [InlineData("title: T\nreference: PIL-014 # the old one")]
    [InlineData("title: T\nsubject: oncology # catalogue")]
    public void A_comment_that_swallows_nothing_is_a_comment(string yaml) => Assert.Empty(Read($"---\n{yaml}\n---\n\nText.\n").Diagnostics);

    [Theory]
    [InlineData("title: 007", "007")]
    [InlineData("title: 1.10", "1.10")]
    [InlineData("title: yes", "yes")]
    [InlineData("title: 2026-11-02", "2026-11-02")]
    [InlineData("title: 0x1F", "0x1F")]
    [InlineData("title: 12:30:45", "12:30:45")]
    [InlineData("title: 1_000", "1_000")]
    [InlineData("title: .5", ".5")]
    [InlineData("title: \"5 < 10\"", "5 < 10")]
    [InlineData("title: R&D, AT&T", "R&D, AT&T")]
    [InlineData("title: 1. Before", "1. Before")]
    [InlineData("title: \"# Before\"", "# Before")]
    [InlineData("title: \"- Before\"", "- Before")]
    [InlineData("title: snake_case_name", "snake_case_name")]
    [InlineData("title: www.example.org", "www.example.org")]
    public void A_text_is_what_was_written(string yaml, string expected)
    {
        var result = Read($"---\n{yaml}\n---\n\nText.\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, result.Document!.Metadata.Title);
    }

    [Theory]
    [InlineData("**Before** your operation", "Before your operation", "Strong")]
    [InlineData("Take *care*", "Take care", "Emphasis")]
    [InlineData("Tea &amp; coffee", "Tea & coffee", "")]
    [InlineData("H~2~O", "H₂O", "Subscript")]
    [InlineData("10^9^ cells", "10⁹ cells", "Superscript")]
    [InlineData("5\\*10", "5*10", "")]
    [InlineData("1. **Before**", "1. Before", "Strong")]
    [InlineData("# *Before*", "# Before", "Emphasis")]
    [InlineData("Call {{clinic.phone}} **now**", "Call 020 **7946** now", "Strong")]
    public void Marks_in_titles_and_summaries_are_read_as_in_the_text(string text, string expected, string node)
    {
        var quoted = $"'{text}'";
        var result = Read($"---\ntitle: {quoted}\nsummary: {quoted}\nsources: [{quoted}]\nauthors: [{quoted}]\n---\n\nText.\n");
        var metadata = result.Document?.Metadata;
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
        Assert.Equal(
            [expected, expected, expected, expected], [metadata!.Title, metadata.Summary, metadata.Sources[0], metadata.Authors[0]]);
        foreach (var content in new[] { metadata.TitleContent, metadata.SummaryContent, metadata.SourceContents is [var first]
            ? first : [] })
        {
            Assert.Equal(node.Length > 0, content.Any(inline => inline.GetType().Name == node));
        }
    }

    [Theory]
    [InlineData("![x](a.png)", "A picture")]
    [InlineData("[x](https://x.org)", "A link")]
    [InlineData("~~20 mg~~ 10 mg", "Text that is struck out")]
    public void What_a_title_cannot_hold_is_an_error(string text, string what) =>
        Assert.Contains(
            Read($"---\ntitle: \"{text}\"\n---\n\nText.\n").Diagnostics,
            diagnostic => diagnostic.Descriptor.Id == "LFT1064" && diagnostic.Message.StartsWith(what, StringComparison.Ordinal));

    [Fact]
    public void A_link_in_a_source_keeps_its_address_in_print()
    {
        var metadata = Read("---\ntitle: T\nsources: [\"[NHS](https://www.nhs.uk): *Rash*\"]\n---\n\nText.\n").Document!.Metadata;
        Assert.Equal("NHS (https://www.nhs.uk): Rash", metadata.Sources[0]);
    }

    [Fact]
    public void The_caption_of_a_picture_is_read_as_text()
    {
        var figure = Assert.IsType<Figure>(Assert.Single(Read("# T\n\n![x](a.png \"**Bold** &amp; H~2~O\")\n").Document!.Blocks));
        Assert.IsType<Strong>(figure.Caption[0]);
        Assert.Equal("Bold & H₂O", figure.Image.Title);
    }

    [Theory]
    [InlineData("\n---\ntitle: T\n---\n\nText.\n", "a blank line comes")]
    [InlineData("\n\n  \n---\ntitle: T\n---\n\nText.\n", "a blank line comes")]
    [InlineData(" ---\ntitle: T\n---\n\nText.\n", "spaces come")]
    [InlineData("<!-- note -->\n---\ntitle: T\n---\n\nText.\n", "a comment comes")]
    [InlineData("\r\n---\r\ntitle: T\r\n---\r\n\r\nText.\r\n", "a blank line comes")]
    public void Front_matter_below_nothing_that_prints_is_read_and_that_is_reported(string text, string what)
    {
        var result = Read(text);
        Assert.Equal(
            $"LFT1061 The front matter is not at the beginning of the file: {what} before '---'.",
            string.Join('\n', result.Diagnostics.Select(static diagnostic => $"{diagnostic.Descriptor.Id} {diagnostic.Message}")));
        Assert.Equal("T", result.Document!.Metadata.Title);
        Assert.IsType<Paragraph>(Assert.Single(result.Document.Blocks));
    }

    [Theory]
    [InlineData("# H\n\n---\ntitle: T\nstatus: draft\n---\n\nText.\n", "LFT1062")]
    [InlineData("Words.\n\n---\ntitle: T\n---\n\nText.\n", "LFT1062")]
    [InlineData("# H\n\n---\nNote: see below\n---\n\nText.\n", "")]
    [InlineData("\n---\n\n# H\n\nText.\n", "")]
    public void Front_matter_below_text_is_an_error_and_a_line_across_is_none(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ', Read(text).Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id)
                .Where(static id => id.StartsWith("LFT106", StringComparison.Ordinal))));

    [Fact]
    public void A_tab_in_the_settings_is_told_with_its_file_line_and_words()
    {
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", "style: clear-print\nclinic:\n\tname: Riverside\n\tphone: 020 7946 0123\n");
        var diagnostics = new List<Diagnostic>();
        CollectionSettingsReader.Read(new CollectionFolder(collection.Root), diagnostics);
        Assert.StartsWith(
            "leaflets/collection.yaml(3,1): error LFT2001: This is not valid YAML: there is a tab before the key; indent with spaces.",
            Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clinic: { name: A, phone: '1' } # who", "")]
    [InlineData("clinic:\n  name: Riverside # the long name", "LFT1066")]
    [InlineData("clinic:\n  name: A\n  phone: 020 7946 0123 # main", "")]
    [InlineData("clinic:\n  name: A\n  phone: 020 7946 0123 #2", "LFT1066")]
    [InlineData("fields:\n  ward: Ward #3", "LFT1066")]
    [InlineData("style: clear-print # the look\nformats: [pdf] # one", "")]
    public void Values_of_the_collection_lose_no_words_either(string yaml, string expected)
    {
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", yaml);
        var diagnostics = new List<Diagnostic>();
        CollectionSettingsReader.Read(new CollectionFolder(collection.Root), diagnostics);
        Assert.Equal(
            expected,
            string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id).Where(static id => id != "LFT1033")));
    }

    private static ReadResult Read(string text)
    {
        var fields = ReadingOptions.Default.Fields.Add("clinic.phone", "020 **7946**");
        return MarkdownReader.Read(new SourceText("a/fr.md", text), "a", "fr", new ReadingOptions { Fields = fields });
    }
}
