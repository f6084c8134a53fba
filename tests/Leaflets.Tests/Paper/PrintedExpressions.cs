using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Leaflets.Tests.Paper;

/// <summary>
/// Finds where numbers stand on the pages of a PDF: letters by their places on the paper, from left to right, whatever order the file has
/// them in.
/// </summary>
internal static partial class PrintedExpressions
{
    /// <summary>Between letters further apart than this, in ems, stands a space; beyond the second, another text.</summary>
    private const double Space = 0.12, Gap = 0.8;

    /// <summary>All, page by page and line by line.</summary>
    public static List<PrintedExpression> Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().SelectMany(OfPage)];
    }

    /// <summary>The numbers in a text, each with its unit.</summary>
    public static IEnumerable<string> In(string text) => Number().Matches(text).Select(static match => match.Value);

    private static IEnumerable<PrintedExpression> OfPage(Page page)
    {
        var lines = page.Letters.Where(static letter => !letter.Value.All(IsUnseen))
            .GroupBy(static letter => (Math.Round(letter.StartBaseLine.Y, 1), Math.Round(letter.PointSize, 1)))
            .OrderByDescending(static line => line.Key.Item1);
        foreach (var line in lines)
        {
            var letters = line.OrderBy(static letter => letter.StartBaseLine.X).ToList();
            var (text, owners) = Read(letters);
            foreach (Match match in Number().Matches(text))
            {
                var own = owners.GetRange(match.Index, match.Length).OfType<Letter>().ToList();
                yield return new PrintedExpression(
                    match.Value, page.Number - 1, own.Min(Left), own.Max(Right), page.Height - line.Key.Item1, line.Key.Item2,
                    own.ConvertAll(
                        static letter => new PrintedLetter(
                            Seen(letter.Value), Left(letter), Right(letter), letter.FontName ?? string.Empty)));
            }
        }
    }

    private static bool IsUnseen(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>The text of a line, with the letter that each of its characters belongs to.</summary>
    private static (string Text, List<Letter?> Owners) Read(List<Letter> letters)
    {
        var text = new StringBuilder();
        var owners = new List<Letter?>();
        for (var i = 0; i < letters.Count; i++)
        {
            var gap = i == 0 ? 0 : (Left(letters[i]) - Right(letters[i - 1])) / letters[i].PointSize;
            if (gap > Space)
            {
                text.Append(gap > Gap ? '\t' : ' ');
                owners.Add(null);
            }

            text.Append(letters[i].Value);
            owners.AddRange(Enumerable.Repeat<Letter?>(letters[i], letters[i].Value.Length));
        }

        return (text.ToString(), owners);
    }

    // The glyph of a note's number may say more than is seen of it: the brackets around the number, or marks of direction.
    private static char Seen(string value) => value.FirstOrDefault(char.IsLetterOrDigit, value[0]);

    private static double Left(Letter letter) => Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X);

    private static double Right(Letter letter) => Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);

    [GeneratedRegex(
        @"\+?\d(?:[\d.,:/×+–−٫٬-]|[ \u00A0\u202F](?=\d))*(?<=\d)(?:[ \u00A0\u202F]?(?:%|°C|(?:mg|ml|mL|kg|IU|mm|cm|g|L)(?!\p{L})))?")]
    private static partial Regex Number();
}
