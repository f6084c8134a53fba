using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Fuzzing.Stages;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Makes the leaflet of one shape in this process, and writes line by line what its stages took.</summary>
internal static class ShapeRun
{
    /// <summary>How a process of ours is told that it does this.</summary>
    public const string Command = "shape";

    /// <summary>What a line begins with that says how a leaflet ended.</summary>
    public const string End = "end ";

    private const string FrontMatter = "---\ntitle: T\nstatus: approved\n---\n\n";
    private const string Id = "a";

    /// <summary>
    /// More than a leaflet may have: a machine that has other work would end it before it is known how much memory it takes.
    /// </summary>
    private static readonly TimeSpan Patience = LeafletLimits.Default.Time * 20;

    /// <summary>Writes a collection of one leaflet.</summary>
    /// <param name="shape">The leaflet.</param>
    /// <param name="project">The project, whose styles it has.</param>
    /// <param name="folder">The folder of the collection.</param>
    public static void Prepare(Shape shape, string project, string folder)
    {
        var styles = Path.Join(project, "styles");
        foreach (var file in Directory.EnumerateFiles(styles, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Join(folder, "styles", Path.GetRelativePath(styles, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var leaflet = Path.Join(folder, "leaflets", Id);
        Directory.CreateDirectory(leaflet);
        File.WriteAllText(Path.Join(folder, "leaflets", "collection.yaml"), $"source-language: {shape.Language}\n");
        File.WriteAllText(Path.Join(leaflet, $"{shape.Language}.md"), $"{FrontMatter}{shape.Text()}\n");
        shape.Pictures(leaflet);
    }

    /// <summary>Makes the leaflet of a collection.</summary>
    /// <param name="folder">The folder of the collection.</param>
    /// <param name="fonts">The typefaces.</param>
    public static void Run(string folder, string fonts)
    {
        var meter = new StageMeter();
        var limits = LeafletLimits.Default with { Time = Patience };
        var request = new BuildRequest { Root = folder, OutputFolder = Path.Join(folder, "dist"), Verify = true, Limits = limits };

        // As the command does.
        MemoryWall.Set(request.MostMemory);
        var result = new LeafletBuilder(fonts, catalog => new MeteredStages(catalog, meter)).Build(request);
        meter.End("verifying");
        foreach (var cost in meter.Costs)
        {
            Console.Out.WriteLine(cost);
        }

        foreach (var leaflet in result.Leaflets)
        {
            var errors = leaflet.Diagnostics.Where(static one => one.IsError).Select(static one => one.Descriptor.Id).Distinct();
            Console.Out.WriteLine($"{End}{leaflet.State} {string.Join(' ', errors)}");
        }

        foreach (var diagnostic in result.Diagnostics.Where(static one => one.IsError))
        {
            Console.Out.WriteLine($"{End}{diagnostic.Descriptor.Id} {diagnostic.Message}");
        }
    }
}
