using Leaflets.Bounds;
using Xunit;

namespace Leaflets.Tests.Shared;

/// <summary>How work grows with its input, in steps: the same on every machine, however busy it is.</summary>
internal static class Growth
{
    /// <summary>Twice the input is twice the steps; so much more is allowed for what is done once, or grows with the logarithm.</summary>
    private const double MostOnDoubling = 2 * 1.15;

    /// <summary>What cannot be interrupted is given in pieces of no more steps.</summary>
    private const long LargestPiece = 40_000;

    /// <summary>No two looks at work lie farther apart, in steps.</summary>
    public const long MostBetweenLooks = Steps.BetweenLooks + LargestPiece;

    /// <summary>
    /// Does work on an input of a size, of twice the size and of four times the size, and holds the growth of its steps to the bound.
    /// </summary>
    /// <param name="size">The least size: so large that what is done once does not tell.</param>
    /// <param name="work">Does the work on an input of a size.</param>
    public static void IsLinear(int size, Action<int> work)
    {
        // What is made once and kept, such as typefaces, is made before.
        work(size);
        var (one, two, four) = (StepsOf(() => work(size)), StepsOf(() => work(2 * size)), StepsOf(() => work(4 * size)));
        Assert.True(one > size / 8, $"Only {one} steps were counted for a size of {size}: the work is not seen.");
        Assert.True(two <= one * MostOnDoubling, $"{one} steps became {two} where the input was doubled.");
        Assert.True(four <= two * MostOnDoubling, $"{two} steps became {four} where the input was doubled again.");
    }

    /// <summary>
    /// Ends work at its first look, and later ones, and sees that it ends there, and that no two looks are far from one another.
    /// </summary>
    /// <param name="work">The work.</param>
    public static void Obeys(Action work)
    {
        var (looks, last, farthest) = (0, Steps.Taken, 0L);
        using (Steps.Watched(() =>
        {
            farthest = Math.Max(farthest, Steps.Taken - last);
            (last, looks) = (Steps.Taken, looks + 1);
        }))
        {
            work();
        }

        Assert.True(looks > 1, "The work is not looked at.");
        Assert.True(farthest <= MostBetweenLooks, $"{farthest} steps lie between two looks.");
        foreach (var at in new[] { 1, (looks / 3) + 1, (2 * looks / 3) + 1, looks - 1 }.Distinct())
        {
            var seen = 0;
            using (Steps.Watched(() => ThrowIf(++seen >= at)))
            {
                Assert.Throws<OperationCanceledException>(work);
            }

            Assert.Equal(at, seen);
        }
    }

    private static void ThrowIf(bool isStopped)
    {
        if (isStopped)
        {
            throw new OperationCanceledException();
        }
    }

    private static long StepsOf(Action work)
    {
        var before = Steps.Taken;
        work();
        return Steps.Taken - before;
    }
}
