using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages.Loading;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Tests.Formats.Word;

/// <summary>A leaflet with every kind of block and inline, in the style and languages of the repository.</summary>
internal static class Specimen
{
    public const string Pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static readonly SourceSpan Here = SourceSpan.StartOf(new SourceText("leaflets/specimen/en.md", ""));

    public static StyledDocument Of(string language)
    {
        var root = Repository.Root;
        var diagnostics = new List<Diagnostic>();
        var file = Path.Combine(root, "styles", "languages", language + ".yaml");
        var data = LanguageLoader.Load(language, new SourceText(file, File.ReadAllText(file)), diagnostics)!;
        var sheet = new StyleLoader(new Files(Path.Combine(root, "styles")), families: null).Load("clear-print", Here).Sheet!;
        var words = language == "ar" ? "خذ الدواء 10–20 mg ثم اتصل بالرقم +44 20 7946 0958 قبل 3 مارس 2026 إذا احتجت"
            : "Take 10–20 mg and call 020 7946 0958 by 3 March 2026.";
        var image = new RasterImage(Convert.FromBase64String(Pixel), ImageFormat.Png, 1, 1, 0);
        var document = new LeafletDocument(
            new LeafletMetadata
            {
                Id = "specimen",
                Language = language,
                Title = language == "ar" ? "ما هو العلاج المناعي؟" : "What is immunotherapy?",
                Summary = words,
                Reference = "ONC-12",
                Version = "1.0",
                Issued = new DateOnly(2026, 3, 1),
                Status = LeafletStatus.Draft,
            },
            Blocks(words),
            [
                new Footnote(Here, 1, "a", [new Paragraph(Here, [Say("Note " + words), new FootnoteReference(Here, 2)])]),
                new Footnote(Here, 2, "b", [Plain("Only a note calls this.")]) { Attributes = new NodeAttributes { Id = "note-b" } },
            ]);
        return Presenter.Present(document, sheet, data, Clinic.None, ImmutableDictionary<string, Picture>.Empty.Add("a.png", image));
    }

    private static ImmutableArray<Block> Blocks(string words) =>
    [
        new Heading(Here, 2, [Say(words)]) { Attributes = new NodeAttributes { Id = "what" } },
        new Paragraph(Here,
        [
            Say(words + " "), new Emphasis(Here, [Say("stressed")]), new SoftBreak(Here),
            new Strong(Here, [Say("strong "), new Emphasis(Here, [Say("both")])]), new HardBreak(Here),
            new Strikethrough(Here, [Say("gone")]), Say(" H"), new Subscript(Here, [Say("2")]), Say("O m"),
            new Superscript(Here, [Say("2")]), Say(" "), new Inserted(Here, [Say("added")]), Say(" "), new Marked(Here, [Say("marked")]),
            Say(" "), new InlineSpan(Here, [Say("العلاج المناعي")]) { Attributes = new NodeAttributes { Language = "ar" } }, Say(" "),
            new InlineCode(Here, "code 1"), Say(" "), new Link(Here, "https://example.org/a?b=1&c=2", "Title", [Say("a link")]), Say(" "),
            new Link(Here, "#what", null, [Say("inside")]), new FootnoteReference(Here, 1), Say(" and again"),
            new FootnoteReference(Here, 1), Say(" "), new Abbreviation(Here, "NHS", "National Health Service"), Say(" "),
            new WriteInBlank(Here), Say(" "), new Image(Here, "a.png", null, ""),
        ]),
        Plain("هاتف 020 7946 0123 أو +44 20 7946 0123 أو 10–20 mg عند 38.0 °C فقط"),
        new Paragraph(Here,
        [
            Say("dir "),
            new InlineSpan(Here, [Say("עברית 12, english!")]) { Attributes = new NodeAttributes { Direction = TextDirection.RightToLeft } },
            Say(" and "),
            new InlineSpan(Here, [Say("left, (right)!")]) { Attributes = new NodeAttributes { Direction = TextDirection.LeftToRight } },
            Say(" end."),
        ]),
        new Paragraph(Here, [Say("日本"), new SoftBreak(Here), new Strong(Here, [Say("語  の")]), Say(" \tword "), new SoftBreak(Here)]),
        new Callout(Here, CalloutKind.Warning, [], [Plain(words), Bullets(words), Plain("Last.")]),
        new Container(Here, ContainerKind.KeyPoints, [], [Bullets(words)]),
        new Container(Here, ContainerKind.Questions, [], [new ListBlock(Here, 1, true, [Item("How long?"), Item("How often?")])]),
        new Container(Here, ContainerKind.Contact, [Say("Call us")], [Plain(words)]),
        new ListBlock(Here, 3, false, [new ListItem(Here, [Plain(words), Plain("More."), Bullets("deep")]), Item("Four")]),
        new ListBlock(Here, null, true, [Item("open") with { IsTask = true }, Item("done") with { IsTask = true, IsTicked = true }]),
        new BlockQuote(Here, [Plain(words)]),
        new CodeBlock(Here, "line 1\n  line 2", null),
        new ThematicBreak(Here),
        new Table(
            Here,
            [ColumnAlignment.Default, ColumnAlignment.Center, ColumnAlignment.End],
            [new TableRow(Here, [Cell("Day"), Cell("Dose"), Cell("Time")])],
            [
                new TableRow(Here, [Cell("1") with { RowSpan = 2 }, Cell("10 mg"), Cell("08:00")]),
                new TableRow(Here, [Cell("20 mg") with { ColumnSpan = 2 }]),
                new TableRow(Here, [Cell("3"), Cell("30 mg"), Cell("09:00")]),
            ],
            [Say("The doses")]),
        new Figure(Here, new Image(Here, "a.png", "T", "A black dot") { Attributes = Width("20%") }, [Say("A figure")]),
        new DefinitionList(Here, [new DefinitionItem(Here, [new DefinitionTerm(Here, [Say("Antigen")])], [Plain(words)])]),
        new Columns(Here, 3, [Plain(words), Bullets(words), Plain("Right.")]),
    ];

    private static NodeAttributes Width(string width) => new() { Values = ImmutableDictionary<string, string>.Empty.Add("width", width) };

    private static ListBlock Bullets(string words) => new(Here, null, true, [Item(words), Item("second")]);

    private static ListItem Item(string words) => new(Here, [Plain(words)]);

    private static TableCell Cell(string words) => new(Here, [Plain(words)]);

    private static Paragraph Plain(string words) => new(Here, [Say(words)]);

    private static Text Say(string words) => new(Here, words);

    private sealed class Files(string folder) : IStyleFiles
    {
        public ImmutableArray<string> Names => ["base", "clear-print"];

        public SourceText? Find(string name)
        {
            var file = Path.Combine(folder, name + ".yaml");
            return File.Exists(file) ? new SourceText(file, File.ReadAllText(file)) : null;
        }
    }
}
