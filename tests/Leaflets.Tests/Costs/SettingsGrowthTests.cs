using System.Text;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Languages.Loading;
using Leaflets.Markdown;
using Leaflets.Styling.Loading;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the settings cost twice the work to read: styles, languages, collections, letterheads and front matter.</summary>
public sealed class SettingsGrowthTests(ITestOutputHelper output)
{
    private const int Size = 1_000;

    private static readonly Dictionary<string, Func<int, string>> Yaml = new(StringComparer.Ordinal)
    {
        ["unknown keys"] = static n => GrowingInput.Many(n, "key%: a\n"),
        ["one key again and again"] = static n => GrowingInput.Many(n, "a: b\n"),
        ["comments"] = static n => GrowingInput.Many(n, "# comment %\n") + "description: a\n",
        ["comments behind values"] = static n => GrowingInput.Many(n, "key%: a # b\n"),
        ["blank lines"] = static n => GrowingInput.Many(n, "\n") + "description: a\n",
        ["a list"] = static n => "key:\n" + GrowingInput.Many(n, "  - a%\n"),
        ["a list on one line"] = static n => $"key: [{GrowingInput.Many(n, "a%, ")}b]\n",
        ["keys on one line"] = static n => $"key: {{ {GrowingInput.Many(n, "a%: b, ")}c: d }}\n",
        ["a long text"] = static n => $"key: {GrowingInput.Many(n, "word ")}\n",
        ["a long text in quotes"] = static n => $"key: \"{GrowingInput.Many(n, "word \\\" ")}\"\n",
        ["a text of lines"] = static n => "key: |\n" + GrowingInput.Many(n, "  line %\n"),
        ["a text of folded lines"] = static n => "key: >\n" + GrowingInput.Many(n, "  line %\n\n"),
        ["lines that go on"] = static n => "key: a\n" + GrowingInput.Many(n, "  line %\n"),
        ["a text that does not end"] = static n => "key: \"a\n" + GrowingInput.Many(n, "  line %\n"),
        ["a list that does not end"] = static n => $"key: [{GrowingInput.Many(n, "a%,\n ")}",
        ["lines that are no keys"] = static n => GrowingInput.Many(n, "line %\n"),
        ["a tab at the end"] = static n => "a:\n" + GrowingInput.Many(n, "  key%: a\n") + "\tb: c\n",
        ["brackets in brackets"] = static n => GrowingInput.Many(n, "key%: [[[[a]]]]\n"),
        ["questions"] = static n => GrowingInput.Many(n, "? a%\n: b\n"),
        ["anchors"] = static n => GrowingInput.Many(n, "key%: &a% b\n"),
    };

    private static readonly Dictionary<string, Func<int, string>> Styles = new(StringComparer.Ordinal)
    {
        ["families"] = static n => $"fonts: {{ text: {{ families: [{GrowingInput.Many(n, "Noto Sans, ")}Noto Sans] }} }}\n",
        ["families that are not there"] = static n => $"fonts: {{ text: {{ families: [{GrowingInput.Many(n, "Q%, ")}Noto Sans] }} }}\n",
        ["stacks"] = static n => "fonts:\n" + GrowingInput.Many(n, "  f%: { families: [Noto Sans] }\n"),
        ["languages"] = static n =>
            "fonts:\n  text:\n    families: [Noto Sans]\n    languages:\n" + GrowingInput.Many(n, "      en-x-a%: { size: 1 }\n"),
        ["boxes"] = static n => "elements:\n" + GrowingInput.Many(n, "  box-%: { padding: 1mm }\n"),
        ["wrong values"] = static n => "elements:\n" + GrowingInput.Many(n, "  box-%: { padding: many }\n"),
        ["typefaces that no stack has"] = static n =>
            "fonts:\n" + GrowingInput.Many(n / 4, "  f%: { families: [Noto Sans] }\n")
            + "elements:\n" + GrowingInput.Many(n, "  box-%: { font: g% }\n"),
        ["features"] = static n => $"elements: {{ body: {{ features: [{GrowingInput.Many(n, "kern, ")}liga] }} }}\n",
    };

    private static readonly Dictionary<string, Func<int, string>> Collections = new(StringComparer.Ordinal)
    {
        ["fields"] = static n => "fields:\n" + GrowingInput.Many(n, "  name%: value %\n"),
        ["fields on one line"] = static n => $"fields: {{ {GrowingInput.Many(n, "name%: value %, ")}a: b }}\n",
        ["fields with comments"] = static n => "fields:\n" + GrowingInput.Many(n, "  name%: value # 1\n"),
        ["fields in one of a long name"] = static n => $"fields:\n  {GrowingInput.Many(n, "n")}:\n" + GrowingInput.Many(n, "    a%: b\n"),
        ["fields that cannot be named"] = static n => "fields:\n" + GrowingInput.Many(n, "  'n %': value\n"),
        ["a letterhead"] = static n => "clinic:\n  name: A\n  fields:\n" + GrowingInput.Many(n, "    name%: value %\n"),
        ["own keys of a letterhead"] = static n => "clinic:\n  name: A\n" + GrowingInput.Many(n, "  name%: value %\n"),
    };

    private static readonly Dictionary<string, Func<int, string>> Toml = new(StringComparer.Ordinal)
    {
        ["keys"] = static n => GrowingInput.Many(n, "key% = \"a\"\n"),
        ["one key again and again"] = static n => GrowingInput.Many(n, "a = \"b\"\n"),
        ["tables"] = static n => GrowingInput.Many(n, "[t%]\na = 1\n"),
        ["tables of one name"] = static n => GrowingInput.Many(n / 4, "[[t]]\na = 1\n"),
        ["a list"] = static n => $"subject = [{GrowingInput.Many(n, "\"a%\", ")}\"b\"]\n",
        ["lines of text"] = static n => $"title = \"\"\"{GrowingInput.Many(n, "line %\n")}\"\"\"\n",
        ["comments"] = static n => GrowingInput.Many(n, "# comment\n"),
        ["names of parts"] = static n => GrowingInput.Many(n, "a.b% = 1\n"),
        ["brackets that do not close"] = static n => $"a = [{GrowingInput.Many(n, "1, ")}\n",
        ["lines that are none"] = static n => GrowingInput.Many(n, "line %\n"),
        ["numbers"] = static n => GrowingInput.Many(n, "n% = 12.5\n"),
    };

    public static TheoryData<string> OfYaml => [.. Yaml.Keys];

    public static TheoryData<string> OfStyles => [.. Styles.Keys];

    public static TheoryData<string> OfCollections => [.. Collections.Keys];

    public static TheoryData<string> OfToml => [.. Toml.Keys];

    [Theory, MemberData(nameof(OfYaml))]
    public void Yaml_costs_work_in_proportion_to_its_length(string name)
    {
        output.WriteLine(StageCost.IsLinear(Size, Yaml[name], Style));
        output.WriteLine(StageCost.IsLinear(Size, Yaml[name], Language));
        output.WriteLine(StageCost.IsLinear(Size, Yaml[name], Collection));
        output.WriteLine(StageCost.IsLinear(Size, Yaml[name], Letterhead));
        output.WriteLine(StageCost.IsLinear(Size, size => $"---\ntitle: T\n{Yaml[name](size)}\n---\ntext\n", FrontMatter));
    }

    [Theory, MemberData(nameof(OfStyles))]
    public void A_style_costs_work_in_proportion_to_its_length(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Styles[name], Style));

    [Theory, MemberData(nameof(OfCollections))]
    public void The_settings_of_a_collection_cost_work_in_proportion_to_their_length(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Collections[name], Collection));

    [Theory, MemberData(nameof(OfToml))]
    public void Front_matter_in_TOML_costs_work_in_proportion_to_its_length(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, size => $"+++\n{Toml[name](size)}+++\ntext\n", FrontMatter));

    private static bool Style(string text)
    {
        _ = new StyleLoader(new InMemoryStyles(("a", text)), ["Noto Sans"]).Load("a", InMemoryStyles.Request);
        return true;
    }

    private static bool Language(string text)
    {
        _ = LanguageLoader.Load("en", new SourceText("styles/languages/en.yaml", text), []);
        return true;
    }

    private static bool Collection(string text) => Read(("leaflets/collection.yaml", text));

    private static bool Letterhead(string text) => Read(("leaflets/collection.yaml", "clinic: a\n"), ("styles/clinics/a.yaml", text));

    private static bool Read(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var all = new List<KeyValuePair<string, FileContent>>();
        foreach (var (path, text) in files)
        {
            all.Add(new(path, new FileContent(Encoding.UTF8.GetBytes(text), FileProblem.None, string.Empty)));
        }

        _ = CollectionSettingsReader.Read(new MemoryFiles(all), []);
        return true;
    }

    private static bool FrontMatter(string text) => MarkdownReader.Read(new SourceText("a/en.md", text), "a", "en") is not null;
}
