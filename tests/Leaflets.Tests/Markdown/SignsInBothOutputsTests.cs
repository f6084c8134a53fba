using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Formats;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>
/// For any text of digits, units, ranges, times, dates and signs in any block, at the beginning of its lines too, each digit and sign of
/// the source stands in both outputs, in order, or a diagnostic is given at its place. PdfPig reads the PDF; what Word counts is counted as
/// in <see cref="WordText"/>.
/// </summary>
public sealed partial class SignsInBothOutputsTests
{
    private const string Signs = "~-–*/^+±<>=:×→%°.,−";

    private static readonly string[] Pieces =
    [
        "5", "10", "38", "0.5", "1,000", "2026", "½", "9", "2", "5", "10", " ", " ", " ", " ", " mg", " ml", "%", " °C", "/L", "/day", "h",
        "m", "x", "L", "~", "-", "–", "*", "/", "^", "+", "±", "<", ">", "<=", ">=", "=", "==", "++", "::", ":", "~~", "×", "→", "−", "**",
        " - ", " * ", " > ", " < ", " ~ ", " Take ", " to ", " or ", " and ", "a", "B", "每日", "次", "，", "(", ")", ", ", ". ", "\n", "^2^",
        "~2~", "2026-01-02", "08:30", "1–0–2", "10^9^/L", "5~10", "2*3",
    ];

    /// <summary>Where a text may stand; whether it may have more than one line there.</summary>
    private static readonly (string Block, bool HasLines)[] Blocks =
    [
        ("{0}", true), ("## {0}", false), ("- A {0}", false), ("1. {0}", false), ("| a | b |\n|---|---|\n| x | {0} |", false),
        ("> Q {0}", false), ("> [!NOTE]\n> {0}", false), ("Term\n:   {0}", false), ("A.[^1]\n\n[^1]: N {0}", false),
        ("^^^ {0}\n| a |\n|---|\n| b |\n^^^", false), ("<p>{0}</p>", false), ("<ul><li>{0}</li></ul>", false),
        ("::: contact X\n{0}\n:::", true), ("**{0}**", false), ("[{0}](https://example.org)", false), ("+-{1}-+\n| {0} |\n+-{1}-+", false),
        ("::: columns\n{0}\n:::", true),
    ];

    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    private static readonly Gen<(string Block, string Text)> Cases =
        from block in Gen.Int[0, Blocks.Length - 1]
        from pieces in Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[2, 14]
        let text = string.Concat(pieces).Trim()
        where text.Any(char.IsDigit) && !text.Contains("\n\n", StringComparison.Ordinal)
        select (Blocks[block].Block, Blocks[block].HasLines ? text : text.Replace('\n', ' '));

    /// <summary>What makes a block at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?:\s{0,3}(?:\d{1,9}[.)](?=\s|$)|(?<mark>(?:[-+*:]|#{1,6})(?=\s|$)|>(?![\d=]|\s+[\d=])))\s*)+")]
    private static partial Regex BlockMark();

    /// <summary>A number, with what signs may stand at it.</summary>
    [GeneratedRegex(@"^(?:[-+−±~≈<=≤≥.,]*\d|=)")]
    private static partial Regex NumberAhead();

    /// <summary>What stands before a text that begins a block in the block of a list, a quotation, a definition or a cell.</summary>
    [GeneratedRegex(@"^[\s>:\-+*\d.|]*$")]
    private static partial Regex BlockStart();

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
        var source = "# T\n\n" + block.Replace("{0}", text, StringComparison.Ordinal)
            .Replace("{1}", new string('-', text.Length), StringComparison.Ordinal);
        var read = MarkdownReader.Read(new SourceText("t/en.md", source), "t", "en");
        if (read.Document is not { } document)
        {
            return null;
        }

        made++;
        var at = source.IndexOf(text, StringComparison.Ordinal);
        var isMark = new bool[source.Length];
        foreach (var diagnostic in read.Diagnostics)
        {
            Cover(diagnostic.Span, isMark, source);
        }

        CoverBlockMarks(isMark, source, at, text.Length);
        foreach (var node in DocumentNodes.AllOf(document))
        {
            if (MarksOf(node, isMark, source) is { } eaten)
            {
                return $"{eaten} is eaten in: {source}";
            }
        }

        var expected = at < 0 ? new Regex(string.Empty) : Expected(source, isMark, at, text.Length);
        var styled = MarkdownLeaflet.Of(source[5..], told: [.. read.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id)]);
        var (pdf, word) = (Stages.MakePdf(styled), Stages.MakeWord(styled));
        if (pdf.Diagnostics.Any(static diagnostic => diagnostic.IsError))
        {
            // Chance wrote a word that no column holds: refused, with its place.
            made--;
            return null;
        }

        foreach (var (format, found) in new[] { ("PDF", SignsOf(PdfTextOf(pdf.Bytes.ToArray()))),
            ("DOCX", SignsOf(WordTextOf(word.Bytes.ToArray()))) })
        {
            if (!expected.IsMatch(found))
            {
                return $"The {format} has '{found}' and not '{expected}' of: {source}\n{string.Join('\n', read.Diagnostics)}";
            }
        }

        return null;
    }

    /// <summary>
    /// What a diagnostic covers: the characters of its place, or where that is one place, what stands there without a space.
    /// </summary>
    private static void Cover(SourceSpan span, bool[] isCovered, string source)
    {
        var end = span.End;
        while (span.Length <= 1 && end < source.Length && !char.IsWhiteSpace(source[end]))
        {
            end++;
        }

        isCovered.AsSpan(span.Start..end).Fill(true);
    }

    /// <summary>
    /// Marks that make blocks: in the first line of a block, in lines beside one with the same mark, in definitions, and before what is no
    /// number.
    /// </summary>
    private static void CoverBlockMarks(bool[] isMark, string source, int at, int length)
    {
        if (at < 0)
        {
            return;
        }

        var lines = new List<(int Start, Match Mark)>();
        for (var start = at; start < at + length;)
        {
            var end = source.IndexOf('\n', start, at + length - start) is >= 0 and var found ? found : at + length;
            lines.Add((start, BlockMark().Match(source[start..end])));
            start = end + 1;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var (start, mark) = lines[i];
            var isOfBlock = i == 0 ? BlockStart().IsMatch(source[..at].Split('\n')[^1])
                : mark.Value.TrimStart().StartsWith(':') || IsLike(i - 1) || IsLike(i + 1)
                || !NumberAhead().IsMatch(source[(start + mark.Length)..]);
            foreach (var each in isOfBlock ? mark.Groups["mark"].Captures.AsEnumerable() : [])
            {
                isMark.AsSpan(start + each.Index, each.Length).Fill(true);
            }

            bool IsLike(int other) => other >= 0 && other < lines.Count && lines[other].Mark.Value.Trim() == mark.Value.Trim();
        }
    }

    /// <summary>The signs of a text as a pattern: those that are marks, or covered by a diagnostic, may be there or not.</summary>
    private static Regex Expected(string source, bool[] isMark, int at, int length)
    {
        var pattern = new StringBuilder();
        for (var i = at; i < at + length; i++)
        {
            foreach (var sign in SignsOf(source[i].ToString()))
            {
                pattern.Append(Regex.Escape(sign.ToString())).Append(isMark[i] ? "?" : string.Empty);
            }
        }

        return new Regex(pattern.ToString(), RegexOptions.NonBacktracking);
    }

    /// <summary>Notes the marks of a node; what is one and stands within a word or a number is a fault.</summary>
    private static string? MarksOf(DocumentNode node, bool[] isMark, string source)
    {
        if (node is not Inline inline || inline is Link || Children.Of(inline).IsEmpty)
        {
            return null;
        }

        var content = Children.Of(inline);
        foreach (var (start, end, opens) in new[] { (inline.Span.Start, content[0].Span.Start, true),
            (content[^1].Span.End, inline.Span.End, false) })
        {
            var isTold = end > start && !isMark.AsSpan(start..end).Contains(false);
            isMark.AsSpan(start..Math.Max(start, end)).Fill(true);
            var (before, after) = (start > 0 ? source[start - 1] : '\n', end < source.Length ? source[end] : '\n');
            var isScript = inline is Superscript or Subscript;
            var isEaten = isScript
                ? char.IsDigit(before) && char.IsDigit(after) && inline is Subscript
                : (opens ? char.IsAsciiLetterOrDigit(before) : char.IsAsciiDigit(before)) && char.IsAsciiDigit(after);
            if (end > start && isEaten && !isTold)
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
        _ when char.GetUnicodeCategory(character) == UnicodeCategory.OtherNumber
        && char.GetNumericValue(character) is >= 0 and <= 9 and var value
            && value == Math.Floor(value) => (char)('0' + value),
        _ => character,
    };

    private static string PdfTextOf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return string.Concat(document.GetPages().SelectMany(static page => page.Letters).Select(static letter => letter.Value));
    }

    // The numbers of lists stand in no run: Word counts them itself. Bullets do not count as signs.
    private static string WordTextOf(byte[] bytes)
    {
        var made = WordText.Of(bytes);
        return string.Join('\n', made.Notes.Prepend(made.Body).Select(static passage =>
        {
            var (text, place) = (new StringBuilder(), 0);
            var items = new Queue<Mark>(passage.Marks.Where(static mark => mark.Kind == MarkKind.Item && mark.Value != "•"));
            foreach (var c in passage.Text.Append('\n'))
            {
                while (!char.IsWhiteSpace(c) && items.TryPeek(out var item) && item.At == place)
                {
                    text.Append(items.Dequeue().Value);
                }

                text.Append(c);
                place += char.IsWhiteSpace(c) ? 0 : 1;
            }

            return text + string.Concat(items.Select(static item => item.Value));
        }));
    }
}
