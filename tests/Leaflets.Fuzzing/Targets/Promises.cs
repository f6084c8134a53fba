using Leaflets.Diagnostics;
using Leaflets.Fuzzing.Findings;

namespace Leaflets.Fuzzing.Targets;

/// <summary>What holds whatever comes in.</summary>
internal static class Promises
{
    /// <summary>Every diagnostic can be written, and its place lies in its text.</summary>
    /// <returns>Whether one of them is an error.</returns>
    /// <exception cref="BrokenPromiseException">One does not.</exception>
    public static bool Check(IEnumerable<Diagnostic> diagnostics)
    {
        var failed = false;
        foreach (var diagnostic in diagnostics)
        {
            failed |= diagnostic.IsError;
            Check(diagnostic.Span, diagnostic.Descriptor.Id);
            if (diagnostic.ToString().Contains('\n', StringComparison.Ordinal))
            {
                throw new BrokenPromiseException($"{diagnostic.Descriptor.Id} is told on one line", diagnostic.ToString());
            }
        }

        return failed;
    }

    /// <summary>A place lies in its text.</summary>
    /// <exception cref="BrokenPromiseException">It does not.</exception>
    public static void Check(SourceSpan span, string whose)
    {
        if (span.Source is null || span.Start < 0 || span.Start > span.End || span.End > span.Source.Text.Length)
        {
            throw new BrokenPromiseException(
                $"the place of {whose} lies in the text", $"{span.Start} to {span.End} of {span.Source?.Text.Length}");
        }
    }

    /// <summary>There is an outcome, or an error that says why not.</summary>
    /// <exception cref="BrokenPromiseException">There is neither or both.</exception>
    public static void CheckOutcome(bool hasOutcome, bool failed, string what)
    {
        if (hasOutcome == failed)
        {
            throw new BrokenPromiseException(
                hasOutcome ? $"no {what} where there is an error" : $"no {what} only where there is an error", "it is not so");
        }
    }
}
