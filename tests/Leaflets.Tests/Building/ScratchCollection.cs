using Leaflets.Building;

namespace Leaflets.Tests.Building;

/// <summary>A collection on disk with leaflets of a test's own, in the styles and languages of the repository.</summary>
internal sealed class ScratchCollection : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-").FullName;

    public ScratchCollection()
    {
        var styles = System.IO.Path.Join(Repository.Root, "styles");
        foreach (var file in Directory.EnumerateFiles(styles, "*.yaml")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Join(styles, "languages")))
            .Concat(Directory.EnumerateFiles(System.IO.Path.Join(styles, "clinics"))))
        {
            var copy = System.IO.Path.Join(_root, "styles", System.IO.Path.GetRelativePath(styles, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Add("collection.yaml", "source-language: en\nstyle: clear-print\nclinic: riverside\n");
    }

    public string Root => _root;

    public static string FontFolder
    {
        get
        {
            _ = TestFonts.Catalog;
            return Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? System.IO.Path.Combine(AppContext.BaseDirectory, "fonts");
        }
    }

    /// <summary>A file below leaflets/.</summary>
    public string Path(string path) => System.IO.Path.Join(_root, "leaflets", path);

    public string Text(string path) => File.ReadAllText(Path(path));

    public string Output => System.IO.Path.Join(_root, "dist");

    /// <summary>Adds a file below leaflets/.</summary>
    public void Add(string path, string text)
    {
        var file = System.IO.Path.Join(_root, "leaflets", path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public BuildResult Build(
        HtmlMode? html = null, LeafletLimits? limits = null, string? cache = null, bool verify = true, Shard? shard = null)
    {
        return Build(new BuildRequest
        {
            Root = _root,
            OutputFolder = Output,
            Workers = Environment.ProcessorCount,
            Verify = verify,
            Html = html,
            Limits = limits
                ?? LeafletLimits.Default,
            CacheFolder = cache,
            Shard = shard,
        });
    }

    public BuildResult Build(BuildRequest request, Action<BuildProgress>? progress = null) =>
        new LeafletBuilder(FontFolder).Build(request with { Root = _root }, progress);

    public byte[] Read(LeafletResult leaflet, OutputFormat format) =>
        File.ReadAllBytes(System.IO.Path.Join(Output, leaflet.Files.Single(file => file.Format == format).Path));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
