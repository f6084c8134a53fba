using BenchmarkDotNet.Attributes;
using Leaflets.Batch;
using Leaflets.Collections;

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
        var project = CollectionFolder.FindUpward(AppContext.BaseDirectory)!;
        _root = Directory.CreateTempSubdirectory("leaflets-benchmark").FullName;
        Copy(Path.Combine(project, "styles"), Path.Combine(_root, "styles"));
        for (var i = 0; i < Count; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_root, "leaflets", $"leaflet-{i:D3}"));
            Copy(Path.Combine(project, "leaflets", "immunotherapy", "images"), Path.Combine(folder.FullName, "images"));
            File.WriteAllText(Path.Combine(folder.FullName, "en.md"), leaflet.Variant(i));
        }
    }

    /// <summary>Builds them all.</summary>
    [Benchmark]
    public int Build()
    {
        var result = new LeafletBuilder(BenchmarkLeaflet.FontFolder).Build(new BuildRequest { Root = _root, Workers = Workers }, null, CancellationToken.None);
        return result.Leaflets.Length == Count && result.Leaflets.All(leaflet => leaflet.State == LeafletState.Made)
            ? Count
            : throw new InvalidOperationException("A leaflet was not made.");
    }

    /// <summary>Removes the collection.</summary>
    [GlobalCleanup]
    public void Clean() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !folder.EndsWith("fonts", StringComparison.Ordinal)))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
