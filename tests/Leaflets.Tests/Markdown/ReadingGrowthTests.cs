using System.Globalization;
using System.Text;
using Leaflets.Tests.Markdown.Counting;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>
/// Twice the text costs twice the work, whatever the text is made of. Work is steps, which are written into the code that reads: they are
/// the same on every machine and under any load.
/// </summary>
public sealed class ReadingGrowthTests(ITestOutputHelper output)
{
    /// <summary>Twice as much, and 15 % besides.</summary>
    private const double MostGrowth = 2 * 1.15;

    /// <summary>
    /// Lists and texts take twice as much room each time that they grow, so that memory comes in leaps; a square would be four.
    /// </summary>
    private const double MostMemory = 3;

    private const int Length = 3_000;
    private const int LengthLookedAt = 60_000;

    /// <summary>What may be done between two looks: some hundredths of a second, where nothing counts the steps.</summary>
    private const long MostUnlooked = 2_000_000;

    private const int LengthBeyondLimits = 80_000;
    private const long MostBelowLimit = 300_000_000;

    [Fact]
    public void Pieces_of_text_said_over_and_over() => Grow(
        File.ReadLines(Pieces("pieces.txt")).Where(static line => line.Length > 0)
            .Select<string, (string, Func<int, string>)>(static line => (line, length => Repeat(Unescaped(line), length))));

    [Fact]
    public void Pieces_of_front_matter_said_over_and_over() => Grow(
        File.ReadLines(Pieces("front-matter.txt")).Where(static line => line.Length > 0)
            .Select<string, (string, Func<int, string>)>(
                static line => (line, length => "---\ntitle: T\n" + Repeat(Unescaped(line), length) + "\n---\ntext\n")));

    [Fact]
    public void Texts_whose_parts_need_each_other() => Grow(GrowingTexts.All.Select(static text => (text.Key, text.Value)));

    [Fact]
    public void A_square_is_found()
    {
        // Links that nothing closes: Markdig by itself reads from each to the end of the paragraph.
        CountedReader.Parse("[a](");
        var (two, four) = (CountedReader.Parse(Repeat("[a](", 2 * Length)), CountedReader.Parse(Repeat("[a](", 4 * Length)));
        Assert.True(four > MostMemory * two, $"{two} steps became {four}.");
    }

    [Theory]
    [InlineData("one paragraph", "word and word\n")]
    [InlineData("one line of marks", "*a* ^b^ ")]
    [InlineData("marks that mark nothing", "a_ ")]
    [InlineData("brackets", "[a](b\n\n")]
    [InlineData("links", "[a](b)\n\n")]
    [InlineData("a list", "- a\n")]
    [InlineData("lists in lists", "- - - a\n")]
    [InlineData("blank lines in lists", "\n", "- - - - - - - - - - - - a\n")]
    [InlineData("HTML", "<p>a <b>b</b></p>\n\n")]
    [InlineData("one block of HTML", "a\n", "<div>\n")]
    [InlineData("code", "a\n", "```\n")]
    [InlineData("notes", "a[^%N]\n\n[^%N]: b\n\n")]
    [InlineData("definitions", "a\n: b\n\n")]
    [InlineData("definitions of one list", "a\n: b\n")]
    [InlineData("fields that are none", "{{ a ")]
    [InlineData("money that is none", "$a$ ")]
    [InlineData("entities that are none", "&a ")]
    [InlineData("front matter", "  - a b c\n", "---\ntitle: T\nsources:\n", "\n---\ntext\n")]
    public void Reading_can_be_ended_at_any_time(string name, string piece, string before = "", string behind = "")
    {
        var text = before + Repeat(piece, LengthLookedAt) + behind;
        CountedReader.Read(before + piece + behind);
        var place = CountedReader.Unlooked(text, MostUnlooked);
        Assert.True(place is null, $"{name}: no look during {MostUnlooked} steps at {place}");

        // What takes fewer steps, or is refused, would show nothing.
        Assert.False(CountedReader.IsRefused(text), $"{name} is refused.");
        var (steps, _) = CountedReader.Read(text);
        Assert.True(steps > 2 * MostUnlooked, $"{name}: the whole takes {steps} steps.");
    }

    /// <summary>Markdig makes the rows of one table in one piece, whose bars are bounded: between tables it is looked at.</summary>
    [Theory]
    [InlineData("tables of two rows", 2)]
    [InlineData("tables of many rows", 500)]
    public void Reading_can_be_ended_between_tables(string name, int rows) =>
        Reading_can_be_ended_at_any_time(
            name, $"| a | b |\n|---|---|\n{string.Concat(Enumerable.Repeat("| 1 | 2 |\n", rows))}\n");

    private void Grow(IEnumerable<(string Name, Func<int, string> Make)> texts)
    {
        var faults = new List<string>();
        CountedReader.Read("# warm\n\na *b* c\n");
        foreach (var (name, make) in texts)
        {
            CountedReader.Read(make(Length / 4));
            var (one, two, four) =
                (CountedReader.Read(make(Length)), CountedReader.Read(make(2 * Length)), CountedReader.Read(make(4 * Length)));
            var (growth, bytes) = (Growth(two.Steps, four.Steps), Growth(two.Bytes, four.Bytes));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{growth:0.00} {bytes:0.00} {four.Steps / (4.0 * Length):0} steps a character: {name}"));
            if ((growth > MostGrowth || bytes > MostMemory) && !IsRefused(make, four.Steps))
            {
                faults.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name}: {one.Steps}, {two.Steps}, {four.Steps} steps, {two.Bytes}, {four.Bytes} bytes"));
            }
        }

        Assert.Empty(faults);
    }

    /// <summary>
    /// Whether a limit refuses longer texts of the kind before they are parsed, and the work is small up to there: Markdig looks back from
    /// each closing bracket of a paragraph, so their number is bounded.
    /// </summary>
    private static bool IsRefused(Func<int, string> make, long steps) =>
        steps < MostBelowLimit && CountedReader.IsRefused(make(LengthBeyondLimits));

    /// <summary>What is so little that the beginnings of the work decide is no growth.</summary>
    private static double Growth(long one, long two) => (double)two / Math.Max(one, 50_000);

    private static string Pieces(string name) => Path.Join(AppContext.BaseDirectory, "Markdown", "growth", name);

    /// <summary>A piece over and over, with its number where that is asked for.</summary>
    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var number = 0; text.Length < length; number++)
        {
            text.Append(piece.Replace("%N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Unescaped(string line) =>
        line.Replace("¶", "\n", StringComparison.Ordinal).Replace("⇥", "\t", StringComparison.Ordinal)
        .Replace("·", " ", StringComparison.Ordinal);
}
