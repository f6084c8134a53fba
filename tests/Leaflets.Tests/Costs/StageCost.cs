using System.Globalization;
using Leaflets.Bounds;
using Leaflets.Tests.Markdown.Counting;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>
/// What a stage costs of an input, of twice and of four times as much: in steps that are written into its code and into that of the parsers
/// below it, and in bytes that it allocates, which tell of what the runtime copies.
/// </summary>
internal static class StageCost
{
    /// <summary>Twice as much, and 15 % besides.</summary>
    private const double MostGrowth = 2 * 1.15;

    /// <summary>What is less is done once, whatever the input.</summary>
    private const long LeastSteps = 2_000;

    /// <inheritdoc cref="LeastSteps"/>
    private const long LeastBytes = 100_000;

    /// <summary>What may be done between two looks: less than a tenth of a second, where nothing counts the steps.</summary>
    private const long MostUnlooked = 10_000_000;

    /// <summary>Holds the growth of a stage to the bound.</summary>
    /// <param name="size">The least size.</param>
    /// <param name="make">Makes the input.</param>
    /// <param name="work">Does the work: a static method or lambda.</param>
    /// <returns>What was counted.</returns>
    public static string IsLinear<TInput>(int size, Func<int, TInput> make, Func<TInput, bool> work)
    {
        var counted = CountedCode.Of(work);
        Of(counted, make(size / 2));
        var (two, four) = (Of(counted, make(2 * size)), Of(counted, make(4 * size)));
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{Growth(two.Steps, four.Steps, LeastSteps):0.00} steps, {Growth(two.Bytes, four.Bytes, LeastBytes):0.00} bytes: "
            + $"{two.Steps} steps and {two.Bytes} bytes became {four.Steps} and {four.Bytes}");
        Assert.True(two.IsRead && four.IsRead, "The input is refused, so that nothing is said of what it costs.");
        Assert.True(four.Steps > LeastSteps && four.Steps > 1.2 * two.Steps, $"The work does not grow, or is not seen: {told}.");
        Assert.True(Growth(two.Steps, four.Steps, LeastSteps) <= MostGrowth, told);
        Assert.True(Growth(two.Bytes, four.Bytes, LeastBytes) <= MostGrowth, told);
        return told;
    }

    /// <summary>
    /// Sees that a stage looks again and again whether it may go on, on an input that takes some more work than there may be between two
    /// looks; or that the longest input that it takes is no more work than that.
    /// </summary>
    /// <param name="size">A size, to see what an input of it costs.</param>
    /// <param name="make">Makes the input.</param>
    /// <param name="work">Does the work: a static method or lambda.</param>
    /// <param name="most">The longest input that the stage takes, in bytes.</param>
    public static void IsLookedAt<TInput>(int size, Func<int, TInput> make, Func<TInput, bool> work, int most)
    {
        var counted = CountedCode.Of(work);
        Of(counted, make(size));
        var more = 1 + (2 * MostUnlooked / Math.Max(1, Of(counted, make(size)).Steps));
        var input = make((int)Math.Min(size * more, (long)size * most / LengthOf(make(size))));
        string? place = null;
        CountedCode.Bound(MostUnlooked);
        using (Steps.Watched(() => place ??= CountedCode.Bound(MostUnlooked)))
        {
            Assert.True(counted(input), "The input is refused, so that nothing is said of what is looked at.");
        }

        place ??= CountedCode.Bound(null);
        Assert.True(place is null, $"No look during {MostUnlooked} steps at {place}");
    }

    private static (long Steps, long Bytes, bool IsRead) Of<TInput>(Func<TInput, bool> work, TInput input)
    {
        var (steps, bytes) = (CountedCode.Taken, GC.GetAllocatedBytesForCurrentThread());
        var isRead = work(input);
        return (CountedCode.Taken - steps, GC.GetAllocatedBytesForCurrentThread() - bytes, isRead);
    }

    private static int LengthOf<TInput>(TInput input) => input is Array bytes ? bytes.Length : input!.ToString()!.Length;

    private static double Growth(long two, long four, long least) => (double)four / Math.Max(two, least);
}
