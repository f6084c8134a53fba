using System.Globalization;
using System.Text;

namespace Leaflets.Tests.Paper;

/// <summary>
/// Proves a print: each number of the source stands on the pages with its marks and units in order, and each number of the pages is read
/// from the paper as what the file says that it is: by tesseract, or letter by letter where its digits are of a script that tesseract
/// misreads.
/// </summary>
internal static class PaperProof
{
    /// <summary>The ways in which tesseract reads a crop, the surest first: as a line, as a word, as a raw line.</summary>
    private static readonly string[] Modes = ["7", "8", "13"];

    /// <summary>What belongs to the sentence around a number.</summary>
    private static readonly char[] Ends = ['.', ',', ':', '-', '/', ' '];

    /// <summary>What is wrong; empty where nothing is.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="source">The texts of its source, of which each number must be printed.</param>
    /// <param name="language">The language, whose forms of digits are printed.</param>
    public static List<string> Faults(byte[] pdf, IEnumerable<string> source, string language)
    {
        var printed = PrintedExpressions.Of(pdf);
        var faults = Missing(source, printed).Select(static number => $"'{number}' of the source is not printed in this order").ToList();
        using var reader = new PaperReader(pdf);
        faults.AddRange(LetterReader.Faults(reader.Pages, printed.Where(static number => !IsLatin(number.Text)), language));
        var open = printed.Where(static number => IsLatin(number.Text)).ToList();
        var seen = new Dictionary<PrintedExpression, List<string>>();
        foreach (var mode in Modes)
        {
            var texts = reader.Read(open, mode);
            var still = new List<PrintedExpression>();
            for (var i = 0; i < open.Count; i++)
            {
                if (Plain(texts[i]).Trim(Ends) != Plain(open[i].Text).Trim(Ends))
                {
                    seen[open[i]] = [.. seen.GetValueOrDefault(open[i], []), texts[i].Trim()];
                    still.Add(open[i]);
                }
            }

            open = still;
        }

        faults.AddRange(open.Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"'{number.Text}' on page {number.Page + 1} at {number.Left:0},{number.Baseline:0} is read as "
            + $"'{string.Join("', '", seen[number])}'")));
        return faults;
    }

    /// <summary>What is compared: spaces are not, nor which dash stands there.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Where(static c => !char.IsWhiteSpace(c) && c != '\u200B'))
        {
            plain.Append(c switch { '–' or '−' or '‑' => '-', '×' => 'x', _ => c });
        }

        return plain.ToString();
    }

    /// <summary>The numbers of the source that no printed number is or holds; each printed one counts once.</summary>
    private static List<string> Missing(IEnumerable<string> source, List<PrintedExpression> printed)
    {
        var left = printed.ConvertAll(static number => Plain(number.Text));
        var missing = new List<string>();
        foreach (var number in source.SelectMany(PrintedExpressions.In).Select(Plain).OrderByDescending(static number => number.Length))
        {
            var at = left.FindIndex(text => text == number);
            at = at >= 0 ? at : left.FindIndex(text => text.Contains(number, StringComparison.Ordinal));
            if (at < 0)
            {
                missing.Add(number);
                continue;
            }

            var whole = left[at];
            left.RemoveAt(at);
            var found = whole.IndexOf(number, StringComparison.Ordinal);
            left.Add(whole[..found]);
            left.Add(whole[(found + number.Length)..]);
        }

        return missing;
    }

    private static bool IsLatin(string text) => !text.Any(static c => char.IsDigit(c) && !char.IsAsciiDigit(c));
}
