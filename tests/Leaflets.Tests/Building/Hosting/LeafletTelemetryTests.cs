using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Leaflets.Building;
using Leaflets.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Leaflets.Tests.Building.Hosting;

public sealed class LeafletTelemetryTests : IDisposable
{
    private readonly HostedCollection _collection = new();

    public LeafletTelemetryTests() => _collection.Write("leaflets/b/en.md", "bad");

    public void Dispose() => _collection.Dispose();

    [Fact]
    public async Task Leaflets_pages_bytes_and_seconds_are_measured()
    {
        using var host = _collection.Host();
        using var measured = new Measured(host.Services.GetRequiredService<IMeterFactory>());
        await BuildAsync(host);
        Assert.Equal(
            [
                "leaflets.bytes 2 docx en made", "leaflets.bytes 2 docx en made", "leaflets.bytes 2 pdf en made",
                "leaflets.bytes 2 pdf en made", "leaflets.jobs 1 en failed", "leaflets.jobs 1 en made", "leaflets.jobs 1 en made",
                "leaflets.pages 2 pdf en made", "leaflets.pages 2 pdf en made",
            ],
            measured.Counts.Order(StringComparer.Ordinal));
        Assert.Equal(3, measured.Seconds.Count);
        Assert.All(measured.Seconds, seconds => Assert.InRange(seconds, 0, 30));
    }

    [Fact]
    public async Task The_length_of_the_queue_is_measured()
    {
        using var host = _collection.Host();
        using var measured = new Measured(host.Services.GetRequiredService<IMeterFactory>());
        var request = host.Services.GetRequiredService<ILeafletBuilder>().Defaults;
        await host.Services.GetRequiredService<ILeafletQueue>().EnqueueAsync(new(request), Token);
        await host.Services.GetRequiredService<ILeafletQueue>().EnqueueAsync(new(request), Token);
        measured.Observe();
        Assert.Equal(["leaflets.queue.length 2"], measured.Counts);
    }

    [Fact]
    public async Task Without_a_maker_of_meters_the_container_has_a_meter_of_its_own()
    {
        using var provider = new ServiceCollection()
            .AddSingleton(new LeafletBuilder(HostedCollection.Fonts, _ => new GatedStages(static (_, _) => { })))
            .AddLeaflets(_collection.Configure).BuildServiceProvider();
        using var measured = new Measured(provider.GetRequiredService<LeafletTelemetry>());
        var builder = provider.GetRequiredService<ILeafletBuilder>();
        await builder.BuildAllAsync(builder.Defaults, cancellation: Token);
        Assert.Contains("leaflets.jobs 1 en failed", measured.Counts);
    }

    [Fact]
    public async Task Two_containers_share_nothing()
    {
        using var other = new HostedCollection();
        using var host = _collection.Host();
        using var otherHost = other.Host();
        using var measured = new Measured(host.Services.GetRequiredService<IMeterFactory>());
        using var otherMeasured = new Measured(otherHost.Services.GetRequiredService<IMeterFactory>());
        await otherHost.Services.GetRequiredService<ILeafletQueue>()
            .EnqueueAsync(new(otherHost.Services.GetRequiredService<ILeafletBuilder>().Defaults), Token);
        await BuildAsync(otherHost);
        Assert.Empty(measured.Counts);
        Assert.NotEmpty(otherMeasured.Counts);
        Assert.Equal(0, host.Services.GetRequiredService<ILeafletQueue>().Count);
        Assert.Equal(_collection.Root, host.Services.GetRequiredService<ILeafletBuilder>().Defaults.Root);
        Assert.NotSame(host.Services.GetRequiredService<LeafletTelemetry>(), otherHost.Services.GetRequiredService<LeafletTelemetry>());
        Assert.False(Directory.Exists(_collection.Output));

        otherHost.Dispose();
        await BuildAsync(host);
        Assert.Contains("leaflets.jobs 1 en made", measured.Counts);
    }

    [Fact]
    public void Hosting_holds_nothing_that_is_static_and_changes()
    {
        var fields = typeof(LeafletTelemetry).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(LeafletTelemetry).Namespace && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(
                type => type.GetFields(
                    System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public
                    | System.Reflection.BindingFlags.NonPublic))
            .Where(field => !field.IsInitOnly && !field.IsLiteral);
        Assert.Empty(fields);
    }

    [Fact]
    public async Task A_job_a_build_and_each_leaflet_have_a_span_under_who_brought_the_job()
    {
        using var caller = new Activity("caller").Start();
        using var listener = Listen(out var spans, caller.TraceId);
        using var host = _collection.Host();
        await host.StartAsync(Token);
        var ticket = await host.Services.GetRequiredService<ILeafletQueue>()
            .EnqueueAsync(new(host.Services.GetRequiredService<ILeafletBuilder>().Defaults), Token);
        await ticket.Completion.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await host.StopAsync(Token);
        var job = Assert.Single(spans, span => span.OperationName == "leaflets.job");
        var build = Assert.Single(spans, span => span.OperationName == "leaflets.build");
        var leaflets = spans.Where(span => span.OperationName == "leaflets.leaflet").ToList();
        Assert.Equal(caller.SpanId, job.ParentSpanId);
        Assert.Equal(job.SpanId, build.ParentSpanId);
        Assert.All(leaflets, leaflet => Assert.Equal(build.SpanId, leaflet.ParentSpanId));
        Assert.Equal(
            ["a en made 2 Unset", "b en failed  Error", "c en made 2 Unset"],
            leaflets.Select(leaflet => string.Join(
                ' ',
                leaflet.GetTagItem("leaflet.id"),
                leaflet.GetTagItem("leaflet.language"),
                leaflet.GetTagItem("leaflet.state"),
                leaflet.GetTagItem("leaflet.pdf.pages"),
                leaflet.Status)));
        Assert.All(leaflets, leaflet => Assert.True(leaflet.StartTimeUtc >= build.StartTimeUtc && leaflet.Duration <= build.Duration));
        Assert.Equal(ActivityStatusCode.Error, build.Status);
        Assert.Equal(3, build.GetTagItem("build.leaflets"));
        Assert.Equal(1L, job.GetTagItem("job.number"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_leaflet_is_in_the_log_for_who_looks_for_faults_and_nowhere_above()
    {
        using var log = new RecordingLog();
        using var host = _collection.Host(more: services => services.AddLogging(
            logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        await BuildAsync(host);
        Assert.Contains(log.Lines, line => line.StartsWith("Debug leaflets/b/en.md(1,1): error LFT1299", StringComparison.Ordinal));
        var above = log.Lines.Where(static line => !line.StartsWith("Debug ", StringComparison.Ordinal));
        Assert.DoesNotContain(above, static line => line.Contains("LFT1299", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_an_error_in_the_log()
    {
        _collection.Write("dist/a/a.en.pdf/in-the-way.txt", "A folder that has the name of the file.");
        using var log = new RecordingLog();
        using var host = _collection.Host(more: services => services.AddLogging(logging => logging.AddProvider(log)));
        await BuildAsync(host);
        Assert.Contains(log.Lines, static line =>
            line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains("a/a.en.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_the_program_is_an_error_in_the_log_with_its_exception()
    {
        _collection.Write("leaflets/c/en.md", "broken");
        using var log = new RecordingLog();
        using var host = _collection.Host(more: services => services.AddLogging(logging => logging.AddProvider(log)));
        await BuildAsync(host);
        Assert.Contains("Error Leaflet c (en) failed because of an internal error", log.Lines);
        var fault = Assert.Single(log.Exceptions);
        Assert.Contains("at Leaflets.", fault.ToString(), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<BuildResult> BuildAsync(IHost host)
    {
        var builder = host.Services.GetRequiredService<ILeafletBuilder>();
        return builder.BuildAllAsync(builder.Defaults, cancellation: Token);
    }

    private static ActivityListener Listen(out ConcurrentQueue<Activity> spans, ActivityTraceId trace)
    {
        var seen = spans = new();
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == LeafletTelemetry.Name,
            Sample = (ref options) => options.Parent.TraceId == trace
            ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
