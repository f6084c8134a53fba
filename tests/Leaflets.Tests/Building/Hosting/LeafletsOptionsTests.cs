using Leaflets.Building;
using Leaflets.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Leaflets.Tests.Building.Hosting;

public sealed class LeafletsOptionsTests : IDisposable
{
    private readonly HostedCollection _collection = new();

    public static TheoryData<string, Action<LeafletsOptions>> Mistakes { get; } = new()
    {
        { "Root", options => options.Root = " " },
        { "Root", options => options.Root = "/nowhere" },
        { "FontFolder", options => options.FontFolder = string.Empty },
        { "FontFolder", options => options.FontFolder = "/nowhere" },
        { "FontFolder", options => options.FontFolder = options.Root },
        { "OutputFolder", options => options.OutputFolder = string.Empty },
        { "OutputFolder", options => options.OutputFolder = Path.Join(options.Root, "leaflets/a/en.md") },
        { "CacheFolder", options => options.CacheFolder = string.Empty },
        { "Workers", options => options.Workers = 0 },
        { "Workers", options => options.Workers = LeafletsOptions.MaximumWorkers + 1 },
        { "ConcurrentJobs", options => options.ConcurrentJobs = 0 },
        { "QueueCapacity", options => options.QueueCapacity = -1 },
        { "ResultCapacity", options => options.ResultCapacity = 0 },
        { "Stop", options => options.Stop = (LeafletStop)7 },
        { "TotalMemory", options => options.TotalMemory = 0 },
        { "Isolation", options => options.Isolation = new("leaflets", []) },
        { "Limits", options => options.Limits = null! },
        { "Limits", options => options.Limits = new() { Memory = 0 } },
        { "Limits", options => options.Limits = new() { Time = TimeSpan.Zero } },
    };

    public void Dispose() => _collection.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_host_at_its_start_and_is_named(string option, Action<LeafletsOptions> mistake)
    {
        using var host = _collection.Host(configure: mistake);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(option, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var result = new LeafletsOptionsValidator().Validate(null, new() { Workers = 0, QueueCapacity = 0 });
        Assert.Equal(4, result.Failures?.Count());
    }

    [Fact]
    public void Without_a_host_the_options_are_checked_when_the_builder_is_asked_for()
    {
        using var provider = new ServiceCollection().AddLeaflets(static _ => { }).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ILeafletBuilder>());
    }

    [Fact]
    public void Requests_begin_with_the_options()
    {
        var limits = new LeafletLimits { Memory = 7 };
        using var host = _collection.Host(
            configure: options => (options.Workers, options.Verify, options.CacheFolder, options.Limits) = (3, true, "cache", limits));
        var expected = new BuildRequest
        {
            Root = _collection.Root,
            OutputFolder = _collection.Output,
            CacheFolder = "cache",
            Verify = true,
            Workers = 3,
            Limits = limits,
        };
        Assert.Equal(expected, host.Services.GetRequiredService<ILeafletBuilder>().Defaults);
    }

    [Fact]
    public void Added_twice_the_service_is_there_once()
    {
        using var host = _collection.Host();
        Assert.Single(host.Services.GetServices<IHostedService>().OfType<LeafletWorkerService>());
    }
}
