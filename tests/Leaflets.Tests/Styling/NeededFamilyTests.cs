using Leaflets.Building;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Styling;

/// <summary>
/// Any folder of typefaces is enough that has what a leaflet needs; what is needed and missing is named, and nothing ends as a fault of
/// the program.
/// </summary>
public sealed class NeededFamilyTests : IDisposable
{
    private const string Text = "Noto Sans";

    private static readonly List<(string Path, string Family)> All =
        [.. Directory.EnumerateFiles(ScratchCollection.FontFolder, "*.ttf", SearchOption.AllDirectories)
        .Select(static path => (path, FamilyOf(path)))];

    private readonly ScratchCollection _collection = new();
    private readonly string _fonts = Directory.CreateTempSubdirectory("leaflets-fonts-").FullName;

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_fonts, recursive: true);
    }

    public static TheoryData<string> Families { get; } = [.. All.Select(static file => file.Family).Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Families))]
    public void Without_any_one_family_a_leaflet_that_does_not_need_it_is_made(string family)
    {
        Put(name => name != family);
        _collection.Add("a/en.md", "---\ntitle: A\nsummary: S.\n---\n\n## One\n\nTake **5 mg** *daily*.\n\n- a\n- b\n");
        AssertMade(family != Text, family);
    }

    [Fact]
    public void The_family_of_the_text_alone_is_enough()
    {
        Put(static name => name == Text);
        _collection.Add("a/en.md", "---\ntitle: A\n---\n\n## One\n\nTake **5 mg**.\n\n1. a\n2. b\n\n| A | B |\n|---|---|\n| 1 | 2 |\n");
        AssertMade(true, Text);
    }

    [Theory]
    [InlineData("en", "Say ::薬::{lang=ja} to her.", "Noto Sans JP")]
    [InlineData("en", "Say ::شكرا::{lang=ur} to her.", "Noto Nastaliq Urdu")]
    [InlineData("en", "Type `a` there.", "Noto Sans Mono")]
    [InlineData("en", "```\na\n```", "Noto Sans Mono")]
    [InlineData("ja", "薬を飲む。", "Noto Sans JP")]
    [InlineData("ja", "A name in Latin letters.", "Noto Sans JP")]
    [InlineData("ar", "خذ الدواء.", "Noto Naskh Arabic")]
    public void A_family_that_a_leaflet_needs_is_named_at_its_place_in_the_style(string language, string text, string family)
    {
        Put(name => name != family);
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nText.\n");
        _collection.Add(
            $"a/{language}.md",
            $"---\ntitle: A\nversion: \"1\"\n{(language == "en" ? "" : "translation:\n  state: reviewed\n  of: \"1\"\n")}---\n\n{text}\n");
        var result = Build();
        var problem =
            Assert.Single(result.Leaflets.Single(leaflet => leaflet.Language == language).Diagnostics, static problem => problem.IsError);
        Assert.Equal(
            ("LFT2013", "styles/base.yaml", family), (problem.Descriptor.Id, problem.Span.Source.Path, problem.Span.Text.ToString()));
        Assert.Contains($"There is no font family '{family}'", problem.Message, StringComparison.Ordinal);
        Assert.All(
            result.Leaflets.Where(leaflet => leaflet.Language != language),
            static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));

        // The advice is one that can be followed.
        Put(static _ => true);
        Assert.All(Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
    }

    [Fact]
    public void Where_a_character_has_no_typeface_those_that_are_missing_are_named()
    {
        Put(static name => name is Text or "Noto Sans Mono");
        _collection.Add("a/en.md", "---\ntitle: A\n---\n\nOne word of 薬 here.\n");
        var problems = Assert.Single(Build().Leaflets).Diagnostics.Where(static problem => problem.IsError)
            .Select(static problem => problem.Message).ToList();
        Assert.Contains(problems, static message => message.Contains('薬'));
        Assert.Contains(
            problems, static message => message.Contains("There is no font family '", StringComparison.Ordinal)
            && message.Contains("'Noto Sans JP'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_style_with_another_family_needs_that_one_alone()
    {
        File.WriteAllText(
            Path.Join(_collection.Root, "styles", "own.yaml"), "extends: base\nfonts:\n  text: { families: [Noto Sans Mono] }\n");
        Put(static name => name == "Noto Sans Mono");
        _collection.Add("a/en.md", "---\ntitle: A\nstyle: own\n---\n\nTake `5 mg`.\n");
        AssertMade(true, "Noto Sans Mono");
        _collection.Add("a/en.md", "---\ntitle: A\nstyle: base\n---\n\nTake 5 mg.\n");
        AssertMade(false, Text);
    }

    [Fact]
    public void A_folder_without_typefaces_is_an_error_of_the_configuration() => Assert.False(Build().IsConfigured);

    private void AssertMade(bool isMade, string family)
    {
        var result = Build();
        var leaflet = Assert.Single(result.Leaflets);
        Assert.True(isMade == (leaflet.State == LeafletState.Made), string.Join('\n', leaflet.Diagnostics));
        if (!isMade)
        {
            Assert.Equal(LeafletState.Failed, leaflet.State);
            Assert.Contains(
                leaflet.Diagnostics,
                problem => problem.Descriptor.Id == "LFT2013" && problem.Message.Contains($"'{family}'", StringComparison.Ordinal));
        }
    }

    private BuildResult Build() => new LeafletBuilder(_fonts)
        .Build(new BuildRequest { Root = _collection.Root, OutputFolder = _collection.Output, Workers = 1 });

    private void Put(Func<string, bool> isIn)
    {
        foreach (var file in Directory.GetFiles(_fonts))
        {
            File.Delete(file);
        }

        foreach (var (path, family) in All.Where(font => isIn(font.Family)))
        {
            File.CreateSymbolicLink(Path.Join(_fonts, Path.GetFileName(path)), path);
        }
    }

    private static string FamilyOf(string path)
    {
        using var file = File.OpenRead(path);
        return Typesetting.Fonts.FontDescription.Read(file).Family;
    }
}
