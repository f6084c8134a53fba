using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Leaflets.Fuzzing.Attack;

/// <summary>
/// Leaflets that take a stage to its limits: long ones of every script that is shaped in its own way, and of what costs most for its
/// length; and the largest pictures.
/// </summary>
internal static class ShapeCatalog
{
    private const int Million = 1_000_000;

    /// <summary>Below the eight Mi characters that a source may have, with its front matter.</summary>
    private const int Longest = 8 * Million;

    /// <summary>What the attack had that took the most memory for its length.</summary>
    private const int Long = 2_400_000;

    private static readonly string[] Arabic = ["خذ", "الدواء", "قرصين", "يوميا", "الماء", "الطبيب", "بعد", "الطعام"];

    private static readonly string[] Han = [.. Enumerable.Range(0x4E00, 0x4200).Select(static code => ((char)code).ToString())];

    /// <summary>All shapes.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        new("English words, 8 M", "en", static () => Said(Longest, " ", "take", "five", "tablets", "with", "water", "after", "breakfast")),
        new("Arabic words, 2.4 M", "ar", static () => Said(Long, " ", Arabic)),
        new("Arabic words, 8 M", "ar", static () => Said(Longest, " ", Arabic)),
        new("Arabic with marks", "ar", static () => Said(Long, " ", "مُحَمَّدٌ", "يُؤْخَذُ", "الدَّوَاءُ")),
        new("Arabic, numbers, Latin", "ar", static () => Said(Long, " ", "خذ", "5 mg", "Paracetamol", "10–20", "(abc)", "السلام")),
        new("Hebrew words", "he", static () => Said(Long, " ", "קח", "תרופה", "מים", "פעמיים", "ביום")),
        new("Han", "zh-Hans", static () => Said(Long, string.Empty, Han)),
        new("Han in long lines", "zh-Hans", static () => string.Join('\n', Enumerable.Repeat(Words(200_000, string.Empty, Han), 12))),
        new("Japanese", "ja", static () => Said(Long, string.Empty, "薬を", "毎日", "のんで", "ください", "タブレット", "ー", "水と")),
        new("Korean", "ko", static () => Said(Long, " ", "약을", "하루", "두번", "드세요", "물과", "함께")),
        new("Thai", "th", static () => Said(Long, string.Empty, "สวัสดี", "กินยา", "วันละ", "ครั้ง", "หลังอาหาร", "น้ำ", "ผู้ป่วย")),
        new("Burmese", "my", static () => Said(Long, string.Empty, "မြန်မာ", "ဆေး", "သောက်ပါ", "ကြွယ်")),
        new("Devanagari conjuncts", "hi", static () => Said(Long, " ", "क्ष्म्य", "स्त्री", "द्ध्र्य", "ङ्क्ष्व", "श्च्य", "दवा")),
        new("lists in lists", "en", static () => Repeated(Long, string.Concat(Enumerable.Repeat("- ", 60)) + "\n")),
        new("table of 390,000 rows", "en", static () => "| A | B |\n|---|---|\n" + Repeated(390_000 * 10, "| 1 | 2 |\n")),
        new("wide table", "en", static () => $"{Row("| A", 60)}{Row("|---", 60)}{Repeated(Long, Row("| 1", 60))}"),
        new("callouts", "en", static () => Repeated(1_600_000, "> [!NOTE]\n> Text.\n\nText.\n\n")),
        new("notes", "en", static () => Repeated(Long, "Called[^%].\n\n[^%]: A note.\n\n")),
        new("headings", "en", static () => Repeated(Long, "## A heading %\n\nText.\n\n")),
        new("links", "en", static () => Repeated(Long, "[A link %](https://example.org/%).\n\n")),
        new("definitions", "en", static () => Repeated(2 * Million, "Term\n: Meaning\n\n")),
        new("marks", "en", static () => Repeated(Long, "**a** *b* `c` ~d~ ^2^ ~~e~~ ==f== ", line: 100)),
        new("marks without partner", "en", static () => Repeated(Long, "_a ", line: 200)),
        new("4 PNG of 25 megapixels, with alpha", "en", static () => Named(4, "png"))
        {
            Pictures = static folder => LargePictures.Png(folder, 4),
        },
        new("the same PNG 20 times", "en", static () => Named(20, "png", isSame: true))
        {
            Pictures = static folder => LargePictures.Png(folder, 1),
        },
        new("20 JPEG of 25 megapixels", "en", static () => Named(20, "jpg"))
        {
            Pictures = static folder => LargePictures.Jpeg(folder, 20, isTurned: false),
        },
        new("4 JPEG of 25 megapixels", "en", static () => Named(4, "jpg"))
        {
            Pictures = static folder => LargePictures.Jpeg(folder, 4, isTurned: false),
        },
        new("4 JPEG of 25 megapixels, turned", "en", static () => Named(4, "jpg"))
        {
            Pictures = static folder => LargePictures.Jpeg(folder, 4, isTurned: true),
        },
        new("the same JPEG 20 times", "en", static () => Named(20, "jpg", isSame: true))
        {
            Pictures = static folder => LargePictures.Jpeg(folder, 1, isTurned: false),
        },
        new("4 WebP of 25 megapixels", "en", static () => Named(4, "webp"))
        {
            Pictures = static folder => LargePictures.WebP(folder, 4),
        },
        new("5,000 pictures of 100 by 100", "en", static () => Named(5000, "png"))
        {
            Pictures = static folder => LargePictures.SmallPng(folder, 5000),
        },
    ];

    /// <summary>The shape of a name, or null.</summary>
    public static Shape? Find(string name) => All.FirstOrDefault(shape => shape.Name == name);

    /// <summary>Words by chance, the same in every run, in paragraphs of a few lines.</summary>
    private static string Said(int length, string between, params string[] words)
    {
        const int Paragraph = 400;
        var text = new StringBuilder(length);
        var seed = 0;
        while (text.Length < length)
        {
            text.Append(Words(Paragraph, between, words, seed++)).Append("\n\n");
        }

        return text.ToString(0, length);
    }

    private static string Words(int length, string between, string[] words, int seed = 0)
    {
        var (random, text) = (new Random(seed), new StringBuilder(length));
        while (text.Length < length)
        {
            text.Append(words[random.Next(words.Length)]).Append(between);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A piece over and over, with its number where it has a place for it; a line ends after some, where that is said.</summary>
    private static string Repeated(int length, string piece, int? line = null)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var number = 1; text.Length < length; number++)
        {
            text.Append(piece.Replace("%", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            text.Append(number % line == 0 ? "\n\n" : string.Empty);
        }

        return text.ToString();
    }

    private static string Row(string cell, int cells) => string.Concat(Enumerable.Repeat(cell, cells)) + "|\n";

    private static string Named(int count, string extension, bool isSame = false) => string.Join("\n\n", Enumerable.Range(0, count).Select(
        number => string.Create(CultureInfo.InvariantCulture, $"![A picture {number}]({(isSame ? 0 : number)}.{extension})")));
}
