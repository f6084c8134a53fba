namespace Leaflets.Fuzzing.Running;

/// <summary>What one input may cost.</summary>
internal static class Bounds
{
    /// <summary>The most memory of a worker, in bytes.</summary>
    public const long Heap = 1L << 30;

    /// <summary>The stack of the thread that runs inputs, in bytes: as small as hosts make them.</summary>
    public const int Stack = 1 << 20;

    /// <summary>The most computing time. A machine that others use too does not make hangs of it.</summary>
    public static readonly TimeSpan Computing = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The most time by the clock, for what waits and does not compute: so long that a machine with ten other things to do makes no hangs
    /// of it.
    /// </summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromSeconds(60);
}
