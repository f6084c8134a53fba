using System.Text.Json.Nodes;
using Leaflets.Building;
using Leaflets.Building.Collections;
using Leaflets.Building.Schemas;
using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Tests.Building.Collections;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Building.Schemas;

/// <summary>Set LEAFLETS_UPDATE_SCHEMAS=1 to write the schemas anew.</summary>
public sealed class SchemaFilesTests
{
    public static TheoryData<string> Shipped => [.. SchemaCatalog.Names];

    public static TheoryData<string> Files => [.. SchemaFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_beside_the_styles_is_the_one_that_the_reader_follows(string name)
    {
        var path = Path.Combine(StylesFolder.Path, name);
        var content = SchemaFiles.ContentOf(name);
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_SCHEMAS") == "1")
        {
            File.WriteAllText(path, content);
        }

        Assert.Equal(content, File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_of_a_schema_leads_somewhere(string name)
    {
        var schema = JsonNode.Parse(SchemaFiles.ContentOf(name))!.AsObject();

        foreach (var reference in ReferencesIn(schema))
        {
            Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
            Assert.NotEmpty(schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject());
        }
    }

    /// <summary>A validator passes over a word that it does not know: a rule that is misspelt would hold nothing.</summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_keyword_of_a_schema_is_one_of_JSON_Schema(string name) =>
        Assert.Empty(SchemaKeywords.Unknown(JsonNode.Parse(SchemaCatalog.Read(name))!));

    [Theory]
    [InlineData("""{ "properties": { "a": { "mininum": 1 } } }""", "properties/a/mininum")]
    [InlineData("""{ "$defs": { "a": { "oneOf": [{ "type": "string", "patern": "b" }] } } }""", "$defs/a/oneOf/0/patern")]
    [InlineData("""{ "additionalProperties": { "items": { "enum": ["a"], "required": true } } }""", null)]
    public void A_keyword_that_there_is_not_is_found(string schema, string? place) =>
        Assert.Equal(place is null ? [] : [place], SchemaKeywords.Unknown(JsonNode.Parse(schema)!));

    [Fact]
    public void Every_element_can_be_addressed()
    {
        var schema = JsonNode.Parse(SchemaFiles.ContentOf("style.schema.json"))!;

        Assert.Equal(
            KebabNames<StyleElement>.Instance.Names,
            schema["$defs"]!["elements"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public void The_schemas_accept_every_file_of_the_project()
    {
        Assert.All(
            Directory.GetFiles(StylesFolder.Path, "*.yaml"),
            file => Assert.True(Accepts("style.schema.json", File.ReadAllText(file)), file));
        Assert.All(
            Directory.GetFiles(Path.Combine(StylesFolder.Path, "languages"), "*.yaml"),
            file => Assert.True(Accepts("language.schema.json", File.ReadAllText(file)), file));
        Assert.All(
            Directory.GetFiles(Path.Combine(StylesFolder.Path, "clinics"), "*.yaml"),
            file => Assert.True(Accepts("clinic.schema.json", File.ReadAllText(file)), file));
        var collection = Path.Combine(StylesFolder.Path, "..", "leaflets", "collection.yaml");
        Assert.True(Accepts("collection.schema.json", File.ReadAllText(collection)), collection);
    }

    [Theory]
    [InlineData("elemnts: {}")]
    [InlineData("elements: { hedaing-2: {} }")]
    [InlineData("elements: { title: { colour: \"#000\" } }")]
    [InlineData("elements: { title: { border: { start: { widht: 1pt } } } }")]
    [InlineData("elements: { title: { size: 12 } }")]
    [InlineData("elements: { title: { size: 12q } }")]
    [InlineData("elements: { title: { italic: yes } }")]
    [InlineData("elements: { title: { color: red } }")]
    [InlineData("elements: { title: { color: }}")]
    [InlineData("elements: { title: { alignment: justify } }")]
    [InlineData("elements: { title: { weight: heavy } }")]
    [InlineData("elements: { title: { weight: 1001 } }")]
    [InlineData("elements: { title: { leading: 14 } }")]
    [InlineData("page: { size: B4 }")]
    [InlineData("page: { margins: 2em }")]
    [InlineData("table: []")]
    [InlineData("lists: { bullets: [] }")]
    [InlineData("footer: { end: \"{pgae}\" }")]
    [InlineData("footer: { end: \"{page\" }")]
    [InlineData("fonts: { text: { families: Noto Sans, languages: { ar: { size: 3 } } } }")]
    [InlineData("fonts: { Text: { families: Noto Sans } }")]
    public void What_the_reader_refuses_the_schema_refuses_too(string style)
    {
        var text = style.StartsWith("fonts", StringComparison.Ordinal) ? style : $"fonts: {{ text: {{ families: Noto Sans }} }}\n{style}";

        Assert.NotEmpty(new InMemoryStyles(("s", text)).ErrorsOf("s"));
        Assert.False(Accepts("style.schema.json", text));
    }

    [Theory]
    [InlineData("elements: { title: { size: 12pt, leading: 1.2, weight: 600, border: none, background: none } }")]
    [InlineData("elements: { title: { space-before: 0, size: 150%, border: { width: 1pt }, padding: { top: 0 } } }")]
    [InlineData("page: { size: { width: 200mm, height: 10in }, margins: 15mm }")]
    [InlineData("lists: { bullets: \"•\", color: none }")]
    [InlineData("footer: { end: \"{page} · v{version}\", rule: none, distance: 5mm }")]
    [InlineData("table: { outer: { width: 1pt, color: \"#abc\", style: dashed }, stripe: \"#abcdef\" }")]
    public void What_the_reader_takes_the_schema_accepts_too(string style)
    {
        var text = $"fonts: {{ text: {{ families: Noto Sans }} }}\n{style}";

        Assert.NotNull(new InMemoryStyles(("s", text)).Load("s"));
        Assert.True(Accepts("style.schema.json", text));
    }

    [Theory]
    [InlineData("title: Rest\nstatus: in-review\nissued: 2026-11-01\nversion: 1.0\nauthors: [A]\nsources: A book", true)]
    [InlineData("title: Rest\ntranslation: { state: machine, of: \"1.0\" }", true)]
    [InlineData("title: Rest\nsummary: S\nreference: 12\nreview: 2028-11-01\nsubject: [a, b]\nstyle: base", true)]
    [InlineData("title: Rest\ntranslation: { of: 2, state: approved, translator: A, reviewer: B, date: 2026-11-01 }", true)]
    [InlineData("titel: Rest", false)]
    [InlineData("title: []", false)]
    [InlineData("title: \"\"", false)]
    [InlineData("title: Rest\nsummary: { a: b }", false)]
    [InlineData("title: Rest\nreference: [R]", false)]
    [InlineData("title: Rest\nstatus: ready", false)]
    [InlineData("title: Rest\nissued: 1 November 2026", false)]
    [InlineData("title: Rest\nauthors: [\"\"]", false)]
    [InlineData("title: Rest\nsources: { a: b }", false)]
    [InlineData("title: Rest\nlayout: post", false)]
    [InlineData("title: Rest\ntranslation: machine", false)]
    [InlineData("title: Rest\ntranslation: { of: 1 }", false)]
    [InlineData("title: Rest\ntranslation: { state: done }", false)]
    [InlineData("title: Rest\ntranslation: { state: machine, translater: A }", false)]
    [InlineData("title: Rest\ntranslation: { state: machine, date: soon }", false)]
    public void The_schema_of_the_front_matter_takes_what_the_reader_takes(string frontMatter, bool isRight)
    {
        var source = new SourceText("a/en.md", $"---\n{frontMatter}\n---\n\nText.\n");
        Assert.Equal(isRight, MarkdownReader.Read(source, "a", "en").Diagnostics.IsEmpty);
        Assert.Equal(isRight, Accepts("front-matter.schema.json", frontMatter));
    }

    [Theory]
    [InlineData("source-language: pt-BR\nstyle: base\nclinic: north\nformats: pdf\nhtml: text\nstale-translations: notice", true)]
    [InlineData("formats: [pdf, docx]\nclinic: { name: A, phone: 12345, fields: { ward: { name: B } } }\nlimits: { lines: 9 }", true)]
    [InlineData("fields: { ward: { name: B }, bed: \"4\" }\nsite: https://www.example.org/", true)]
    [InlineData("stlye: base", false)]
    [InlineData("source-language: pt_BR", false)]
    [InlineData("formats: [pdf, odt]", false)]
    [InlineData("clinic: { phone: \"1\" }", false)]
    [InlineData("fields: { a b: c }", false)]
    [InlineData("limits: { lines: 0 }", false)]
    [InlineData("site: ftp://example.org/", false)]
    public void The_schema_of_a_collection_takes_what_the_reader_takes(string yaml, bool isRight)
    {
        var diagnostics = new List<Diagnostic>();
        using var collection = new TemporaryCollection();
        collection.Write("leaflets/collection.yaml", yaml);
        collection.Write("styles/clinics/north.yaml", "name: North\n");
        CollectionSettingsReader.Read(new CollectionFolder(collection.Root), diagnostics);
        Assert.Equal(isRight, diagnostics.Count == 0);
        Assert.Equal(isRight, Accepts("collection.schema.json", yaml));
    }

    private static bool Accepts(string schema, string yaml) =>
        SchemaCheck.Accepts(JsonNode.Parse(SchemaFiles.ContentOf(schema))!.AsObject(), yaml);

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(property =>
            property.Key == "$ref" ? [property.Value!.GetValue<string>()] : ReferencesIn(property.Value)),
        JsonArray list => list.SelectMany(ReferencesIn),
        _ => [],
    };
}
