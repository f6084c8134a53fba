using System.Globalization;
using System.Text;
using Leaflets.Tests.Markdown.Counting;
using Xunit;

namespace Leaflets.Tests.Images;

/// <summary>Twice the drawing costs twice the work, whatever it is made of: each call and each turn of a loop is counted.</summary>
public sealed class DrawingGrowthTests(ITestOutputHelper output)
{
    /// <summary>Twice as much, and 15 % besides.</summary>
    private const double MostGrowth = 2 * 1.15;

    /// <summary>What is so little that the beginnings of the work decide is no growth.</summary>
    private const long LeastSteps = 50_000;

    private const int Length = 8_000;

    /// <summary>Drawings of any length: what stands before the piece that is repeated, the piece, and what stands behind it.</summary>
    public static TheoryData<string, string, string> Drawings => new()
    {
        { "", "<path d='M0 0h1v1z'/>", "" },
        { "<path d='M0 0", "h1v1", "'/>" },
        { "<path d='M0 0", "a1 1 0 0 1 1 1", "'/>" },
        { "<path d='M0 0", "c1 1 2 2 3 0s1 1 2 2", "'/>" },
        { "<polygon points='", "1,1 2,0 ", "'/>" },
        { "", "<rect width='9' height='9' rx='2'/>", "" },
        { "", "<g><g fill='red'><path d='M0 0h1v1z'/></g></g>", "" },
        { "<defs><path id='p' d='M0 0h1v1z'/></defs>", "<use href='#p'/>", "" },
        { "", "<g id='p%N'><path d='M0 0h1v1z'/></g><use href='#p%N'/>", "" },
        { "<linearGradient id='g'>", "<stop offset='0.5' stop-color='red'/>", "</linearGradient><path d='M0 0h1v1z' fill='url(#g)'/>" },
        { "", "<linearGradient id='g%N'><stop offset='0'/><stop offset='1' stop-color='red'/></linearGradient><path d='M0 0h1v1z' fill='url(#g%N)'/>", "" },
        { "", "<clipPath id='c%N'><path d='M0 0h9v9z'/></clipPath><path d='M0 0h1v1z' clip-path='url(#c%N)'/>", "" },
        { "<clipPath id='c'>", "<path d='M0 0h9v9z'/>", "</clipPath><path d='M0 0h1v1z' clip-path='url(#c)'/>" },
        { "<marker id='m'><path d='M0 0h1'/></marker><path marker-mid='url(#m)' d='M0 0", "h1v1", "'/>" },
        { "<path stroke='red' stroke-dasharray='", "1 2 ", "' d='M0 0h9'/>" },
        { "<g transform='", "rotate(1) ", "'><path d='M0 0h1v1z'/></g>" },
        { "<path id='", "abcdefgh", "' d='M0 0h1v1z'/>" },
        { "<path class='", "a b ", "' d='M0 0h1v1z'/>" },
        { "<path style='", "fill:red;", "' d='M0 0h1v1z'/>" },
        { "<path style='", "--a%N:red;", "fill:var(--a1)' d='M0 0h1v1z'/>" },
        { "<style>", ".a{fill:red}", "</style><path class='a' d='M0 0h1v1z'/>" },
        { "<style>.a{fill:red}</style>", "<path class='a' d='M0 0h1v1z'/>", "" },
        { "<style>", "a, ", "path{fill:red}</style><path d='M0 0h1v1z'/>" },
        { "<style>", "g ", "path{fill:red}</style><path d='M0 0h1v1z'/>" },
        { "<style>", "/* a */", "</style><path d='M0 0h1v1z'/>" },
        { "<style>", "@media print{", "</style><path d='M0 0h1v1z'/>" },
        { "<style>", "a{", "</style><path d='M0 0h1v1z'/>" },
        { "<style>", "a[b='", "</style><path d='M0 0h1v1z'/>" },
        { "<desc>", "word ", "</desc>" },
        { "", "<!-- a -->", "<path d='M0 0h1v1z'/>" },
        { "", "<title>a</title>", "<path d='M0 0h1v1z'/>" },
    };

    [Theory, MemberData(nameof(Drawings))]
    public void A_drawing_costs_steps_in_proportion_to_its_length(string before, string piece, string behind)
    {
        Steps(1);
        var (two, four) = (Steps(2 * Length), Steps(4 * Length));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{two} steps, {four} of twice as much"));
        Assert.True(four <= Math.Max(two, LeastSteps) * MostGrowth, $"{two} steps became {four} where the drawing was doubled.");

        long Steps(int length)
        {
            var text = new StringBuilder($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='100' height='100'>{before}");
            for (var number = 0; number * piece.Length < length; number++)
            {
                text.Append(piece.Replace("%N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            return CountedReader.ReadDrawing(text.Append(behind).Append("</svg>").ToString());
        }
    }
}
