using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;
using Leaflets.Styling;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// What is drawn, by the places of the glyphs: expressions in running text, lists, tables and boxes of right-to-left languages stand from
/// left to right in our PDF, and in what LibreOffice makes of our Word file.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DrawnOrderTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/order/ar.md", string.Empty));

    public static TheoryData<string, string, string> Languages => Expressions.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_PDF_draws_every_expression_from_left_to_right(string language, string before, string after)
    {
        var document = Document(language, before, after);
        var composed = new LeafletComposer(TestFonts.Catalog).Compose(document);
        AssertDrawn(language, PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document)), Drawn());
    }

    [Fact]
    public void LibreOffice_draws_every_expression_of_the_Word_files_from_left_to_right()
    {
        var folder = Directory.CreateTempSubdirectory("leaflets-order-");
        try
        {
            foreach (var row in Languages)
            {
                var (language, before, after) = row.Data;
                File.WriteAllBytes(Path.Join(folder.FullName, $"{language}.docx"), WordWriter.Write(Document(language, before, after)));
            }

            var files = Directory.GetFiles(folder.FullName, "*.docx");
            var profile = new Uri(Path.Join(folder.FullName, "profile")).AbsoluteUri;
            OutsideTool.Run(
                "soffice",
                [$"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, .. files]);
            foreach (var file in files)
            {
                AssertDrawn(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(Path.ChangeExtension(file, "pdf")), Drawn());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each expression with the number of times that it is drawn; brackets around all of it are drawn alike in either direction.
    private static Dictionary<string, int> Drawn()
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Expressions.All.Length; i++)
        {
            var key = DrawnLines.Bare(Expressions.All[i]);
            times[key] = times.GetValueOrDefault(key) + 2;
        }

        return times;
    }

    // All in running text, and each once more: in a list, a table, a box, a heading, a link, or half of it bold.
    private static StyledDocument Document(string language, string before, string after)
    {
        IEnumerable<string> Part(int part) => Expressions.All.Where((_, i) => part < 0 || i % 6 == part);
        ImmutableArray<Block> Texts(int part) => [.. Part(part).Select(expression => Say($"{before} {expression} {after}"))];
        Paragraph Inside(params ReadOnlySpan<Inline> inner) =>
            new(Nowhere, [new Text(Nowhere, before + " "), .. inner, new Text(Nowhere, " " + after)]);
        var rows = Texts(1).Select(text => new TableRow(Nowhere, [new TableCell(Nowhere, [Say(before)]), new TableCell(Nowhere, [text])]));
        return EveryNode.Document(language) with
        {
            Blocks =
            [
                .. Texts(-1),
                new ListBlock(Nowhere, null, true, [.. Texts(0).Select(text => new ListItem(Nowhere, [text]))]),
                new Table(Nowhere, [ColumnAlignment.Default, ColumnAlignment.Default], [], [.. rows], []),
                new Callout(Nowhere, CalloutKind.Note, [], Texts(2)),
                .. Part(3)
                .Select((expression, i) => new Heading(Nowhere, i == 0 ? 1 : 2, [new Text(Nowhere, $"{before} {expression} {after}")])),
                .. Part(4).Select(expression => Inside(new Link(Nowhere, "https://example.org", null, [new Text(Nowhere, expression)]))),
                .. Part(5).Select(expression => Inside(
                    new Strong(Nowhere, [new Text(Nowhere, expression[..(expression.Length / 2)])]),
                    new Text(Nowhere, expression[(expression.Length / 2)..]))),
            ],
            Footnotes = [],
        };
    }

    private static void AssertDrawn(string language, byte[] file, Dictionary<string, int> wanted)
    {
        using var pdf = PdfDocument.Open(file);
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new List<string>();
        foreach (var line in DrawnLines.Of(pdf))
        {
            var inner = line.Trim('\u2022', '\u25CF', '\uF0B7').TrimStart(IsRightToLeft).TrimEnd(IsRightToLeft);
            drawn[inner] = drawn.GetValueOrDefault(inner) + 1;
            others.Add(line);
        }

        var wrong = wanted.Where(each => drawn.GetValueOrDefault(each.Key) < each.Value).Select(each => each.Key).ToArray();
        var near = others.Where(line => wrong.Any(each => each.Order().SequenceEqual(line.Where(c => !IsRightToLeft(c)).Order())));
        Assert.True(
            wrong.Length == 0,
            $"{language}, {wrong.Length} of {wanted.Count} are drawn otherwise:\n{string.Join('\n', wrong.Take(40))}\n"
            + $"lines:\n{string.Join('\n', near.Take(20))}");
    }

    // LibreOffice gives joined letters of Nastaliq no character.
    private static bool IsRightToLeft(char c) =>
        c == '\uFFFD' || char.IsControl(c) || char.IsLetter(c) && c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');

    private static Paragraph Say(string words) => new(Nowhere, [new Text(Nowhere, words)]);
}

file static class Trimming
{
    public static string TrimStart(this string text, Func<char, bool> isTrimmed)
    {
        var start = 0;
        while (start < text.Length && isTrimmed(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    public static string TrimEnd(this string text, Func<char, bool> isTrimmed)
    {
        var end = text.Length;
        while (end > 0 && isTrimmed(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }
}
