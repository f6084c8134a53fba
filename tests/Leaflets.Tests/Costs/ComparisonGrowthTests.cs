using System.IO.Compression;
using System.Text;
using Leaflets.Building;
using Leaflets.Building.Comparing;
using Leaflets.Building.Output;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the file costs twice the work to compare, to import and to merge.</summary>
public sealed class ComparisonGrowthTests(ITestOutputHelper output)
{
    private const int Size = 500;
    private const string Namespaces =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static readonly Dictionary<string, Func<int, byte[]>> WordFiles = new(StringComparer.Ordinal)
    {
        ["paragraphs"] = static n => Word(GrowingInput.Many(n, "<w:p><w:r><w:t>word %</w:t></w:r></w:p>")),
        ["runs of one paragraph"] = static n => Word($"<w:p>{GrowingInput.Many(n, "<w:r><w:t>a </w:t></w:r>")}</w:p>"),
        ["pieces of one run"] = static n => Word($"<w:p><w:r>{GrowingInput.Many(n, "<w:t>a</w:t><w:tab/><w:br/>")}</w:r></w:p>"),
        ["one long text"] = static n => Word($"<w:p><w:r><w:t>{GrowingInput.Many(n, "word ")}</w:t></w:r></w:p>"),
        ["rows"] = static n =>
            Word($"<w:tbl>{GrowingInput.Many(n, "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>")}</w:tbl>"),
        ["tables in tables"] = static n =>
            Word(GrowingInput.Many(200, "<w:tbl>") + GrowingInput.Many(n, "<w:tr><w:tc/></w:tr>") + GrowingInput.Many(200, "</w:tbl>")),
        ["parts"] = static n => Package(
            [
                ("word/document.xml", Body("<w:p/>")),
                .. Enumerable.Range(0, n).Select(static i => ($"word/header{i}.xml", $"<w:hdr{Namespaces}><w:p/></w:hdr>")),
            ]),
        ["notes"] = static n => Package(
            [
                ("word/document.xml", Body("<w:p/>")),
                ("word/footnotes.xml", $"<w:footnotes{Namespaces}>"
                    + GrowingInput.Many(n, "<w:footnote w:id=\"%\"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:footnote>") + "</w:footnotes>"),
            ]),
        ["lists"] = static n => Package(
            [
                ("word/document.xml", Body(GrowingInput.Many(
                    n, "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%\"/></w:numPr></w:pPr></w:p>"))),
                ("word/numbering.xml", $"<w:numbering{Namespaces}>"
                    + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>"
                    + GrowingInput.Many(n, "<w:num w:numId=\"%\"><w:abstractNumId w:val=\"1\"/></w:num>") + "</w:numbering>"),
            ]),
        ["lists of many levels"] = static n => Package(
            [
                ("word/document.xml", Body("<w:p/>")),
                ("word/numbering.xml", $"<w:numbering{Namespaces}><w:abstractNum w:abstractNumId=\"1\">"
                    + GrowingInput.Many(n, "<w:lvl w:ilvl=\"%\"/>") + "</w:abstractNum>"
                    + GrowingInput.Many(n, "<w:num w:numId=\"%\"><w:abstractNumId w:val=\"1\"/></w:num>") + "</w:numbering>"),
            ]),
        ["links"] = static n => Package(
            [
                ("word/document.xml", Body(GrowingInput.Many(n, "<w:hyperlink r:id=\"r%\"><w:r><w:t>a</w:t></w:r></w:hyperlink>"))),
                ("word/_rels/document.xml.rels", "<Relationships>"
                    + GrowingInput.Many(n, "<Relationship Id=\"r%\" Target=\"http://a/%\" TargetMode=\"External\"/>") + "</Relationships>"),
            ]),
    };

    /// <summary>A file as a build lists it; its number goes in the place of the star.</summary>
    private static readonly string WholeEntry =
        "{\"path\":\"a/a*.en.docx\",\"format\":\"docx\",\"sha256\":\"" + new string('0', 64) + "\",\"size\":1,"
        + "\"conformance\":[\"ECMA-376 transitional\"],\"id\":\"a\",\"language\":\"en\",\"style\":\"s\",\"source\":\"sha256:"
        + new string('0', 64) + "\",\"title\":\"T\",\"status\":\"approved\",\"diagnostics\":[]},";

    private static readonly Dictionary<string, Func<int, string>> Texts = new(StringComparer.Ordinal)
    {
        ["the same"] = static n => GrowingInput.Many(n, "w% ") + "|" + GrowingInput.Many(n, "w% "),
        ["one word more"] = static n => "a " + GrowingInput.Many(n, "w% ") + "|" + GrowingInput.Many(n, "w% ") + "b",
        ["all words others"] = static n => GrowingInput.Many(20 * n, "a% ") + "|" + GrowingInput.Many(20 * n, "b% "),
        ["one long number"] = static n => GrowingInput.Many(n, "1") + "|" + GrowingInput.Many(n, "2"),
        ["brackets before a number"] = static n => GrowingInput.Many(n, "(") + "1|" + GrowingInput.Many(n, "(") + "2",
        ["brackets behind a number"] = static n => "1" + GrowingInput.Many(n, ")") + "|2" + GrowingInput.Many(n, ")"),
        ["numbers in one change"] = static n => GrowingInput.Many(20 * n, "1mg ") + "|" + GrowingInput.Many(20 * n, "2mg "),
    };

    private static readonly Dictionary<string, Func<int, string>> Imports = new(StringComparer.Ordinal)
    {
        ["foreign keys"] = static n => $"---\ntitle: T\n{GrowingInput.Many(n, "key%: a\n")}---\ntext\n",
        ["foreign keys in TOML"] = static n => $"+++\ntitle = \"T\"\n{GrowingInput.Many(n, "key% = \"a\"\n")}+++\ntext\n",
        ["pictures that are not there"] = static n => GrowingInput.Many(n, "![a](p%.png)\n\n"),
        ["one picture many times"] = static n => GrowingInput.Many(n, "![a](p.png)\n\n"),
        ["shortcodes"] = static n => GrowingInput.Many(n, "{{< note >}} a\n\n"),
        ["subjects"] = static n => $"---\ntitle: T\ntags: [{GrowingInput.Many(n, "a%, ")}b]\n---\ntext\n",
    };

    private static readonly Dictionary<string, Func<int, byte[]>> Manifests = new(StringComparer.Ordinal)
    {
        ["files"] = static n => ManifestOf(GrowingInput.Many(n, "{\"path\":\"a/%.pdf\"},")),
        ["files that are set anew"] = static n => ManifestOf(GrowingInput.Many(n, "{\"path\": \"a/%.pdf\"},")),
        ["inputs of one file"] = static n => ManifestOf($"{{\"path\":\"a\",\"inputs\":[{GrowingInput.Many(n, "{\"path\":\"%\"},")}0]}},"),
        ["keys of one file"] = static n => ManifestOf($"{{\"path\":\"a\",{GrowingInput.Many(n, "\"k%\":1,")}\"b\":1}},"),
        ["one file many times"] = static n => ManifestOf(GrowingInput.Many(n, "{\"path\":\"a.pdf\"},")),
        ["files as a build lists them"] = WholeManifest,
        ["one file as a build lists it, many times"] = static n =>
            ManifestOf(GrowingInput.Many(n, WholeEntry.Replace("*", string.Empty, StringComparison.Ordinal))),
        ["lists in lists"] = static n => ManifestOf($"{{\"path\":\"a\",\"b\":[{GrowingInput.Many(n, "[],")}0]}},"),
    };

    public static TheoryData<string> OfWord => [.. WordFiles.Keys];

    public static TheoryData<string> OfTexts => [.. Texts.Keys];

    public static TheoryData<string> OfImports => [.. Imports.Keys];

    public static TheoryData<string> OfManifests => [.. Manifests.Keys];

    [Theory, MemberData(nameof(OfWord))]
    public void A_Word_file_costs_work_in_proportion_to_its_length_to_read(string name)
    {
        output.WriteLine(StageCost.IsLinear(Size, WordFiles[name], static file => OutputText.WordsOf(OutputFormat.Docx, file) is not null));
        output.WriteLine(StageCost.IsLinear(Size, WordFiles[name], static file => WordText.Of(file) is not null));
    }

    [Theory, MemberData(nameof(OfTexts))]
    public void Comparing_costs_work_in_proportion_to_the_texts(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Texts[name], Compare));

    [Theory, MemberData(nameof(OfImports))]
    public void Importing_costs_work_in_proportion_to_the_file(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Imports[name], Import));

    [Theory, MemberData(nameof(OfManifests))]
    public void A_manifest_costs_work_in_proportion_to_its_length(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Manifests[name], ReadManifest));

    [Fact]
    public void Manifests_as_builds_write_them_are_walked_to_their_end()
    {
        Assert.Null(ManifestEntries.Fault(WholeManifest(10)));
        Assert.EndsWith(
            "twice", ManifestEntries.Fault(Manifests["one file as a build lists it, many times"](2)), StringComparison.Ordinal);
    }

    private static bool Compare(string texts)
    {
        var sides = texts.Split('|');
        _ = WordDiff.Compare(Words(sides[0]), Words(sides[1]));
        return true;

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool Import(string text)
    {
        using var collection = new ScratchCollection();
        var file = Path.Join(collection.Root, "imported.md");
        File.WriteAllText(file, text);
        File.WriteAllBytes(Path.Join(collection.Root, "p.png"), Pictures.PictureFile.SmallPng());
        return LeafletImporter.Import(new ImportRequest { Root = collection.Root, File = file }).Path is not null;
    }

    private static bool ReadManifest(byte[] manifest)
    {
        _ = ManifestEntries.Fault(manifest);
        return ManifestEntries.TryRead(manifest) is { Count: > 0 };
    }

    private static byte[] WholeManifest(int count) =>
        ManifestOf(GrowingInput.Many(count, WholeEntry.Replace("*", "%", StringComparison.Ordinal)));

    private static byte[] ManifestOf(string files) => Encoding.UTF8.GetBytes($"{{\"form\":1,\"files\":[{files.TrimEnd(',')}]}}");

    private static byte[] Word(string body) => Package([("word/document.xml", Body(body))]);

    private static string Body(string body) => $"<w:document{Namespaces}><w:body>{body}</w:body></w:document>";

    private static byte[] Package((string Name, string Text)[] parts)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return package.ToArray();
    }
}
