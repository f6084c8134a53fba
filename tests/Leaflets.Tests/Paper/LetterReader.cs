using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Leaflets.Tests.Paper;

/// <summary>
/// Reads numbers in the digits of other scripts from the paper, which tesseract does not. Beside each digit of the print librsvg draws the
/// ten of its script, in its typeface and at its place: it is the one that it is most like.
/// </summary>
internal static partial class LetterReader
{
    private const double DotsPerPoint = 150 / 72.0;
    private const int Cell = 96, Left = 24, Base = 64;

    /// <summary>
    /// What a letter and its picture have in common at least, of 1: 0.81 and more was measured, less of what is cut or covered.
    /// </summary>
    private const double Alike = 0.78;

    private const string Marks = ".,:/-–+×%٫٬";

    /// <summary>The numbers that are not read as what the file says that they are.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<PagePicture> pages, IEnumerable<PrintedExpression> numbers, string language)
    {
        var letters = numbers.SelectMany(static number => number.Letters.Select(letter => (Number: number, Letter: letter))).ToList();
        if (letters.Count == 0)
        {
            yield break;
        }

        var drawn = Draw(letters, language);
        for (var i = 0; i < letters.Count; i++)
        {
            var (number, letter) = letters[i];
            var (best, likeness) = Candidates(letter.Value)
                .Select((candidate, column) => (candidate, Likeness(pages[number.Page], number, letter, drawn, column * Cell, i * Cell)))
                .MaxBy(static pair => pair.Item2);
            if (best != letter.Value || likeness < Alike)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{letter.Value}' of '{number.Text}' on page {number.Page + 1} at {letter.Left:0},{number.Baseline:0} is read as "
                    + $"'{best}' ({likeness:0.00})");
            }
        }
    }

    /// <summary>What could stand there: the ten digits, the marks of numbers, or the letter alone.</summary>
    private static IEnumerable<char> Candidates(char letter) =>
        char.IsDigit(letter) ? Enumerable.Range(0, 10).Select(digit => (char)(letter - (int)char.GetNumericValue(letter) + digit))
        : Marks.Contains(letter, StringComparison.Ordinal) ? Marks
        : [letter];

    private static PagePicture Draw(List<(PrintedExpression Number, PrintedLetter Letter)> letters, string language)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' xml:lang='{language}' width='{Cell * Marks.Length}' "
            + $"height='{Cell * letters.Count}'>");
        for (var i = 0; i < letters.Count; i++)
        {
            var (number, letter) = letters[i];
            var (family, weight) = FontOf(letter.Font);
            var column = 0;
            foreach (var candidate in Candidates(letter.Value))
            {
                var (x, y) = ((Cell * column++) + Left + Part(letter.Left), (Cell * i) + Base + Part(number.Baseline));
                svg.Append(CultureInfo.InvariantCulture, $"<text x='{x}' y='{y}' font-family='{family}' font-weight='{weight}' ");
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"font-size='{number.Size * DotsPerPoint}'>{SecurityElement.Escape(candidate.ToString())}</text>");
            }
        }

        using var drawing = new TemporaryFile(Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString()), ".svg");
        using var picture = new TemporaryFile([], ".png");
        using var typefaces = new TemporaryFile(Encoding.UTF8.GetBytes(OwnTypefaces.Settings()), ".conf");
        var start = new ProcessStartInfo("rsvg-convert", ["-b", "white", "--unlimited", "-o", picture.Path, drawing.Path]);
        start.Environment["FONTCONFIG_FILE"] = typefaces.Path;
        OutsideTool.Run(start);
        return PagePicture.Of(File.ReadAllBytes(picture.Path));
    }

    /// <summary>How alike two pieces of paper are: the correlation of their darkness, 1 where one is the other.</summary>
    /// <remarks>poppler puts letters on quarters of a pixel, and hints them: the best of nine places counts.</remarks>
    private static double Likeness(
        PagePicture page, PrintedExpression number, PrintedLetter letter, PagePicture drawn, int column, int row) =>
        Enumerable.Range(0, 9).Max(place => LikenessAt(page, number, letter, drawn, column + (place % 3) - 1, row + (place / 3) - 1));

    private static double LikenessAt(
        PagePicture page, PrintedExpression number, PrintedLetter letter, PagePicture drawn, int column, int row)
    {
        var (x, y) = ((int)Math.Floor(letter.Left * DotsPerPoint), (int)Math.Floor(number.Baseline * DotsPerPoint));
        var (above, below) = ((int)(number.Size * DotsPerPoint), (int)(number.Size * DotsPerPoint * 0.35));
        var width = (int)Math.Ceiling((letter.Right - letter.Left) * DotsPerPoint);
        double n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var down = -above; down <= below; down++)
        {
            for (var across = 0; across <= width; across++)
            {
                double here = page.DarknessAt(x + across, y + down), there = drawn.DarknessAt(column + Left + across, row + Base + down);
                (n, a, b, aa, bb, ab) = (n + 1, a + here, b + there, aa + (here * here), bb + (there * there), ab + (here * there));
            }
        }

        var variance = (aa - (a * a / n)) * (bb - (b * b / n));
        return variance <= 1 || aa / n < 100 ? 0 : (ab - (a * b / n)) / Math.Sqrt(variance);
    }

    private static double Part(double points) => (points * DotsPerPoint) - Math.Floor(points * DotsPerPoint);

    private static (string Family, int Weight) FontOf(string name)
    {
        var match = FontName().Match(name);
        return (Words().Replace(match.Groups["family"].Value, " "), match.Groups["style"].Value.StartsWith("Bold", StringComparison.Ordinal)
            ? 700 : 400);
    }

    [GeneratedRegex(@"^(?:[A-Z]{6}\+)?(?<family>[^-]+)(?:-(?<style>.+))?$")]
    private static partial Regex FontName();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
