using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Presentation;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Checks;

/// <summary>Every key of every element of a style changes the PDF and the Word file, or is refused.</summary>
public sealed class StyleReachTests
{
    private const string Plain = "fonts: { text: { families: [Noto Sans, Noto Sans Symbols, Noto Sans Symbols 2] }, code: { families: "
        + "[Noto Sans Mono, Noto Sans, Noto Sans Symbols, Noto Sans Symbols 2] } }\n"
        + "page: { size: { width: 210mm, height: 1000mm }, margins: 60mm }\nheader: { start: '{title}' }\nfooter: { end: '{page}' }\n";

    /// <summary>Values of each key, of which one at least differs from what is so without it.</summary>
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["font"] = ["code"],
        ["size"] = ["1.7em"],
        ["weight"] = ["bold", "regular"],
        ["italic"] = ["true"],
        ["color"] = ["'#123456'"],
        ["leading"] = ["2.4"],
        ["alignment"] = ["end"],
        ["underline"] = ["true"],
        ["strikethrough"] = ["true"],
        ["baseline-shift"] = ["0.5em"],
        ["features"] = ["[tnum, onum, -kern]", "[pnum]"],
        ["space-before"] = ["41pt"],
        ["space-after"] = ["43pt"],
        ["indent-start"] = ["23pt"],
        ["padding"] = ["9pt"],
        ["border"] = ["{ width: 3pt, color: '#123456' }"],
        ["background"] = ["'#f7f9fb'"],
        ["keep-with-next"] = ["true", "false"],
        ["keep-together"] = ["true", "false"],
    };

    /// <summary>
    /// All but those that this leaflet has not: headings of the first level stand where there is no title, records where a table is too
    /// wide.
    /// </summary>
    public static TheoryData<StyleElement> Elements =>
    [
        .. Enum.GetValues<StyleElement>().Except(
            [StyleElement.Heading1, StyleElement.TableRecord, StyleElement.TableRecordPart, StyleElement.TableRowHeaderCell]),
    ];

    [Theory, MemberData(nameof(Elements)), Trait("Category", "Slow")]
    public void A_key_changes_both_outputs_or_is_refused(StyleElement element)
    {
        var wrong = new ConcurrentBag<string>();
        var (pdf, word) = Made(string.Empty);
        var name = KebabNames<StyleElement>.NameOf(element);
        Parallel.ForEach(Values, pair =>
        {
            var (key, values) = pair;
            var (inPdf, inWord) = (false, false);
            foreach (var value in values)
            {
                var (newPdf, newWord) = Made($"elements: {{ {name}: {{ {key}: {value} }} }}\n");
                (inPdf, inWord) = (inPdf || !newPdf.SequenceEqual(pdf), inWord || !newWord.SequenceEqual(word));
            }

            // What is kept on a page shows only at a page's end.
            inPdf |= key.StartsWith("keep-", StringComparison.Ordinal) && inWord
                && element is not (StyleElement.RunningHeader or StyleElement.RunningFooter);

            // Word raises and lowers text, and makes it smaller, by its own measure (ECMA-376 part 1, 17.3.2.42).
            inWord |= (element, key) is (StyleElement.Subscript or StyleElement.Superscript or StyleElement.NoteCall, "size"
                or "baseline-shift");

            // Word keeps the rows of a table whole, and has nothing that keeps all of them together but their paragraphs.
            (inPdf, inWord) = (element, key) is (StyleElement.Table, "keep-together") ? (true, true) : (inPdf, inWord);
            if ((inPdf && inWord) != StyleReach.IsDrawn(element, key))
            {
                wrong.Add($"{key}{(inPdf ? "+pdf" : "-pdf")}{(inWord ? "+word" : "-word")}");
            }
        });

        Assert.True(wrong.IsEmpty, $"{name}: {string.Join(' ', wrong.Order(StringComparer.Ordinal))}");
    }

    [Theory]
    [InlineData("list: { background: '#eee' }", "LFT2030: 'elements.list.background' has no effect")]
    [InlineData("emphasis: { padding: 3pt }", "LFT2030: 'elements.emphasis.padding' has no effect")]
    [InlineData("table: { features: [frac] }", "LFT2031: Word does not support the OpenType feature 'frac'")]
    [InlineData(
        "callout-note: { inside: { list: { border: { width: 1pt, color: '#000' } } } }",
        "LFT2030: 'elements.callout-note.inside.list.border' has no effect")]
    public void What_is_not_drawn_is_told_at_its_key(string yaml, string expected) =>
        Assert.Contains(Told(yaml), message => message.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "table-header-cell: { background: '#0b4f6c', color: '#fff', inside: { paragraph: { color: '#fff' }, list-item: { color: '#fff' "
        + "}, link: { color: '#fff' }, marked: { color: '#000' } } }")]
    [InlineData("heading-2: { background: '#0b4f6c', color: '#fff', padding: 6pt }")]
    [InlineData("title: { background: '#0b4f6c', color: '#fff', padding: { top: 6pt, bottom: 6pt, start: 8pt, end: 8pt } }")]
    public void A_dark_band_is_possible_where_its_text_is_light(string yaml) =>
        Assert.Empty(Told(yaml));

    private static IEnumerable<string> Told(string elements)
    {
        var loaded = new StyleLoader(new OneStyle("extends: clear-print.yaml\nelements: { " + elements + " }\n"), families: null)
            .Load(OneStyle.Name, SourceSpan.StartOf(new SourceText("test", string.Empty)));
        Assert.Empty(loaded.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return StyleRules.Check(loaded.Sheet!, loaded.Origins!, TestFonts.Catalog)
            .Select(diagnostic => $"{diagnostic.Descriptor.Id}: {diagnostic.Message}");
    }

    private static (byte[] Pdf, byte[] Word) Made(string style)
    {
        var loaded = new StyleLoader(new OneStyle(Plain + style), families: null)
            .Load(OneStyle.Name, SourceSpan.StartOf(new SourceText("test", string.Empty)));
        Assert.Empty(loaded.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        var read = MarkdownReader.Read(new SourceText("leaflets/t/en.md", Text), "t", "en");
        Assert.DoesNotContain(read.Diagnostics, static diagnostic => diagnostic.IsError);
        var images = ImmutableDictionary<string, Picture>.Empty.Add(
            "a.svg", new VectorImage(new(Typesetting.Geometry.Length.FromPoints(30), Typesetting.Geometry.Length.FromPoints(20)), []));
        var document = Presenter.Present(read.Document!, loaded.Sheet!, StylesFolder.Language("en"), Clinic.None, images);
        var stages = new LeafletStages(TestFonts.Catalog);
        var pdf = stages.MakePdf(document);
        Assert.DoesNotContain(pdf.Diagnostics, static diagnostic => diagnostic.IsError);
        return (pdf.Bytes.ToArray(), stages.MakeWord(document).Bytes.ToArray());
    }

    /// <summary>The shipped styles, and one more.</summary>
    private sealed class OneStyle(string yaml) : IStyleFiles
    {
        public const string Name = "one";

        public ImmutableArray<string> Names => [.. StylesFolder.Instance.Names, Name];

        public SourceText? Find(string name) =>
            name == Name ? new SourceText("styles/one.yaml", yaml) : ((IStyleFiles)StylesFolder.Instance).Find(name);
    }

    /// <summary>Every element, each with figures, as features change nothing else.</summary>
    private static readonly string Text =
        """
        ---
        title: Title 10
        summary: Summary 10, long enough to fill more than a line, so that leading is seen between its lines and alignment at the end.
        status: draft
        version: "1.0"
        reference: PIL-1
        ---

        # Heading 1

        Paragraph 10, *emphasis 10*, **strong 10**, ~~struck 10~~, H~2~O, m^2^, ++inserted 10++, ==marked 10==, `code 10`, [link 10](https://example.org) and a note.[^1] [^2]
        It goes on for more than a line, so that leading is seen between its lines and alignment at the end of the last.

        ## Heading 2

        - item 10
        - item 20

          second paragraph 10

        ### Heading 3

        > Quoted 10
        >
        > Quoted 20

        #### Heading 4

        ```
        verbatim 10
        verbatim 20
        ```

        ##### Heading 5

        ^^^ Caption 10
        | Head 10 | Head 20 |
        |:--|:--|
        | **Row 10** | cell 10 |
        | **Row 20** | cell 20 |
        ^^^

        ###### Heading 6

        ![A drawing of nothing](a.svg "Caption 10")

        Term 10
        :   Definition 10

        ---

        """
        + string.Concat(
            new[]
            {
                "note", "tip", "important", "warning", "caution", "key-points", "questions", "contact", "checklist", "tear-off", "notes",
            }.Select(
                static kind => $"::: {kind}\n{(kind == "checklist" ? "- [ ] Box 10\n- [x] Box 20" : "Box 10\n\nBox 20")}\n:::\n\n"))
        + "::: columns\nLeft 10\n\nRight 10\n:::\n\n[^1]: Footnote 10\n\n[^2]: Footnote 20\n";
}
