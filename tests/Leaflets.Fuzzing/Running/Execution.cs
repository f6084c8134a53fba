using System.Diagnostics;
using Leaflets.Fuzzing.Findings;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Running;

/// <summary>Runs inputs and judges what comes of it.</summary>
internal sealed class Execution(FuzzTarget target)
{
    /// <summary>Runs an input.</summary>
    /// <returns>What is wrong, or null.</returns>
    public Finding? Run(byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(input);
        }
#pragma warning disable CA1031 // Whatever escapes is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Finding(target.Name, Signature.Of(exception), exception.ToString(), input);
        }

        if (clock.Elapsed > Bounds.Waiting)
        {
            return new Finding(target.Name, "too much time", $"It took {clock.Elapsed.TotalSeconds:0} s.", input);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated > target.MostAllocated
            ? new Finding(
                target.Name, "too much memory", $"{allocated >> 20} MB were allocated; {target.MostAllocated >> 20} MB are the most.",
                input)
            : null;
    }
}
