using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Leaflets.Tests.Paper;

/// <summary>Prints a PDF at 150 dots per inch and reads numbers from the paper: poppler draws, tesseract reads.</summary>
internal sealed class PaperReader : IDisposable
{
    private const double DotsPerPoint = 150 / 72.0;

    private const string Signs = "0123456789.,:/-–+x% ", Units = "°CmglkILUc";

    /// <summary>What part of the type's size lies above and below the baseline in digits and units.</summary>
    private const double Above = 0.95, Below = 0.3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leaflets-paper-");

    public PaperReader(byte[] pdf)
    {
        var file = Path.Combine(_folder.FullName, "leaflet.pdf");
        File.WriteAllBytes(file, pdf);
        OutsideTool.Run("pdftoppm", "-r", "150", "-gray", file, Path.Combine(_folder.FullName, "page"));
        Pages = [.. Directory.EnumerateFiles(_folder.FullName, "page-*.pgm").Order(StringComparer.Ordinal).Select(PagePicture.Read)];
    }

    /// <summary>The pages.</summary>
    public IReadOnlyList<PagePicture> Pages { get; }

    /// <summary>
    /// What stands on the paper where each number should, in one way of reading: tesseract's modes differ in what they take a crop for.
    /// </summary>
    public IReadOnlyList<string> Read(IReadOnlyList<PrintedExpression> expressions, string mode)
    {
        if (expressions.Count == 0)
        {
            return [];
        }

        var names = new List<string>();
        foreach (var expression in expressions)
        {
            names.Add(Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"crop-{names.Count:0000}.pgm")));
            File.WriteAllBytes(names[^1], Crop(expression));
        }

        var list = Path.Combine(_folder.FullName, "crops.txt");
        File.WriteAllLines(list, names);
        var texts = Tesseract(list, "--psm", mode, "-l", "eng", "-c", $"tessedit_char_whitelist={Signs}{Units}").Split('\f');
        Assert.InRange(texts.Length, names.Count, names.Count + 1);
        return texts[..names.Count];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The piece of paper that a number stands on.</summary>
    private byte[] Crop(PrintedExpression expression)
    {
        const double Side = 0.3;
        return Pages[expression.Page].Cut(
            (int)((expression.Left - Side) * DotsPerPoint),
            (int)((expression.Baseline - (expression.Size * Above)) * DotsPerPoint),
            (int)((expression.Right + Side) * DotsPerPoint) + 1,
            (int)((expression.Baseline + (expression.Size * Below)) * DotsPerPoint) + 1);
    }

    /// <summary>One thread for each program: several run beside one another.</summary>
    private static string Tesseract(string list, params string[] arguments)
    {
        var start = new ProcessStartInfo("tesseract", [list, "-", .. arguments]);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return OutsideTool.Run(start);
    }
}
