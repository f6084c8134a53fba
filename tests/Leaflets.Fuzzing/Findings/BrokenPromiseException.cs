namespace Leaflets.Fuzzing.Findings;

/// <summary>Nothing was thrown, and yet the outcome is not what was promised.</summary>
internal sealed class BrokenPromiseException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="promise">What was promised, without particulars: it tells one fault from another.</param>
    /// <param name="particulars">What happened instead.</param>
    public BrokenPromiseException(string promise, string particulars)
        : base($"{promise}: {particulars}") => Promise = promise;

    /// <summary>What was promised.</summary>
    public string Promise { get; }
}
