using System.Globalization;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf.Readers;

/// <summary>
/// What pdf.js, PDFium, poppler and MuPDF take from our files are the source's words, whole and in order, in each language.
/// </summary>
public sealed class ReaderTests
{
    private static readonly string Scripts = Path.Join(Repository.Root, "tests", "readers");
    private static readonly string Floors = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Formats", "Pdf", "Readers", "floors.tsv");

    /// <summary>
    /// Each language and reader has a floor: how many of a thousand words come out whole. Set <c>LEAFLETS_UPDATE_GOLDENS=1</c> to raise the
    /// floors to what is measured; nothing lowers them.
    /// </summary>
    [Fact, Trait("Category", "Slow")]
    public void Every_reader_takes_the_words_of_the_source()
    {
        Assert.SkipUnless(Directory.Exists(Path.Join(Scripts, "node_modules", "pdfjs-dist")) || IsCi, "The readers could not be fetched.");
        using var collection = new ScratchCollection();
        OutsideTool.Run("node", Path.Join(Scripts, "sources.mjs"), Path.Join(Repository.Root, "styles", "languages"), collection.Root);
        var built = collection.Build(verify: true);
        Assert.False(built.HasErrors);

        var measured = Table(
            OutsideTool.Run(
                "node", Path.Join(Scripts, "measure.mjs"), Path.Join(collection.Root, "words"), Path.Join(collection.Output, "reading")));
        var floors = Table(File.ReadAllText(Floors));
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(Floors, Raised(measured, floors));
        }

        Assert.Equal(floors.Keys.ToHashSet(), measured.Keys.ToHashSet());
        Assert.Empty(floors.Where(floor => measured[floor.Key] < floor.Value)
            .Select(floor => $"{floor.Key.Language} in {floor.Key.Reader}: {measured[floor.Key]} of a thousand words, not {floor.Value}"));
    }

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static Dictionary<(string Language, string Reader), int> Table(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var readers = lines[0].Split('\t');
        return lines.Skip(1).Select(static line => line.Split('\t'))
            .SelectMany(
                cells => cells.Skip(1)
                .Select((cell, index) => (Key: (cells[0], readers[index + 1]), Value: int.Parse(cell, CultureInfo.InvariantCulture))))
            .ToDictionary(static cell => cell.Key, static cell => cell.Value);
    }

    private static string Raised(
        Dictionary<(string Language, string Reader), int> measured, Dictionary<(string Language, string Reader), int> floors)
    {
        var readers = measured.Keys.Select(static key => key.Reader).Distinct().ToList();
        var rows = measured.Keys.Select(static key => key.Language).Distinct()
            .Select(language => string.Join('\t', readers
                .Select(reader => Math.Max(measured[(language, reader)], floors.GetValueOrDefault((language, reader)))
                .ToString(CultureInfo.InvariantCulture))
                .Prepend(language)));
        return string.Join('\n', rows.Prepend(string.Join('\t', readers.Prepend("language")))) + "\n";
    }
}
