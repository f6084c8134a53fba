using System.Text.RegularExpressions;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf.Readers;

/// <summary>
/// What stands from left to right within right-to-left text is read whole and in order by pdf.js, PDFium, poppler and MuPDF.
/// </summary>
public sealed class PhraseTests
{
    private static readonly string Scripts = Path.Join(Repository.Root, "tests", "readers");

    /// <summary>Markdown, and its words; A to D are words of the language.</summary>
    private static readonly (string Markdown, string Words)[] Lines =
    [
        ("A **ibuprofen** 400 mg B, C ibuprofen **400 mg** D.", "A ibuprofen 400 mg B, C ibuprofen 400 mg D."),
        (@"A **PIL**\-ONC B (PIL **ONC** 7) C.", "A PIL-ONC B (PIL ONC 7) C."),
        ("A (ibuprofen 400 mg) B [ibuprofen] C «D» A.", "A (ibuprofen 400 mg) B [ibuprofen] C «D» A."),
        ("A «B C» (D) A: B! C (B C), D.", "A «B C» (D) A: B! C (B C), D."),
        ("A 250 mg/5 ml B 1–0–2 C 10⁹/L D", "A 250 mg/5 ml B 1–0–2 C 10⁹/L D"),
        ("A www.example.org/path?x=1 B info@example.org C", "A www.example.org/path?x=1 B info@example.org C"),
        ("A ibuprofen (paracetamol 500 mg, codeine 30 mg) and more words B C",
            "A ibuprofen (paracetamol 500 mg, codeine 30 mg) and more words B C"),
        ("A 60 ml/min/1.73 m² B ER+/HER2− C Ca²⁺ D", "A 60 ml/min/1.73 m² B ER+/HER2− C Ca²⁺ D"),
        ("A Research Society of Great Britain and Northern Ireland Limited, 12 High Street, London SW1A 1AA B C",
            "A Research Society of Great Britain and Northern Ireland Limited, 12 High Street, London SW1A 1AA B C"),
        ("A *5-FU* B `x = 3` C Naïve café D", "A 5-FU B x = 3 C Naïve café D"),
        ("A Innate Pharma, Neovacs, Transgene B", "A Innate Pharma, Neovacs, Transgene B"),
        ("A **Innate Pharma**, *Neovacs*, B **C**, D", "A Innate Pharma, Neovacs, B C, D"),
        ("## A ibuprofen 5 mg B", "A ibuprofen 5 mg B"),
        ("- ibuprofen 400 mg\n- A mg/day B\n- 5 mg", "ibuprofen 400 mg A mg/day B 5 mg"),
        ("> [!NOTE] A ibuprofen 5 mg\n> B ibuprofen 400 mg C", "A ibuprofen 5 mg B ibuprofen 400 mg C"),
        ("| A | B |\n|:--|:--|\n| ibuprofen 400 mg | C |\n| A PIL-7 | (x y) |", "A B ibuprofen 400 mg C A PIL-7 (x y)"),
    ];

    private static readonly Dictionary<string, string[]> Languages = new()
    {
        ["ar"] = ["تعليمات", "دواء", "المريض", "يوم"],
        ["he"] = ["הוראות", "תרופה", "החולה", "יום"],
        ["fa"] = ["می‌رود", "دارو", "بیمار", "روز"],
        ["ur"] = ["ہدایات", "دوا", "مریض", "روز"],
        ["ckb"] = ["ڕێنمایی", "دەرمان", "نەخۆش", "ڕۆژ"],
        ["ps"] = ["لارښوونې", "درمل", "ناروغ", "ورځ"],
    };

    [Fact, Trait("Category", "Slow")]
    public void Every_reader_takes_phrases_in_another_direction_in_order()
    {
        var isFetched = Directory.Exists(Path.Join(Scripts, "node_modules", "pdfjs-dist"));
        Assert.SkipUnless(isFetched || Environment.GetEnvironmentVariable("CI") == "true", "The readers could not be fetched.");
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", "source-language: en\nstyle: clear-print\nformats: [pdf]\n");
        collection.Add("reading/en.md", "---\ntitle: Reading\nsummary: Words.\nversion: \"1.0\"\nstatus: draft\n---\n\nWords.\n");
        var words = Directory.CreateDirectory(Path.Join(collection.Root, "words")).FullName;
        File.WriteAllText(Path.Join(words, "en.txt"), "Words.");
        foreach (var (language, own) in Languages)
        {
            collection.Add($"reading/{language}.md",
                $"---\ntitle: {own[0]}\nsummary: {own[1]}\n"
                + "translation:\n  of: \"1.0\"\n  state: machine\n  translator: T\n  date: 2026-11-23\n---\n\n"
                + string.Join("\n\n", Lines.Select(line => In(line.Markdown, own))) + "\n");
            File.WriteAllText(Path.Join(words, language + ".txt"), string.Join('\n', Lines.Select(line => In(line.Words, own))));
        }

        Assert.False(collection.Build(verify: true).HasErrors);
        var measured = OutsideTool.Run("node", Path.Join(Scripts, "measure.mjs"), words, Path.Join(collection.Output, "reading"), "--lost");
        Assert.DoesNotContain("\n  ", "\n" + measured, StringComparison.Ordinal);
        Assert.Equal(Languages.Count + 2, measured.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Puts words of a language in the place of letters that stand alone.</summary>
    private static string In(string text, string[] own) =>
        Regex.Replace(text, @"\b[A-D]\b(?!-)", letter => own[letter.Value[0] - 'A']);
}
