using Leaflets.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leaflets.Tests.Building.Hosting;

/// <summary>The example of the README, statement by statement; a test keeps them the same.</summary>
internal static class ReadmeExample
{
    public static async Task RunAsync(string[] args)
    {
        // <example>
        var app = Host.CreateApplicationBuilder(args);
        app.Services.AddLeaflets(options => (options.Root, options.FontFolder, options.OutputFolder) = (args[0], args[1], args[2]));
        using var host = app.Build();
        await host.StartAsync();
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        await foreach (var leaflet in builder.BuildAsync(builder.Defaults with { Languages = ["en"] }))
        {
            Console.WriteLine($"{leaflet.Id} ({leaflet.Language}): {leaflet.State}, {leaflet.Files.Length} files");
        }
        await host.StopAsync();
        // </example>
    }
}
