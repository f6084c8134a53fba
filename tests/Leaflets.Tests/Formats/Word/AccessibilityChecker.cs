using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Inline.Shaping;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// The rules of Word's accessibility checker, and what those who hear a document need beside them, over the Open XML: alternative texts,
/// header rows, whole cells, headings in order, a title, nothing that floats, no blank lines for looks, a language for every run, real
/// lists, links that say where they lead.
/// </summary>
internal sealed class AccessibilityChecker
{
    /// <summary>Paragraphs that hold a line or the end of a section, and nothing to read.</summary>
    private static readonly string[] Silent = ["ThematicBreak", "SectionEnd", "WriteinLine"];

    private const string Latin = "Latn";

    private readonly WordprocessingDocument _word;
    private readonly MainDocumentPart _main;
    private readonly Dictionary<string, W.Style> _styles;
    private readonly List<string> _faults = [];

    private AccessibilityChecker(WordprocessingDocument word)
    {
        _word = word;
        _main = word.MainDocumentPart!;
        _styles = _main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!);
    }

    /// <summary>The faults of a document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hasSpans">Whether the source has cells that cover others.</param>
    public static IReadOnlyList<string> Check(byte[] file, bool hasSpans)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var checker = new AccessibilityChecker(word);
        checker.CheckProperties();
        checker.CheckPictures();
        checker.CheckTables(hasSpans);
        checker.CheckHeadings();
        checker.CheckParagraphs();
        checker.CheckRuns();
        checker.CheckLinks();
        return checker._faults;
    }

    private IEnumerable<OpenXmlElement> Parts =>
    [
        _main.Document!,
        .. _main.HeaderParts.Select(part => part.Header!),
        .. _main.FooterParts.Select(part => part.Footer!),
        .. _main.FootnotesPart is { } notes ? [notes.Footnotes!] : Array.Empty<OpenXmlElement>(),
    ];

    private IEnumerable<T> All<T>()
        where T : OpenXmlElement => Parts.SelectMany(part => part.Descendants<T>());

    private void CheckProperties()
    {
        Require(!string.IsNullOrWhiteSpace(_word.PackageProperties.Title), "The document has no title.");
        Require(!string.IsNullOrWhiteSpace(_word.PackageProperties.Language), "The document has no language.");
    }

    private void CheckPictures()
    {
        foreach (var picture in All<DW.DocProperties>())
        {
            var isDecorative = picture.Descendants<A.NonVisualDrawingPropertiesExtension>()
                .Any(extension => extension.InnerXml.Contains("decorative", StringComparison.Ordinal));
            Require(isDecorative != !string.IsNullOrWhiteSpace(picture.Description?.Value),
                $"{picture.Name} has no alternative text and is not marked as decoration, or both.");
        }

        Require(!All<DW.Anchor>().Any(), "A picture floats.");
        Require(!All<W.Picture>().Any() && !All<W.FrameProperties>().Any()
            && !All<W.TextBoxContent>().Any(), "There is a frame, text box or VML picture.");
    }

    private void CheckTables(bool hasSpans)
    {
        foreach (var table in All<W.Table>())
        {
            var rows = table.Elements<W.TableRow>().ToList();
            Require(rows[0].TableRowProperties?.GetFirstChild<W.TableHeader>() is not null,
                "A table's first row is not a header that repeats.");
            Require(!rows[0].Elements<W.TableCell>().Skip(1).Any(cell => cell.InnerText.Length == 0), "A header cell is empty.");

            // The corner above a column of headers says nothing.
            Require(
                rows[0].InnerText.Length > 0
                && (rows[0].GetFirstChild<W.TableCell>()!.InnerText.Length > 0
                || rows.Skip(1).All(row => row.GetFirstChild<W.TableCell>()!.InnerText.Length > 0)),
                "A corner is empty above cells that are.");
            Require(!table.Descendants<W.Table>().Any(), "A table stands in a table.");
            var columns = table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Count();
            Require(
                rows.All(row => row.Elements<W.TableCell>().Sum(cell => cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) == columns),
                "A row does not have as many cells as its table has columns.");
        }

        Require(hasSpans || (!All<W.GridSpan>().Any() && !All<W.VerticalMerge>().Any()),
            "Cells are merged that the source does not merge.");
    }

    private void CheckHeadings()
    {
        var levels = _main.Document!.Descendants<W.Paragraph>().Select(LevelOf).OfType<int>().ToList();
        Require(levels.Count > 0 && levels[0] == 0, "The first heading is not at level 1.");
        Require(levels.Count(level => level == 0) == 1, "There is more than one heading of level 1.");
        for (var i = 1; i < levels.Count; i++)
        {
            Require(levels[i] <= levels[i - 1] + 1, $"Heading {i + 1} leaves out a level.");
        }
    }

    private void CheckParagraphs()
    {
        foreach (var paragraph in All<W.Paragraph>()
            .Where(paragraph => paragraph.Ancestors<W.TableCell>().FirstOrDefault() is not { InnerText.Length: 0 }))
        {
            var (style, text) = (StyleOf(paragraph), paragraph.InnerText.Trim());
            var hasPicture = paragraph.Descendants<W.Drawing>().Any();
            var isSeparator = paragraph.Descendants<W.SeparatorMark>().Any() || paragraph.Descendants<W.ContinuationSeparatorMark>().Any();
            Require(text.Length > 0 || hasPicture || isSeparator
                || Silent.Any(name => style.Contains(name, StringComparison.Ordinal)), $"A paragraph of style '{style}' is blank.");
            Require(text.Length == 0 || text[0] is not ('•' or '◦' or '▪')
                || NumberingOf(paragraph), $"'{text}' has a bullet that is text.");
            Require(!style.Contains("List", StringComparison.Ordinal) || style.Contains("Text", StringComparison.Ordinal)
                || style.Contains("Continue", StringComparison.Ordinal)
                || NumberingOf(paragraph), $"'{text}' has the looks of a list ({style}) and is none.");
        }
    }

    private void CheckRuns()
    {
        var defaults =
            _main.StyleDefinitionsPart!.Styles!.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.GetFirstChild<W.Languages>();
        Require(defaults is { Val: not null } or { Bidi: not null } or { EastAsia: not null },
            "Runs have no language where none is stated.");
        foreach (var run in All<W.Run>().Where(run => run.InnerText.Length > 0))
        {
            // Raised, lowered and struck text says so itself, as readers of the file look at the run alone; it has a style all the same.
            var isStyled = run.RunProperties?.RunStyle is not null;
            Require(
                run.RunProperties?.ChildElements.All(property => property is W.RunStyle or W.Languages or W.RightToLeftText
                    || (isStyled && property is W.VerticalTextAlignment or W.Strike)) ?? true,
                $"'{run.InnerText}' is formatted by hand.");
        }

        // Words in letters that are not the document's own are in another language, and say which.
        var words = StylesFolder.Language(_word.PackageProperties.Language!).Words.Values;
        var own = ScriptsOf(string.Concat(words)).GroupBy(script => script).MaxBy(group => group.Count())!.Key;
        foreach (var run in All<W.Run>())
        {
            var isForeign = ScriptsOf(run.InnerText).Any(script => script != Latin && script != own);
            Require(!isForeign || LanguageOf(run) is not null, $"'{run.InnerText}' is in another language and does not say in which.");
        }
    }

    private static List<string> ScriptsOf(string text) =>
        [.. text.EnumerateRunes().Where(Rune.IsLetter).Select(WritingSystems.Of).OfType<string>()
        .Select(script => script is "Hira" or "Kana" or "Hang" ? "Hani" : script)];

    /// <summary>The language that a run or its character style states.</summary>
    private W.Languages? LanguageOf(W.Run run) => run.RunProperties?.Languages
        ?? Chain(run.RunProperties?.RunStyle?.Val?.Value ?? string.Empty).Select(style => style.StyleRunProperties?.Languages)
        .FirstOrDefault(language => language is not null)
        ?? (run.Ancestors<W.Paragraph>().FirstOrDefault() is { } paragraph
            ? Chain(StyleOf(paragraph)).Select(style => style.StyleRunProperties?.Languages)
            .FirstOrDefault(language => language is not null)
            : null);

    private void CheckLinks()
    {
        foreach (var link in All<W.Hyperlink>())
        {
            Require(link.InnerText.Trim().Length > 1, "A link has no text.");
        }
    }

    private bool NumberingOf(W.Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is not null
        || Chain(StyleOf(paragraph)).Any(style => style.StyleParagraphProperties?.NumberingProperties is not null);

    private int? LevelOf(W.Paragraph paragraph) =>
        Chain(StyleOf(paragraph)).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value)
        .FirstOrDefault(level => level is not null);

    private IEnumerable<W.Style> Chain(string id)
    {
        for (var style = _styles.GetValueOrDefault(id); style is not null; style = style.BasedOn?.Val?.Value is { } parent
            ? _styles.GetValueOrDefault(parent) : null)
        {
            yield return style;
        }
    }

    private static string StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal";

    private void Require(bool condition, string fault)
    {
        if (!condition)
        {
            _faults.Add(fault);
        }
    }
}
