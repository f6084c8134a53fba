using System.Collections.Immutable;
using Leaflets.Building.Verification;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Pictures;
using Leaflets.Presentation;
using Leaflets.Tests.Formats.Word;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Presentation;

/// <summary>Each kind of block and inline that the assembly has goes the whole way: from its Markdown into every format and back.</summary>
public sealed class EveryKindTests
{
    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    private static readonly RasterImage Pixel = new(Convert.FromBase64String(Specimen.Pixel), ImageFormat.Png, 1, 1, 0);

    /// <summary>Markdown that holds a node of each kind. A new kind needs a line here.</summary>
    private static readonly ImmutableDictionary<string, string> Sources = new Dictionary<string, string>
    {
        [nameof(Heading)] = "## Rest",
        [nameof(Paragraph)] = "Rest well.",
        [nameof(ListBlock)] = "3. Rest\n4. Drink",
        [nameof(CodeBlock)] = "```\nverbatim  text\n```",
        [nameof(BlockQuote)] = "> Said before.",
        [nameof(Callout)] = "> [!WARNING]\n> Call 999.",
        [nameof(Container)] = "::: questions\n- May I drive?\n:::",
        [nameof(Columns)] = "::: columns\nLeft.\n\nRight.\n:::",
        [nameof(ThematicBreak)] = "Above.\n\n***\n\nBelow.",
        [nameof(WriteInLines)] = "::: notes {lines=3}\n:::",
        [nameof(PageBreak)] = "Before.\n\n::: page-break\n\nAfter.",
        [nameof(Table)] = "| Sign | Do |\n|---|---|\n| Fever | Call |",
        [nameof(Figure)] = "![A tablet](a.png)",
        [nameof(QrCode)] = "[Watch the film](https://example.org/film){.qr}",
        [nameof(DefinitionList)] = "Fever\n: A temperature of 38 °C.",
        [nameof(Text)] = "Words.",
        [nameof(SoftBreak)] = "One\ntwo.",
        [nameof(HardBreak)] = "One\\\ntwo.",
        [nameof(Emphasis)] = "Take *one*.",
        [nameof(Strong)] = "Take **one**.",
        [nameof(Strikethrough)] = "Take ~~two~~ one.",
        [nameof(Subscript)] = "H~2~O",
        [nameof(Superscript)] = "10^9^ cells",
        [nameof(Inserted)] = "Take ++one++.",
        [nameof(Marked)] = "Take ==one==.",
        [nameof(InlineSpan)] = "It is [chaud]{lang=fr} here.",
        [nameof(InlineCode)] = "Type `A1`.",
        [nameof(Link)] = "[Call us](tel:+441632960000).",
        [nameof(Image)] = "It looks like ![a tablet](a.png) this.",
        [nameof(FootnoteReference)] = "Rest.[^1]\n\n[^1]: A note.",
        [nameof(Abbreviation)] = "The NHS.\n\n*[NHS]: National Health Service",
        [nameof(WriteInBlank)] = "Name: ________",
    }.ToImmutableDictionary();

    /// <summary>The kinds of block and inline.</summary>
    public static TheoryData<string> Kinds =>
    [
        .. typeof(DocumentNode).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline))))
            .Select(static type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_node_of_each_kind_is_read_mapped_presented_and_said_by_every_format(string kind)
    {
        Assert.True(Sources.TryGetValue(kind, out var markdown), $"There is no example of {kind} in this test.");
        var read = MarkdownReader.Read(new SourceText("leaflets/t/en.md", "# T\n\n" + markdown), "t", "en");
        Assert.Empty(read.Diagnostics.Where(static diagnostic => diagnostic.IsError).Select(static diagnostic => diagnostic.ToString()));
        var document = read.Document! with { Metadata = read.Document.Metadata with { Status = LeafletStatus.Approved } };
        var nodes = Descendants.Of(document).Select(Named).ToList();
        Assert.Contains(kind, nodes);
        Assert.Equal(
            nodes, Descendants.Of(document with { Blocks = new DocumentMap(static node => node).Of(document.Blocks) }).Select(Named));

        var images = ImageCollector.Collect(document).ToImmutableDictionary(static image => image.Path, static _ => (Picture)Pixel);
        var leaflet = Presenter.Present(document, StylesFolder.Load("clear-print"), StylesFolder.Language("en"), Clinic.None, images);
        foreach (var format in OutputFormats.All)
        {
            var told = LeafletVerifier.Verify(leaflet, "t", format, Stages.Make(format, leaflet).Bytes, leaflet.Blocks[0].Span);
            Assert.Empty(told.Select(static diagnostic => diagnostic.ToString()));
        }
    }

    private static string Named(DocumentNode node) => node.GetType().Name;
}
