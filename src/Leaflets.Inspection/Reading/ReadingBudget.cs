using Leaflets.Bounds;

namespace Leaflets.Inspection.Reading;

/// <summary>
/// What reading one file may take, however small the file is: steps, and bytes of what is held. Both are counted where they arise and never
/// measured, so that the same file always ends the same way. Not for several threads at once.
/// </summary>
internal sealed class ReadingBudget
{
    /// <summary>The steps of one file; each costs a few nanoseconds.</summary>
    public const long MostSteps = 200_000_000;

    /// <summary>The bytes that may be held for one file beside the file itself.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>What an object in an array or dictionary weighs with the place that it has there.</summary>
    public const int ObjectBytes = 64;

    private long _steps;
    private long _held;

    /// <summary>Counts work, and lets whoever ordered it look whether it may go on.</summary>
    /// <exception cref="InvalidPdfException">The file asks for more than the bounds.</exception>
    public void Spend(long steps)
    {
        Steps.Take(steps);
        _steps += steps;
        if (_steps > MostSteps)
        {
            throw new InvalidPdfException($"Reading the file takes more than {MostSteps} steps.");
        }
    }

    /// <summary>Counts what is held, before it is made.</summary>
    /// <exception cref="InvalidPdfException">The file asks for more than the bounds.</exception>
    public void Hold(long bytes)
    {
        _held += bytes;
        if (_held > MostBytes)
        {
            throw new InvalidPdfException($"Reading the file takes more than {MostBytes >> 20} MB of memory.");
        }
    }

    /// <summary>Counts what is let go of.</summary>
    public void Release(long bytes) => _held -= bytes;
}
