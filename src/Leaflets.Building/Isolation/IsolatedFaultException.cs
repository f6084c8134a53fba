namespace Leaflets.Building.Isolation;

/// <summary>An exception of another process, as that wrote it: where it arose is in its text.</summary>
/// <param name="trace">The exception's text with its stack.</param>
internal sealed class IsolatedFaultException(string trace) : Exception(trace.Split('\n')[0].TrimEnd('\r'))
{
    /// <inheritdoc/>
    public override string ToString() => trace;
}
