using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Tests.Formats;

/// <summary>A leaflet that holds every kind of block and inline, each with a word of its own.</summary>
internal static class EveryNode
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/every/en.md", string.Empty));

    /// <summary>The leaflet in the clear print style.</summary>
    public static StyledDocument Document(string language = "en", string style = "clear-print")
    {
        var metadata = new LeafletMetadata
        {
            Id = "every",
            Language = language,
            Title = "Every node",
            Summary = "What there is.",
            Reference = "PIL-1",
            Version = "1.0",
            Status = LeafletStatus.Approved,
            Issued = new DateOnly(2026, 11, 2),
            Review = new DateOnly(2028, 11, 2),
            Sources = ["Somebody, https://example.org/source"],
        };
        var image = new RasterImage(new byte[1], ImageFormat.Png, 300, 200, 150);
        var document = new LeafletDocument(metadata, Blocks, [new Footnote(Nowhere, 1, "a", [Say("notetext")])]);
        var clinic = new Clinic("Example clinic", ImmutableDictionary<string, string>.Empty);
        var images = ImmutableDictionary<string, Picture>.Empty.Add("a.png", image);
        return Presenter.Present(document, StylesFolder.Load(style), StylesFolder.Language(language), clinic, images);
    }

    private static ImmutableArray<Block> Blocks =>
    [
        new Container(Nowhere, ContainerKind.KeyPoints, [], [Bullets("key1", "key2")]),
        new Heading(Nowhere, 2, T("heading2")),
        new Paragraph(
            Nowhere,
            [
                .. T("plain "),
                new Strong(Nowhere, T("strong")),
                .. T(" "),
                new Emphasis(Nowhere, T("stress")),
                new SoftBreak(Nowhere),
                new Strikethrough(Nowhere, T("struck")),
                .. T(" H"),
                new Subscript(Nowhere, T("sub")),
                new Superscript(Nowhere, T("super")),
                .. T(" "),
                new Inserted(Nowhere, T("added")),
                .. T(" "),
                new Marked(Nowhere, T("marked")),
                new HardBreak(Nowhere),
                new InlineCode(Nowhere, "code"),
                .. T(" "),
                new Link(Nowhere, "https://example.org", null, T("linktext")),
                .. T(" "),
                new Abbreviation(Nowhere, "NHS", "National Health Service"),
                .. T(" "),
                new InlineSpan(Nowhere, T("française")) { Attributes = new NodeAttributes { Language = "fr" } },
                .. T(" "),
                new WriteInBlank(Nowhere),
                .. T(" called"),
                new FootnoteReference(Nowhere, 1),
                .. T("."),
            ]),
        new Heading(Nowhere, 3, T("heading3")),
        new ListBlock(Nowhere, 1, true, [Item("first"), Item("second", Bullets("nested1", "nested2")), Item("third")]),
        new ListBlock(
            Nowhere, null, false, [new ListItem(Nowhere, [Say("todo")], IsTask: true), new ListItem(Nowhere, [Say("done")], true, true)]),
        new Heading(Nowhere, 4, T("heading4")),
        new CodeBlock(Nowhere, "verbatim  text\nsecond line", null),
        new BlockQuote(Nowhere, [Say("quoted")]),
        .. Enum.GetValues<CalloutKind>().Select(kind => new Callout(Nowhere, kind, [], [Say($"callout{kind}"), Bullets("inside")])),
        new Callout(Nowhere, CalloutKind.Warning, T("owntitle"), [Say("calloutbody")]),
        new ThematicBreak(Nowhere),
        new Table(
            Nowhere,
            [ColumnAlignment.Default, ColumnAlignment.Center, ColumnAlignment.End],
            [Row("sign", "what", "when")],
            [Row("fever", "call", "now"), Row("rash", "tell", "later")],
            T("tablecaption")),
        new Figure(Nowhere, new Image(Nowhere, "a.png", null, "A picture"), T("figurecaption")),
        new Paragraph(
            Nowhere, [.. T("an "), new Image(Nowhere, "a.png", null, "inline picture") { Attributes = Width("10mm") }, .. T(" image")]),
        new DefinitionList(Nowhere, [new DefinitionItem(Nowhere, [new DefinitionTerm(Nowhere, T("term"))], [Say("definition")])]),
        new Container(Nowhere, ContainerKind.Questions, [], [Bullets("question1", "question2")]),
        new Container(Nowhere, ContainerKind.Contact, T("contacttitle"), [Say("contact 020 7946 0123")]),
        new Columns(Nowhere, 2, [Say("left column"), Bullets("left bullet", "right bullet"), Say("right column")]),
    ];

    private static ImmutableArray<Inline> T(string text) => [new Text(Nowhere, text)];

    private static Paragraph Say(string text) => new(Nowhere, T(text));

    private static ListItem Item(string text, params Block[] more) => new(Nowhere, [Say(text), .. more]);

    private static ListBlock Bullets(params string[] items) => new(Nowhere, null, true, [.. items.Select(item => Item(item))]);

    private static TableRow Row(params string[] cells) => new(Nowhere, [.. cells.Select(cell => new TableCell(Nowhere, [Say(cell)]))]);

    private static NodeAttributes Width(string width) => new() { Values = ImmutableDictionary<string, string>.Empty.Add("width", width) };
}
