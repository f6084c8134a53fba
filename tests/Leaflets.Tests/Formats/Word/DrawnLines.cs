using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Leaflets.Tests.Formats.Word;

/// <summary>What a PDF draws, by the places of its glyphs, read by PdfPig.</summary>
internal static class DrawnLines
{
    /// <summary>Baselines that lie nearer to each other, in points, are of one line.</summary>
    private const double OfOneLine = 4;

    /// <summary>The characters of each line from left to right, as <see cref="Bare"/> leaves them.</summary>
    public static IEnumerable<string> Of(PdfDocument pdf) => pdf.GetPages().SelectMany(Of);

    /// <summary>A text without what is not seen by itself: spaces, marks, controls; all hyphens alike.</summary>
    public static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))).Replace('\u2011', '-')
        .Replace('\u2010', '-');

    private static IEnumerable<string> Of(Page page)
    {
        var letters = page.Letters.Where(static letter => !string.IsNullOrWhiteSpace(letter.Value))
            .OrderByDescending(static letter => letter.StartBaseLine.Y).ToArray();
        for (var i = 0; i < letters.Length;)
        {
            var start = i;
            while (i < letters.Length && letters[start].StartBaseLine.Y - letters[i].StartBaseLine.Y < OfOneLine)
            {
                i++;
            }

            var line = new StringBuilder();
            foreach (var letter in letters[start..i].OrderBy(static letter => Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X)))
            {
                line.Append(letter.Value);
            }

            yield return Bare(line.ToString());
        }
    }
}
