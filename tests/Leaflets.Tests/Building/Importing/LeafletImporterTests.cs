using Leaflets.Building.Importing;
using Xunit;

namespace Leaflets.Tests.Building.Importing;

public sealed class LeafletImporterTests : IDisposable
{
    private static readonly string Worlds = Path.Join(Repository.Root, "tests", "corpus", "other-worlds");

    private readonly ScratchCollection _collection = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("leaflets-import-").FullName;

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Theory]
    [InlineData(
        "hugo.md", "hugo",
        "summary: \"How to use it, and when to call us.\"\nsubject: [\"asthma\", \"inhalers\"]\ndate: \"2024-05-31T10:00:00Z\"\n"
        + "draft: false\nweight: 20\nparams: {audience: \"adults\"}\n---\n")]
    [InlineData(
        "jekyll.md", "jekyll",
        "title: \"After your operation\"\nauthors: [\"The ward team\"]\nsubject: [\"surgery recovery\"]\nlayout: post\n")]
    [InlineData("docusaurus.md", "docusaurus", "authors: [\"Dr A. Example\"]\nsubject: [\"blood\", \"fasting\"]\nid: fasting\n")]
    [InlineData("mkdocs.md", "mkdocs", "summary: \"What to do after a scan.\"\nhide: [navigation, toc]\n---\n\n# After your scan\n")]
    [InlineData(
        "pandoc.md", "pandoc",
        "title: \"Sleep\"\nsummary: \"How to sleep better.\"\nauthors: [\"A. Author\", \"B. Author\"]\nsubject: [\"sleep\"]\n"
        + "lang: en-GB\n")]
    [InlineData("no-front-matter.md", "no-front-matter", "---\n---\n# Plain file\n")]
    public void A_file_of_another_world_has_the_keys_of_leaflets_and_keeps_its_own(string file, string id, string expected)
    {
        var result = Import(Path.Join(Worlds, file));
        Assert.Equal($"leaflets/{id}/en.md", result.Path);
        Assert.Contains(expected, _collection.Text($"{id}/en.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo-shortcodes.md", "LFT1260", "a Hugo shortcode")]
    [InlineData("jekyll.md", "LFT1261", "a Liquid (Jekyll) or Nunjucks tag")]
    [InlineData("jekyll.md", "LFT1262", "a template expression")]
    [InlineData("docusaurus-mdx.md", "LFT1263", "program code (MDX)")]
    [InlineData("docusaurus-mdx.md", "LFT1264", "a component of MDX")]
    public void What_a_generator_would_replace_is_an_error_that_names_it(string file, string id, string name)
    {
        var fault = Import(Path.Join(Worlds, file)).Diagnostics.First(diagnostic => diagnostic.Descriptor.Id == id);
        Assert.True(fault.IsError);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_takes_more_to_read_than_a_leaflet_may_is_refused_and_not_written()
    {
        var file = Path.Join(_elsewhere, "lists.md");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("- ", 40)) + "a\n", 90_000)));
        var result = Import(file);
        Assert.Null(result.Path);
        Assert.Equal("LFT5152", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.False(File.Exists(_collection.Path("lists/en.md")));
    }

    [Fact]
    public void Imported_files_are_made_and_say_what_they_said()
    {
        foreach (var file in new[] { "hugo.md", "docusaurus.md", "mkdocs.md", "pandoc.md", "no-front-matter.md" })
        {
            Import(Path.Join(Worlds, file));
        }

        var result = _collection.Build();
        Assert.All(result.Leaflets, leaflet => Assert.Empty(leaflet.Diagnostics.Where(diagnostic => diagnostic.IsError)));
        Assert.Equal(5, result.Leaflets.Length);
    }

    [Fact]
    public void Pictures_beside_and_below_come_along_and_no_others()
    {
        Write("post/a b.svg", "<svg/>");
        Write("post/img/b.png", "x");
        Write("outside.png", "x");
        Write("post/index.md",
            "# T\n\n![a](<a b.svg>) ![b](./img/b.png \"t\") ![again][b]\n\n[b]: img/b.png\n\n![c](../outside.png) ![d](missing.png)\n");
        var result = Import(Path.Join(_elsewhere, "post", "index.md"));
        Assert.Equal("leaflets/post/en.md", result.Path);
        Assert.Contains(
            "![a](images/a-b.svg) ![b](images/b.png \"t\") ![again][b]\n\n[b]: images/b.png\n\n![c](../outside.png) ![d](missing.png)\n",
            _collection.Text("post/en.md"), StringComparison.Ordinal);
        Assert.Equal("<svg/>", _collection.Text("post/images/a-b.svg"));
        Assert.Equal(
            ["../outside.png", "missing.png"], result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == "LFT1055")
            .Select(diagnostic => diagnostic.Span.Text.ToString()));
    }

    [Theory]
    [InlineData("scans/mri.md", "mri", "en")]
    [InlineData("scans/ct.md", "ct", "en")]
    [InlineData("scans/arm.md", "arm", "en")]
    [InlineData("scans/eye-test.md", "eye-test", "en")]
    [InlineData("scans/id.md", "scans", "id")]
    [InlineData("scans/ckb.md", "scans", "ckb")]
    [InlineData("scans/zh_TW.md", "scans", "zh-Hant")]
    [InlineData("scans/ct.no.md", "ct", "nb")]
    [InlineData("docs/asthma/fr/index.md", "asthma", "fr")]
    [InlineData("docs/mri/index.md", "mri", "en")]
    public void A_name_is_a_language_only_where_it_is_one(string path, string id, string language)
    {
        Write(path, "# T\n\nText.\n");
        Assert.Equal($"leaflets/{id}/{language}.md", Import(Path.Join(_elsewhere, path)).Path);
    }

    [Fact]
    public void Of_two_files_that_would_become_one_the_later_is_refused()
    {
        Write("a/scan.md", "# A\n\nText of A.\n");
        Write("b/scan.md", "# B\n\nText of B.\n");
        Write("c/other.md", "# C\n\nText of C.\n");
        var results = LeafletImporter.Import(((string[])["a/scan.md", "b/scan.md", "c/other.md"]).Select(path => new ImportRequest
        {
            Root = _collection.Root,
            File = Path.Join(_elsewhere, path),
            Replaces = true,
        })).ToList();
        Assert.Equal(["leaflets/scan/en.md", null, "leaflets/other/en.md"], results.Select(static result => result.Path));
        Assert.Contains(
            "'scan.md' would become 'leaflets/scan/en.md', and so would '",
            Assert.Single(results[1].Diagnostics).Message,
            StringComparison.Ordinal);
        Assert.Contains("Text of A.", _collection.Text("scan/en.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_elsewhere_in_the_project_come_along_where_they_are_pictures()
    {
        Write("site/images/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Write("site/secret.txt", "secret");
        Write("other/deep/y.svg", "<svg/>");
        Write("site/docs/a.md", "# T\n\n![x](../images/x.svg) ![s](../secret.txt) ![y](../../../../y.svg)\n");
        var result = Import(Path.Join(_elsewhere, "site", "docs", "a.md"));
        Assert.Contains(
            "![x](images/x.svg) ![s](../secret.txt) ![y](../../../../y.svg)", _collection.Text("a/en.md"), StringComparison.Ordinal);
        Assert.StartsWith("<svg", _collection.Text("a/images/x.svg"), StringComparison.Ordinal);
        Assert.Equal(2, result.Diagnostics.Count(static diagnostic => diagnostic.Descriptor.Id == "LFT1055"));
    }

    [Fact]
    public void The_limits_of_the_collection_hold_for_what_is_brought_in()
    {
        _collection.Add("collection.yaml", "limits: { line-characters: 10 }\n");
        Write("a.md", "# T\n\nA line that is longer.\n");
        Assert.Contains(Import(Path.Join(_elsewhere, "a.md")).Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1255");
    }

    [Theory]
    [InlineData("PK\u0003\u0004....[Content_Types].xml....word/document.xml", "a Word document (.docx)")]
    [InlineData("%PDF-1.7\n", "a PDF")]
    [InlineData("{\\rtf1\\ansi", "a Rich Text document")]
    [InlineData("<!DOCTYPE html>\n<html><body>x", "an HTML page")]
    [InlineData("\n<HTML lang=en>", "an HTML page")]
    public void What_is_no_text_is_known_by_its_first_bytes(string content, string kind)
    {
        Write("a.md", content);
        var fault = Assert.Single(Import(Path.Join(_elsewhere, "a.md")).Diagnostics);
        Assert.Equal("LFT1065", fault.Descriptor.Id);
        Assert.Contains($" is {kind}, not text, whatever its name says", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr/sleep.md", "sleep", "fr")]
    [InlineData("sleep.pt.md", "sleep", "pt")]
    [InlineData("2024-02-03-Schlaf & Ruhe für Ältere.md", "schlaf-ruhe-fur-altere", "en")]
    [InlineData("sleep/ar.md", "sleep", "ar")]
    public void Id_and_language_are_those_of_the_name(string path, string id, string language)
    {
        Write(path, "# T\n");
        Assert.Equal($"leaflets/{id}/{language}.md", Import(Path.Join(_elsewhere, path)).Path);
    }

    [Fact]
    public void Nothing_is_replaced_unless_asked_for_and_a_dry_run_writes_nothing()
    {
        Write("a.md", "# One\n");
        var file = Path.Join(_elsewhere, "a.md");
        Assert.Equal("leaflets/a/en.md", Import(file, writes: false).Path);
        Assert.False(File.Exists(_collection.Path("a/en.md")));
        Import(file);
        Write("a.md", "# Two\n");
        Assert.Equal("LFT1053", Assert.Single(Import(file).Diagnostics).Descriptor.Id);
        Assert.Contains("# One", _collection.Text("a/en.md"), StringComparison.Ordinal);
        Import(file, replaces: true);
        Assert.Contains("# Two", _collection.Text("a/en.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.md", "LFT1051")]
    [InlineData("日本.md", "LFT1052")]
    public void What_cannot_be_imported_is_told(string name, string id)
    {
        if (name != "gone.md")
        {
            Write(name, "# T\n");
        }

        var result = Import(Path.Join(_elsewhere, name));
        Assert.Null(result.Path);
        Assert.Equal(id, Assert.Single(result.Diagnostics).Descriptor.Id);
    }

    private ImportResult Import(string file, bool writes = true, bool replaces = false) =>
        LeafletImporter.Import(new ImportRequest { Root = _collection.Root, File = file, Writes = writes, Replaces = replaces });

    private void Write(string path, string text)
    {
        var file = Path.Join(_elsewhere, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
