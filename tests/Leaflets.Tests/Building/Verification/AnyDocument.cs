using System.Collections.Immutable;
using CsCheck;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Tests.Building.Verification;

/// <summary>Random documents: trees of every kind of block and inline, with words of many scripts in one another's company.</summary>
internal static class AnyDocument
{
    private const int DeepestBlock = 3;
    private const int DeepestInline = 3;

    /// <summary>The path of the picture in all documents.</summary>
    public const string Picture = "a.png";

    private static readonly SourceSpan Here = SourceSpan.StartOf(new SourceText("leaflets/any/en.md", string.Empty));

    /// <summary>
    /// Words, numbers and signs: letters that join and stack, marks, letters beyond the first plane, what bidi turns round.
    /// </summary>
    private static readonly string[] Words =
    [
        "word", "Tablet", "fi", "ffl", "AV", "é", "e\u0301", "naïve", "10 mg", "0.5", "1,000.50", "020 7946 0123", "+44 20 7946 0123",
        "3–5", "10:30", "(a)", "“quoted”", "a-b", "x/y", "≥ 38.0 °C", "→", "µg", "½", "5 %", "&", "<b>", "{{", "*", "\\", "…", "№ 4",
        "العلاج", "المناعي", "تُرجمت", "لا", "٣٨٫٠", "(نعم)", "עברית", "שָׁלוֹם", "हिन्दी", "क्षेत्र", "स्त्री", "বাংলা", "தமிழ்", "తెలుగు",
        "ಕನ್ನಡ", "മലയാളം", "සිංහල", "ภาษาไทย", "น้ำ", "ພາສາລາວ", "ភាសាខ្មែរ", "မြန်မာ", "አማርኛ", "Հայերեն", "ქართული", "Ελληνικά",
        "Кириллица", "ґ", "日本語", "の", "中文", "臺灣", "한국어", "Việt", "ẹ̀",
        .. Expressions.All.Where(static (_, i) => i % 7 == 0),
        "𝑥", "☐", "✓", "•", "H", "Elektro\u00ADenzephalographie", "a\u00A0b", "नि\u200Dर", "می\u200Cخواهم", "1\u2060st",
    ];

    private static readonly Gen<string> Phrase =
        Gen.Int[0, Words.Length - 1].Select(static index => Words[index]).Array[1, 6].Select(static words => string.Join(' ', words));

    private static readonly Gen<string> Language = Pick("ar", "he", "hi", "th", "zh-Hans", "ja", "fr", "my");

    /// <summary>Documents with footnotes that the text calls.</summary>
    public static readonly Gen<LeafletDocument> Documents = Gen.Select(Blocks(DeepestBlock), Phrase, Phrase, Gen.Int[0, 2])
        .Select(static (blocks, title, note, notes) =>
    {
        var calls = Enumerable.Range(1, notes)
            .Select(Block (number) => new Paragraph(Here, [new Text(Here, "called"), new FootnoteReference(Here, number)]));
        return new LeafletDocument(
            new LeafletMetadata { Id = "any", Language = "en", Title = title, Status = LeafletStatus.Approved },
            [.. calls, .. blocks],
            [.. Enumerable.Range(1, notes)
                .Select(number => new Footnote(Here, number, $"{number}", [new Paragraph(Here, [new Text(Here, note)])]))]);
    });

    private static Gen<Inline> Leaf => Gen.Frequency(
        (12, Phrase.Select(static Inline (text) => new Text(Here, text + " "))),
        (1, Phrase.Select(static Inline (text) => new InlineCode(Here, text))),
        (1, Gen.Const<Inline>(new SoftBreak(Here))),
        (1, Gen.Const<Inline>(new HardBreak(Here))),
        (1, Gen.Const<Inline>(new WriteInBlank(Here))),
        (1, Phrase.Select(static Inline (words) => new Image(Here, Picture, null, words))),
        (1, Phrase.Select(static Inline (text) => new Abbreviation(Here, "NHS", text))));

    private static Gen<ImmutableArray<Inline>> Content(int depth) => Any(depth).Array[1, 4].Select(static inlines =>
    {
        // Text at the beginning and the end: a line that ends nowhere is no line.
        ImmutableArray<Inline> content = [new Text(Here, "a "), .. inlines, new Text(Here, " z")];
        return content;
    });

    private static Gen<Inline> Any(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency((6, Leaf), (4, Gen.Select(Content(depth - 1), Gen.Int[0, 8], Language, Nested)));

    private static Inline Nested(ImmutableArray<Inline> content, int kind, string language) => kind switch
    {
        0 => new Emphasis(Here, content),
        1 => new Strong(Here, content),
        2 => new Strikethrough(Here, content),
        3 => new Subscript(Here, [new Text(Here, "2")]),
        4 => new Superscript(Here, [new Text(Here, "3")]),
        5 => new Inserted(Here, content),
        6 => new Marked(Here, content),
        7 => new Link(Here, "https://example.org/" + language, null, [new Text(Here, "link " + PlainText.Of(content))]),
        _ => new InlineSpan(Here, content) { Attributes = new NodeAttributes { Language = language } },
    };

    private static Gen<ImmutableArray<Block>> Blocks(int depth) =>
        Block(depth).Array[1, 4].Select(static blocks => blocks.ToImmutableArray());

    private static Gen<Block> Block(int depth)
    {
        var paragraph = Content(DeepestInline).Select(static Block (content) => new Paragraph(Here, content));
        if (depth == 0)
        {
            return paragraph;
        }

        var inner = Blocks(depth - 1);
        var items = inner.Array[1, 3];
        return Gen.Frequency(
            (5, paragraph),
            (2, Content(1).Select(static Block (content) => new Heading(Here, 2, content))),
            (2, Gen.Select(items, Gen.Int[0, 3], static Block (blocks, kind) => List(blocks, kind))),
            (1, inner.Select(static Block (blocks) => new BlockQuote(Here, blocks))),
            (1, Gen.Select(inner, Gen.Enum<CalloutKind>(), static Block (blocks, kind) => new Callout(Here, kind, [], blocks))),
            (1, Gen.Select(
                inner, Gen.Enum<ContainerKind>(), Content(0),
                static Block (blocks, kind, title) => new Container(Here, kind, title, blocks))),
            (1, Phrase.Array[1, 3].Select(static Block (lines) => new CodeBlock(Here, string.Join('\n', lines), null))),
            (1, Gen.Select(Phrase.Array[4, 6], Gen.Bool, static Block (cells, heads) => Table(cells) with { HasHeaderColumn = heads })),
            (1, Gen.Select(
                Phrase, Content(0), static Block (words, caption) => new Figure(Here, new Image(Here, Picture, null, words), caption))),
            (1, Gen.Select(
                Content(1), inner,
                static Block (term, blocks) =>
                    new DefinitionList(Here, [new DefinitionItem(Here, [new DefinitionTerm(Here, term)], blocks)]))),
            (1, Pick<Block>(new ThematicBreak(Here), new WriteInLines(Here, 2), new PageBreak(Here))));
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static ListBlock List(ImmutableArray<Block>[] items, int kind) => new(
        Here, kind < 2 ? kind * 9 : null, kind % 2 == 0,
        [.. items.Select(blocks => new ListItem(Here, blocks, IsTask: kind == 3, IsTicked: kind == 3))]);

    private static Table Table(string[] cells) => new(
        Here,
        [ColumnAlignment.Default, ColumnAlignment.End],
        [Row("Head", cells[0])],
        [.. cells.Skip(1).Chunk(2).Select(pair => Row(pair[0], pair[^1]))],
        [new Text(Here, "Caption")]);

    private static TableRow Row(params string[] cells) =>
        new(Here, [.. cells.Select(cell => new TableCell(Here, [new Paragraph(Here, [new Text(Here, cell)])]))]);
}
