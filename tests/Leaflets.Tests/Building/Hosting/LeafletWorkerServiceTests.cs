using Leaflets.Building;
using Leaflets.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Leaflets.Tests.Building.Hosting;

public sealed class LeafletWorkerServiceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HostedCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public async Task A_job_is_done_and_its_ticket_has_the_result()
    {
        using var host = await StartAsync();
        var told = new List<string>();
        var ticket = await Queue(host).EnqueueAsync(Job(host) with { Progress = new Reporter(leaflet => told.Add(leaflet.Id)) }, Token);
        var result = await ticket.Completion.WaitAsync(Patience, Token);
        Assert.Equal(3, result.Leaflets.Count(leaflet => leaflet.HasFiles));
        Assert.Equal(["a", "b", "c"], told);
        Assert.Equal(1, ticket.Number);
    }

    [Fact]
    public async Task A_job_that_fails_does_not_stop_the_service()
    {
        using var host = await StartAsync();
        var refused = await EnqueueAsync(host, new(Request(host) with { Languages = ["xx"] }));
        var wrong = await EnqueueAsync(host, new(Request(host) with { Workers = 0 }));
        var thrown = await EnqueueAsync(host, Job(host) with { Progress = new Reporter(_ => throw new FormatException()) });
        var good = await EnqueueAsync(host, Job(host));
        await Assert.ThrowsAsync<BuildRequestException>(() => refused.Completion.WaitAsync(Patience, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => wrong.Completion.WaitAsync(Patience, Token));
        await Assert.ThrowsAsync<FormatException>(() => thrown.Completion.WaitAsync(Patience, Token));
        Assert.False((await good.Completion.WaitAsync(Patience, Token)).HasErrors);
    }

    [Fact]
    public async Task A_job_that_is_slow_does_not_hold_another_where_two_may_run()
    {
        var gate = (string title, Action checkpoint) => (title == "A" ? HostedCollection.Shut : static (_, _) => { })(title, checkpoint);
        using var host = await StartAsync(gate, options => options.ConcurrentJobs = 2);
        using var stop = new CancellationTokenSource();
        var slow = await EnqueueAsync(host, Job(host) with { Cancellation = stop.Token });
        var quick = await EnqueueAsync(host, new(Request(host) with { Ids = ["b"] }));
        Assert.False((await quick.Completion.WaitAsync(Patience, Token)).HasErrors);
        Assert.False(slow.Completion.IsCompleted);
        await stop.CancelAsync();
        await AssertCancelledAsync(slow);
    }

    [Fact]
    public async Task A_job_that_waits_is_cancelled_at_once()
    {
        using var host = await StartAsync(HostedCollection.Shut);
        using var stop = new CancellationTokenSource();
        await EnqueueAsync(host, Job(host));
        var waiting = await EnqueueAsync(host, Job(host) with { Cancellation = stop.Token });
        await stop.CancelAsync();
        Assert.True(waiting.Completion.IsCanceled);
    }

    [Fact]
    public async Task A_host_that_stops_cancels_what_runs_and_what_waits_and_takes_no_more()
    {
        using var host = await StartAsync(HostedCollection.Shut);
        var running = await EnqueueAsync(host, Job(host));
        var waiting = await EnqueueAsync(host, Job(host));
        await host.StopAsync(Token).WaitAsync(Patience, Token);
        await AssertCancelledAsync(running);
        await AssertCancelledAsync(waiting);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Queue(host).EnqueueAsync(Job(host), Token));
        Assert.False(Queue(host).TryEnqueue(Job(host), out _));
    }

    [Fact]
    public async Task A_host_that_drains_does_what_waits_before_it_stops()
    {
        using var open = new ManualResetEventSlim();
        using var host = await StartAsync((_, _) => Assert.True(open.Wait(Patience)), options => options.Stop = LeafletStop.Drain);
        var running = await EnqueueAsync(host, Job(host));
        var waiting = await EnqueueAsync(host, new(Request(host) with { Ids = ["b"] }));
        var stopping = host.StopAsync(Token);
        Assert.False(Queue(host).TryEnqueue(Job(host), out _));
        open.Set();
        await stopping.WaitAsync(Patience, Token);
        Assert.Equal(3, (await running.Completion.WaitAsync(Patience, Token)).Leaflets.Length);
        Assert.Single((await waiting.Completion.WaitAsync(Patience, Token)).Leaflets);
    }

    [Fact]
    public async Task A_host_that_is_stopped_as_soon_as_it_starts_still_drains()
    {
        for (var round = 0; round < 20; round++)
        {
            using var host = _collection.Host(configure: options => options.Stop = LeafletStop.Drain);
            var ticket = await EnqueueAsync(host, new(Request(host) with { Ids = ["b"] }));
            await host.StartAsync(Token);
            await host.StopAsync(Token);
            Assert.Single((await ticket.Completion.WaitAsync(Patience, Token)).Leaflets);
        }
    }

    [Fact]
    public async Task A_host_that_drains_cancels_the_rest_when_its_time_is_over()
    {
        using var host = await StartAsync(HostedCollection.Shut, options => options.Stop = LeafletStop.Drain);
        var running = await EnqueueAsync(host, Job(host));
        var waiting = await EnqueueAsync(host, Job(host));
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await ((Task)host.StopAsync(time.Token))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await AssertCancelledAsync(running);
        await AssertCancelledAsync(waiting);
    }

    [Fact]
    public async Task A_full_queue_makes_who_brings_a_job_wait()
    {
        using var host = _collection.Host(configure: options => options.QueueCapacity = 1);
        var queue = Queue(host);
        var first = await queue.EnqueueAsync(Job(host), Token);
        Assert.False(queue.TryEnqueue(Job(host), out _));
        using var impatient = new CancellationTokenSource();
        var second = queue.EnqueueAsync(Job(host), impatient.Token).AsTask();
        var third = queue.EnqueueAsync(Job(host), Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        await host.StartAsync(Token);
        await first.Completion.WaitAsync(Patience, Token);
        await (await third.WaitAsync(Patience, Token)).Completion.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Nobody_waits_for_a_host_that_never_started()
    {
        var host = _collection.Host();
        var ticket = await EnqueueAsync(host, Job(host));
        host.Dispose();
        await AssertCancelledAsync(ticket);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ILeafletQueue Queue(IHost host) => host.Services.GetRequiredService<ILeafletQueue>();

    private static BuildRequest Request(IHost host) => host.Services.GetRequiredService<ILeafletBuilder>().Defaults;

    private static LeafletJob Job(IHost host) => new(Request(host));

    private static ValueTask<LeafletTicket> EnqueueAsync(IHost host, LeafletJob job) => Queue(host).EnqueueAsync(job, Token);

    private static async Task AssertCancelledAsync(LeafletTicket ticket) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ticket.Completion.WaitAsync(Patience, Token));

    private async Task<IHost> StartAsync(Action<string, Action>? gate = null, Action<LeafletsOptions>? configure = null)
    {
        var host = _collection.Host(gate, configure);
        await host.StartAsync(Token);
        return host;
    }
}
