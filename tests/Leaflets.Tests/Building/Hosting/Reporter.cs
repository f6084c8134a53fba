using Leaflets.Building;

namespace Leaflets.Tests.Building.Hosting;

/// <summary>Tells at once, on the thread that reports.</summary>
internal sealed class Reporter(Action<LeafletResult> tell) : IProgress<LeafletResult>
{
    public void Report(LeafletResult value) => tell(value);
}
