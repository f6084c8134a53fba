using Leaflets.Building;
using Leaflets.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Leaflets.Tests.Building.Hosting;

public sealed class HostedLeafletBuilderTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HostedCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public async Task Every_leaflet_comes_once_whatever_became_of_it()
    {
        _collection.Write("leaflets/b/en.md", "bad");
        using var host = _collection.Host();
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var results = await builder.BuildAsync(builder.Defaults, Token).ToListAsync(Token);
        Assert.Equal(["a Made", "b Failed", "c Made"], results.Select(leaflet => $"{leaflet.Id} {leaflet.State}"));
        Assert.True(File.Exists(Path.Join(_collection.Output, "c/c.en.docx")));
    }

    [Fact]
    public async Task A_leaflet_comes_before_the_next_is_made()
    {
        using var seen = new ManualResetEventSlim();
        using var host = _collection.Host(gate: (title, _) => Assert.True(title != "B" || seen.Wait(Patience)));
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var states = new List<LeafletState>();
        await foreach (var leaflet in builder.BuildAsync(builder.Defaults, Token))
        {
            states.Add(leaflet.State);
            seen.Set();
        }

        Assert.Equal([LeafletState.Made, LeafletState.Made, LeafletState.Made], states);
    }

    [Fact]
    public async Task A_build_waits_for_who_reads_it()
    {
        for (var leaflet = 0; leaflet < 20; leaflet++)
        {
            _collection.Write($"leaflets/d{leaflet}/en.md", "D");
        }

        var made = 0;
        using var host =
            _collection.Host(gate: (_, _) => Interlocked.Increment(ref made), configure: options => options.ResultCapacity = 2);
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var read = 0;
        await foreach (var leaflet in builder.BuildAsync(builder.Defaults, Token))
        {
            read++;
            await Task.Delay(5, Token);

            // Two wait in the channel, and one more is made that finds no place.
            Assert.InRange(Volatile.Read(ref made), read, read + 3);
        }

        Assert.Equal(23, read);
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_in_the_middle_ends_at_once_and_nothing_more_is_made()
    {
        using var stop = new CancellationTokenSource();
        using var host =
            _collection.Host(gate: (title, checkpoint) => (title == "B" ? HostedCollection.Shut : static (_, _) => { })(title, checkpoint));
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var seen = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var leaflet in builder.BuildAsync(builder.Defaults, stop.Token))
            {
                seen.Add(leaflet.Id);
                await stop.CancelAsync();
            }
        });
        Assert.Equal(["a"], seen);
        Assert.True(File.Exists(Path.Join(_collection.Output, "a/a.en.pdf")));
        Assert.False(Directory.Exists(Path.Join(_collection.Output, "b")));
        Assert.False(Directory.Exists(Path.Join(_collection.Output, "c")));
    }

    [Fact]
    public async Task A_stream_that_is_left_stops_its_build()
    {
        var made = 0;
        using var host =
            _collection.Host(gate: (_, _) => Interlocked.Increment(ref made), configure: options => options.ResultCapacity = 1);
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        for (var leaflet = 0; leaflet < 10; leaflet++)
        {
            _collection.Write($"leaflets/d{leaflet}/en.md", "D");
        }

        await foreach (var leaflet in builder.BuildAsync(builder.Defaults, Token))
        {
            break;
        }

        var then = made;
        Assert.InRange(then, 1, 4);
        await Task.Delay(20, Token);
        Assert.Equal(then, made);
    }

    [Fact]
    public async Task What_the_collection_does_not_have_is_an_exception_that_names_it()
    {
        using var host = _collection.Host();
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var exception = await Assert.ThrowsAsync<BuildRequestException>(
            async () => await builder.BuildAsync(builder.Defaults with { Ids = ["d"] }, Token).ToListAsync(Token));
        Assert.Contains("'d'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_an_exception_with_their_diagnostics()
    {
        _collection.Write("leaflets/collection.yaml", "formats: [");
        using var host = _collection.Host();
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var exception =
            await Assert.ThrowsAsync<CollectionException>(async () => await builder.BuildAsync(builder.Defaults, Token).ToListAsync(Token));
        Assert.Contains(exception.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.Contains("collection.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_progress_throws_ends_the_build_and_is_thrown_again()
    {
        using var host = _collection.Host();
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        await Assert.ThrowsAsync<FormatException>(
            () => builder.BuildAllAsync(builder.Defaults, new Reporter(_ => throw new FormatException()), Token));
        Assert.False(Directory.Exists(Path.Join(_collection.Output, "c")));
    }

    [Fact]
    public async Task Many_builds_of_one_builder_run_at_once()
    {
        using var together = new Barrier(3);
        using var host = _collection.Host(gate: (title, _) => Assert.True(title != "A" || together.SignalAndWait(Patience)));
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        var builds = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => builder.BuildAllAsync(
            builder.Defaults with { OutputFolder = Path.Join(_collection.Root, $"dist{number}") }, cancellation: Token)));
        Assert.All(builds, build => Assert.All(build.Leaflets, leaflet => Assert.Equal(LeafletState.Made, leaflet.State)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
