using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Presentation;

/// <summary>
/// Presents the blocks of a leaflet. The one walk of the cascade: what a node looks like and what it takes from around it is found here.
/// </summary>
internal sealed class BlockPresenter
{
    private readonly StyledDocument _document;
    private readonly InlinePresenter _inlines;
    private readonly ListPresenter _lists;
    private readonly TablePresenter _tables;

    /// <summary>Makes a presenter.</summary>
    /// <param name="document">The leaflet.</param>
    public BlockPresenter(StyledDocument document)
    {
        _document = document;
        _inlines = new InlinePresenter(document);
        _lists = new ListPresenter(this, document);
        _tables = new TablePresenter(this, document);
    }

    /// <summary>Presents the leaflet.</summary>
    public PresentedDocument Present()
    {
        var (sheet, language) = (_document.Sheet, _document.Language);
        var around = new Surroundings(sheet.Root, language.Tag, language.Direction);
        var start = _document.Blocks.IsEmpty ? default : SourceSpan.StartOf(_document.Blocks[0].Span.Source);
        var root = new NodeSetting(start, Id: null, sheet.Root, language.Tag, language.Direction);
        return new PresentedDocument(
            _document, root, Present(_document.Blocks, around), [.. _document.Footnotes.Select(note => Present(note, around))])
        {
            Header = Running(sheet.Page.Header, root with { Style = sheet.Root.Child(StyleElement.RunningHeader) }),
            Footer = Running(sheet.Page.Footer, root with { Style = sheet.Root.Child(StyleElement.RunningFooter) }),
            Looks = LooksOf(root, sheet.Table),
        };
    }

    /// <summary>Presents blocks.</summary>
    public ImmutableArray<PresentedBlock> Present(ImmutableArray<Block> blocks, Surroundings around)
    {
        var presented = ImmutableArray.CreateBuilder<PresentedBlock>(blocks.Length);
        foreach (var block in blocks)
        {
            presented.Add(Present(block, around));
        }

        return presented.MoveToImmutable();
    }

    /// <summary>Running text in its setting.</summary>
    public PresentedText TextOf(ImmutableArray<Inline> content, NodeSetting setting) => _inlines.Present(content, setting);

    /// <summary>A caption, or null if there is none.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="of">What it is the caption of.</param>
    public PresentedText? CaptionOf(ImmutableArray<Inline> content, NodeSetting of) =>
        content.IsEmpty ? null : TextOf(content, of.OfPart(of.Style.Child(StyleElement.Caption)));

    private PresentedBlock Present(Block block, Surroundings around)
    {
        Steps.Take();
        var setting = around.SettingOf(block, around.Style.Child(StyleElements.Of(block)));
        var inside = around.Inside(setting);
        return block switch
        {
            Heading heading => new PresentedHeading(setting, heading.Level, TextOf(heading.Content, setting)),
            Paragraph paragraph => Present(paragraph, setting),
            ListBlock list => _lists.Present(list, setting, inside),
            DefinitionList list => _lists.Present(list, setting, around),
            CodeBlock code => new PresentedCode(setting with { IsTight = false }, [.. code.Text.Split('\n')], CodeDirection.Of(code)),
            BlockQuote quote => new PresentedBox(setting, Title: null, Present(quote.Blocks, inside with { IsTight = false })),
            Callout callout => Titled(setting, BoxTitles.Of(callout, _document.Language), callout.Blocks, inside),
            Container container => Titled(
                setting,
                BoxTitles.Of(container, _document.Language),
                container.Blocks,
                inside with { AsksQuestions = container.Kind == ContainerKind.Questions }),
            Columns columns => new PresentedColumns(setting, columns.Count, Present(columns.Blocks, inside with { IsTight = false })),
            ThematicBreak => new PresentedRule(setting, StrokeOf(setting.Style)),
            WriteInLines lines => new PresentedWriteInLines(setting, lines.Count),
            PageBreak => new PresentedPageBreak(setting),
            Table table => _tables.Present(table, setting, inside),
            Figure figure => new PresentedFigure(
                setting, _inlines.Present(figure.Image, inside.SettingOf(figure.Image, setting.Style)), CaptionOf(figure.Caption, setting)),
            QrCode => throw new InvalidOperationException("A QR code must be turned into a figure before it is presented."),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This kind of block cannot be presented."),
        };
    }

    private PresentedParagraph Present(Paragraph paragraph, NodeSetting setting)
    {
        var (text, lines) = (TextOf(paragraph.Content, setting), LineSplit.Of(paragraph.Content));

        // Lines are presented from the document again, not cut out of the text: what is heard in place of struck-out words, or of a sign
        // between two words, is what the line says and not what the paragraph does.
        return new PresentedParagraph(setting, text)
        {
            Lines = lines.Length == 1 ? [text] : [.. lines.Select(line => TextOf(line, setting))],
        };
    }

    private PresentedBox Titled(NodeSetting setting, ImmutableArray<Inline> title, ImmutableArray<Block> blocks, Surroundings inside)
    {
        inside = inside with { IsTight = false };
        var look = setting.OfPart(setting.Style.Child(StyleElement.BoxTitle)) with { IsTight = false };
        return new PresentedBox(setting, TextOf(title, look), Present(blocks, inside));
    }

    private PresentedFootnote Present(Footnote note, Surroundings around)
    {
        var setting = (around with { IsTight = true }).SettingOf(note, around.Style.Child(StyleElement.Footnote));
        var (language, inside) = (_document.Language, around.Inside(setting) with { IsTight = true });
        var label = language.Numbers.Format(note.Number);
        return new PresentedFootnote(setting, note.Number, label, Present(note.Blocks, inside))
        {
            SpokenLabel = label + language.ListSeparator + language[PrintedWord.BackToText],
            Call = setting.OfPart(setting.Style.Child(StyleElement.NoteCall)),
        };
    }

    private PresentedRunning Running(RunningContent content, NodeSetting setting) => new(
        setting,
        RunningText.Resolve(content.Start, _document),
        RunningText.Resolve(content.Center, _document),
        RunningText.Resolve(content.End, _document))
    {
        Distance = content.Distance,
        Rule = content.Rule,
    };

    private static PresentedLooks LooksOf(NodeSetting root, TableStyle rules)
    {
        var (text, table) = (root.Style.Child(StyleElement.Paragraph), root.Style.Child(StyleElement.Table));
        return new PresentedLooks(
            root.OfPart(text),
            root.OfPart(text.Child(StyleElement.NoteCall)),
            root.Style.Child(StyleElement.Footnote),
            new PresentedTableLook(
                rules,
                table.Child(StyleElement.TableCell),
                table.Child(StyleElement.TableHeaderCell),
                table.Child(StyleElement.TableRowHeaderCell)));
    }

    private static Stroke StrokeOf(ComputedStyle style) =>
        style.Border.Top ?? style.Border.Bottom ?? new Stroke(style.Color, Length.FromPoints(1));
}
