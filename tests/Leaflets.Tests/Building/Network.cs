using System.Globalization;
using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>The leaflets of a small network of clinics, in two languages, and builds of them side by side.</summary>
internal sealed class Network : IDisposable
{
    private static readonly string Fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS")
        ?? Path.Combine(AppContext.BaseDirectory, "fonts");

    private readonly string _scratch = Directory.CreateTempSubdirectory("leaflets-network-").FullName;

    /// <summary>Makes as many leaflets, no two of a length.</summary>
    public Network(int leaflets)
    {
        _ = TestFonts.Catalog;
        for (var i = 0; i < leaflets; i++)
        {
            var id = $"leaflet-{i.ToString("D2", CultureInfo.InvariantCulture)}";
            var text = string.Concat(
                Enumerable.Repeat($"Take {i} tablets of 2.5 mg before dinner, and call {{{{clinic.phone}}}}. ", 1 + (i * 7 % 30)));
            Add(id, "en",
                $"---\ntitle: Leaflet {i}\nversion: \"{i}.1\"\nreview: 2028-01-{i + 1:D2}\n---\n\n"
                + $"{(i % 3 == 0 ? "![A picture](images/p.svg)\n\n" : string.Empty)}{text}\n");
            Add(id, "fr",
                $"---\ntitle: Dépliant {i}\ntranslation:\n  of: \"{i}.1\"\n  state: reviewed\n  reviewer: B\n---\n\n"
                + $"{text.Replace("Take", "Prenez", StringComparison.Ordinal)}\n");
            Directory.CreateDirectory(Sources.Path($"{id}/images"));
            File.Copy(
                Path.Join(Repository.Root, "leaflets", "immunotherapy", "images", "how-it-works.svg"), Sources.Path($"{id}/images/p.svg"));
        }
    }

    /// <summary>The collection.</summary>
    public ScratchCollection Sources { get; } = new();

    /// <summary>A folder for outputs or a cache; it is not there yet, unless a build has made it.</summary>
    public string Folder(string name) => Path.Join(_scratch, name);

    /// <summary>What a build of all asks for.</summary>
    public BuildRequest Request(string output, string? cache = null, int workers = 2) =>
        new() { Root = Sources.Root, OutputFolder = Folder(output), CacheFolder = cache is null ? null : Folder(cache), Workers = workers };

    /// <summary>Builds.</summary>
    public static BuildResult Build(BuildRequest request, Action<BuildProgress>? progress = null) =>
        new LeafletBuilder(Fonts).Build(request, progress);

    /// <summary>Says what would be built.</summary>
    public static PlanResult Plan(BuildRequest request) => new LeafletBuilder(Fonts).Plan(request);

    /// <summary>Every file of a folder by its path, as Latin-1 text, so that a difference can be read.</summary>
    public SortedDictionary<string, string> Files(string output)
    {
        var root = Folder(output);
        return new(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file), file => File.ReadAllText(file, System.Text.Encoding.Latin1)),
            StringComparer.Ordinal);
    }

    /// <summary>Fails where two folders do not hold the same, and names the first file that differs.</summary>
    public static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, content) in expected)
        {
            if (!string.Equals(content, actual[path], StringComparison.Ordinal))
            {
                Assert.Fail(
                    $"{path} is another.{(path.EndsWith(".json", StringComparison.Ordinal) ? $"\n{content}\n{actual[path]}" : string.Empty)}");
            }
        }
    }

    public void Dispose()
    {
        Sources.Dispose();
        if (Directory.Exists(_scratch))
        {
            Directory.Delete(_scratch, recursive: true);
        }
    }

    private void Add(string id, string language, string text) => Sources.Add($"{id}/{language}.md", text);
}
