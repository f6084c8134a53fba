using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Word;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Tests.Styling;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// Where LibreOffice ends the lines of our Word files, by the places of the glyphs: a quantity stands whole on one line in every language,
/// wherever in a line it comes to stand, in running text, in a table and in a box.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DrawnLineEndTests
{
    private const int FilesAtOnce = 16;

    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/lines/en.md", string.Empty));

    private static readonly string[] Quantities =
        ["020 7946 0123", "12.5 mg/kg", "5 ± 2 mg", "100 U/mL", "01/05/2026", "5–10 mg", "1 1/2", "1-0-1", ">= 3"];

    // What may be parted, and how often at most: signs that begin a quantity behind Hangul are letters of its script to LibreOffice, which
    // ends a line where the script changes if no more than the number is left. So it does behind Han and kana where it has a typeface for
    // them (3 or 4 of 40); the packages that .ci/run installs bring none.
    private static readonly Dictionary<(string Language, string Quantity), int> Allowed = new() { [("ko", ">= 3")] = 3 };

    [Fact]
    public void LibreOffice_parts_no_quantity_of_the_Word_files_in_any_language()
    {
        var folder = Directory.CreateTempSubdirectory("leaflets-lines-");
        try
        {
            var languages = Directory.GetFiles(Path.Join(StylesFolder.Path, "languages"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToArray();
            var parted = new List<string>();
            foreach (var chunk in languages.Chunk(FilesAtOnce))
            {
                var files = chunk.Select(language => Path.Join(folder.FullName, $"{language}.docx")).ToArray();
                for (var i = 0; i < chunk.Length; i++)
                {
                    File.WriteAllBytes(files[i], WordWriter.Write(Document(chunk[i])));
                }

                var profile = new Uri(Path.Join(folder.FullName, "profile")).AbsoluteUri;
                OutsideTool.Run(
                    "soffice",
                    [$"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, .. files]);
                parted.AddRange(files.SelectMany(Parted));
            }

            Assert.True(parted.Count == 0, $"Parted:\n{string.Join('\n', parted)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Words of the language before and behind, of so many lengths that each character of the quantity meets the end of a line.
    private static StyledDocument Document(string language)
    {
        var words = string.Join(
            ' ', new[] { PrintedWord.MachineTranslation, PrintedWord.TranslationOutdated }.Select(
                word => StylesFolder.Language(language)[word]));
        var elements = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(words); each.MoveNext();)
        {
            elements.Add(each.GetTextElement());
        }

        ImmutableArray<Block> Texts(int from, int to, int step) =>
        [
            .. Enumerable.Range(0, (to - from) / step).SelectMany(n => Quantities.Select(
                quantity =>
                    (Block)Say($"{string.Concat(elements.Take(from + (n * step)))} {quantity} {string.Concat(elements.Take(30))}"))),
        ];
        var rows = Texts(2, 34, 2)
            .Select(text => new TableRow(Nowhere, [new TableCell(Nowhere, [Say(elements[0])]), new TableCell(Nowhere, [text])]));
        return EveryNode.Document(language) with
        {
            Blocks =
            [
                .. Texts(20, 80, 4),
                new Table(Nowhere, [ColumnAlignment.Default, ColumnAlignment.Default], [], [.. rows], []) { Widths = [0.6, 0.4] },
                new Callout(Nowhere, CalloutKind.Note, [], Texts(20, 74, 6)),
            ],
            Footnotes = [],
        };
    }

    private static IEnumerable<string> Parted(string file)
    {
        const int EachTimes = 15 + 16 + 9;
        var language = Path.GetFileNameWithoutExtension(file);
        using var pdf = PdfDocument.Open(Path.ChangeExtension(file, "pdf"));
        var lines = DrawnLines.Of(pdf).ToArray();
        foreach (var quantity in Quantities)
        {
            var times = lines.Sum(line => Count(line, DrawnLines.Bare(quantity)));
            if (times < EachTimes - Allowed.GetValueOrDefault((language, quantity)))
            {
                yield return $"{language}: '{quantity}' stands whole {times} times of {EachTimes}";
            }
        }
    }

    private static int Count(string line, string what)
    {
        var count = 0;
        for (var at = line.IndexOf(what, StringComparison.Ordinal); at >= 0; at = line.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static Paragraph Say(string words) => new(Nowhere, [new Text(Nowhere, words)]);
}
