using BenchmarkDotNet.Attributes;
using Leaflets.Building;

namespace Leaflets.Benchmarks;

/// <summary>Two hundred leaflets of two pages whose words differ, in both formats, from files to files.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Count = 200;

    private string _root = null!;

    /// <summary>How many workers.</summary>
    [Params(1, 2)]
    public int Workers { get; set; }

    /// <summary>Writes the collection.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var leaflet = new BenchmarkLeaflet();
        _root = Directory.CreateTempSubdirectory("leaflets-benchmark").FullName;
        Folders.CopyStyles(Path.Combine(_root, "styles"));
        for (var i = 0; i < Count; i++)
        {
            var folder = Path.Combine(_root, "leaflets", $"leaflet-{i:D3}");
            Folders.CopyPictures(Path.Combine(folder, "images"));
            File.WriteAllText(Path.Combine(folder, "en.md"), ForeignTongue.Translate(leaflet.Source, i));
        }
    }

    /// <summary>Builds them all.</summary>
    [Benchmark]
    public int Build()
    {
        var result = new LeafletBuilder(BenchmarkLeaflet.FontFolder)
            .Build(new BuildRequest { Root = _root, Workers = Workers }, null, CancellationToken.None);
        return result.Leaflets.Length == Count && result.Leaflets.All(leaflet => leaflet.State == LeafletState.Made)
            ? Count
            : throw new InvalidOperationException("A leaflet was not made.");
    }

    /// <summary>Removes the collection.</summary>
    [GlobalCleanup]
    public void Clean() => Directory.Delete(_root, recursive: true);
}
