using Leaflets.Building;
using Leaflets.Building.Hosting;
using Leaflets.Tests.Building.Collections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leaflets.Tests.Building.Hosting;

/// <summary>A collection of three leaflets, and hosts that build it.</summary>
internal sealed class HostedCollection : IDisposable
{
    private readonly TemporaryCollection _collection = new();

    public HostedCollection()
    {
        var styles = Path.Join(Repository.Root, "styles");
        foreach (var file in Directory.EnumerateFiles(styles, "*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Join(styles, "languages"), "*.yaml")))
        {
            Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        }

        Write("leaflets/a/en.md", "A");
        Write("leaflets/b/en.md", "B");
        Write("leaflets/c/en.md", "C");
    }

    public static string Fonts { get; } = Path.Join(AppContext.BaseDirectory, "fonts");

    /// <summary>A gate that stays shut until the work is stopped.</summary>
    public static Action<string, Action> Shut { get; } = static (_, checkpoint) =>
    {
        while (true)
        {
            checkpoint();
            Thread.Sleep(1);
        }
    };

    public string Root => _collection.Root;

    public string Output => Path.Join(Root, "dist");

    public void Write(string path, string text) => _collection.Write(path, text);

    public void Configure(LeafletsOptions options) =>
        (options.Root, options.FontFolder, options.OutputFolder, options.Workers) = (Root, Fonts, Output, 1);

    public IHost Host(
        Action<string, Action>? gate = null, Action<LeafletsOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(new LeafletBuilder(Fonts, _ => new GatedStages(gate ?? (static (_, _) => { }))));
        builder.Services.AddLeaflets(Configure);
        builder.Services.AddLeaflets(configure ?? (static _ => { }));
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    public void Dispose() => _collection.Dispose();
}
