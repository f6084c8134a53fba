using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Leaflets.Batch;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown;
using Leaflets.Tests.Composition;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>
/// For any text of digits, units, ranges, times, dates and signs in any block, each digit and sign of the source stands in both outputs, in order,
/// or a diagnostic is given. The files are read by others: PdfPig, and the text of the Open XML.
/// </summary>
public sealed partial class SignsInBothOutputsTests
{
    private const string Signs = "~-–*/^+±<>=:×→%°.,−";

    private static readonly string[] Pieces =
    [
        "5", "10", "38", "0.5", "1,000", "2026", "½", "9", "2", "5", "10", " ", " ", " ", " ", " mg", " ml", "%", " °C", "/L", "/day", "h", "m", "x", "L",
        "~", "-", "–", "*", "/", "^", "+", "±", "<", ">", "<=", ">=", "=", "==", "++", "::", ":", "~~", "×", "→", "−", "**", " - ", " * ", " > ", " < ", " ~ ",
        " Take ", " to ", " or ", " and ", "a", "B", "每日", "次", "，", "(", ")", ", ", ". ", "\n", "^2^", "~2~", "2026-01-02", "08:30", "1–0–2", "10^9^/L", "5~10", "2*3",
    ];

    /// <summary>Where a text may stand; whether it may have more than one line there.</summary>
    private static readonly (string Block, bool HasLines)[] Blocks =
    [
        ("{0}", true), ("## {0}", false), ("- A {0}", false), ("1. {0}", false), ("| a | b |\n|---|---|\n| x | {0} |", false), ("> Q {0}", false),
        ("> [!NOTE]\n> {0}", false), ("Term\n:   {0}", false), ("A.[^1]\n\n[^1]: N {0}", false), ("^^^ {0}\n| a |\n|---|\n| b |\n^^^", false),
        ("<p>{0}</p>", false), ("<ul><li>{0}</li></ul>", false), ("::: contact X\n{0}\n:::", true), ("**{0}**", false), ("[{0}](https://example.org)", false),
        ("+-{1}-+\n| {0} |\n+-{1}-+", false), ("::: columns\n{0}\n:::", true),
    ];

    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    private static readonly Gen<(string Block, string Text)> Cases =
        from block in Gen.Int[0, Blocks.Length - 1]
        from pieces in Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[2, 14]
        let text = LineStart().Replace(string.Concat(pieces), "$1").Trim()
        where text.Any(char.IsDigit) && !ListNumber().IsMatch(text)
        select (Blocks[block].Block, Blocks[block].HasLines ? text : text.Replace('\n', ' '));

    /// <summary>What makes a block at the beginning of a line; <see cref="MarksTests"/> says what becomes of it.</summary>
    [GeneratedRegex(@"(^|\n)[^\p{L}\p{Nd}\n]+")]
    private static partial Regex LineStart();

    /// <summary>The number of a list, which Word counts itself; <see cref="Verification.ListNumberTests"/> reads those.</summary>
    [GeneratedRegex(@"(^|\n)\d{1,9}[.)]\s")]
    private static partial Regex ListNumber();

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("LEAFLETS_FUZZ_ITERATIONS"), out var iterations) ? iterations : 400;

    [Fact, Trait("Category", "Slow")]
    public void Each_digit_and_sign_stands_in_both_outputs_or_a_diagnostic_covers_it()
    {
        var made = 0;
        Cases.Sample(
            one =>
            {
                if (Fault(one.Block, one.Text, ref made) is { } fault)
                {
                    throw new InvalidOperationException(fault);
                }
            },
            iter: Iterations,
            threads: 1);
        Assert.True(made > Iterations / 5, $"Only {made} texts were made.");
    }

    [Theory]
    [InlineData("{0}", "Take 5~10 mg at 08:30 or 2026-01-02; 1–0–2, ≥ 5, <5 mg, >20%, 10^9^/L and Score==5")]
    [InlineData("| a | b |\n|---|---|\n| x | {0} |", "每日2~3次，5 * 3 ± 2")]
    [InlineData("<p>{0}</p>", "5 < 10 and 2 * 3 or 4 * 5")]
    public void An_ordinary_text_of_numbers_stands_in_both(string block, string text)
    {
        var made = 0;
        Assert.Null(Fault(block, text, ref made));
        Assert.Equal(1, made);
    }

    private static string? Fault(string block, string text, ref int made)
    {
        var source = "# T\n\n" + block.Replace("{0}", text, StringComparison.Ordinal).Replace("{1}", new string('-', text.Length), StringComparison.Ordinal);
        var read = MarkdownReader.Read(new SourceText("t/en.md", source), "t", "en");
        if (read.Document is not { } document || !read.Diagnostics.IsEmpty)
        {
            return null;
        }

        made++;
        var at = source.IndexOf(text, StringComparison.Ordinal);
        var isMark = new bool[source.Length];
        foreach (var node in DocumentNodes.AllOf(document))
        {
            if (MarksOf(node, isMark, source) is { } eaten)
            {
                return $"{eaten} is eaten in: {source}";
            }
        }

        var expected = SignsOf(string.Concat(text.Where((_, index) => at < 0 || !isMark[at + index])));
        var styled = MarkdownLeaflet.Of(source[5..]);
        var (pdf, word) = (Stages.MakePdf(styled), Stages.MakeWord(styled));
        if (pdf.Diagnostics.Any(static diagnostic => diagnostic.IsError))
        {
            // Chance wrote a word that no column holds: refused, with its place.
            made--;
            return null;
        }

        foreach (var (format, found) in new[] { ("PDF", SignsOf(PdfTextOf(pdf.Bytes.ToArray()))), ("DOCX", SignsOf(WordTextOf(word.Bytes.ToArray()))) })
        {
            if (!found.Contains(expected, StringComparison.Ordinal))
            {
                return $"The {format} has '{found}' and not '{expected}' of: {source}";
            }
        }

        return null;
    }

    /// <summary>Notes the marks of a node; what is one and stands within a word or a number is a fault.</summary>
    private static string? MarksOf(DocumentNode node, bool[] isMark, string source)
    {
        if (node is not Inline inline || inline is Link || Children.Of(inline).IsEmpty)
        {
            return null;
        }

        var content = Children.Of(inline);
        foreach (var (start, end) in new[] { (inline.Span.Start, content[0].Span.Start), (content[^1].Span.End, inline.Span.End) })
        {
            for (var at = start; at < end; at++)
            {
                isMark[at] = true;
            }

            var (before, after) = (start > 0 ? source[start - 1] : '\n', end < source.Length ? source[end] : '\n');
            var isScript = inline is Superscript or Subscript;
            var isEaten = isScript ? char.IsDigit(before) && char.IsDigit(after) && inline is Subscript : char.IsAsciiLetterOrDigit(before) && char.IsAsciiDigit(after);
            if (end > start && isEaten)
            {
                return source[start..end];
            }
        }

        return null;
    }

    /// <summary>Digits and signs, those of one meaning as one: ² is 2, a hyphen that does not break is a hyphen.</summary>
    private static string SignsOf(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Select(Plain)
        .Where(static character => char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber || Signs.Contains(character)));

    /// <summary>The sign or digit that a character stands for: digits of powers are said as such in the PDF.</summary>
    private static char Plain(char character) => character switch
    {
        '\u2010' or '\u2011' or '\u207B' or '\u208B' => '-',
        '\u207A' or '\u208A' => '+',
        '⁄' => '/',
        _ when char.GetUnicodeCategory(character) == UnicodeCategory.OtherNumber && char.GetNumericValue(character) is >= 0 and <= 9 and var value
            && value == Math.Floor(value) => (char)('0' + value),
        _ => character,
    };

    private static string PdfTextOf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return string.Concat(document.GetPages().SelectMany(static page => page.Letters).Select(static letter => letter.Value));
    }

    private static string WordTextOf(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var main = document.MainDocumentPart!;
        return main.Document!.Body!.InnerText + "\n" + main.FootnotesPart?.Footnotes?.InnerText;
    }
}
