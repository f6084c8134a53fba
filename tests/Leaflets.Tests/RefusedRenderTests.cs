using Leaflets.Bounds;
using Leaflets.Building.Hosting;
using Leaflets.Tests.Building.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Leaflets.Tests;

/// <summary>What is wrong is in the result, with its place, and nothing is written.</summary>
public sealed class RefusedRenderTests
{
    private const string Picture = "---\ntitle: T\n---\n\n![A lung](images/lung.png)\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tlh", null, "LFT2106")]
    [InlineData("not a language", null, "LFT2106")]
    [InlineData("../../etc/passwd", null, "LFT2106")]
    [InlineData("", null, "LFT2106")]
    [InlineData("en", "no-such-style", "LFT2010")]
    [InlineData("en", "../clear-print", "LFT2010")]
    public async Task An_unknown_language_or_style_is_an_error(string language, string? style, string id)
    {
        var options = new RenderOptions { Language = language, Style = style };
        var (result, file) = await Renderers.RenderAsync(Renderers.TitleOf(1), options, cancellation: Token);
        Assert.False(result.IsMade);
        Assert.Equal([id], Renderers.Ids(result));
        Assert.Empty(file);
        Assert.Null(result.Sha256);
        Assert.Null(result.Pages);
    }

    [Theory]
    [InlineData("", "LFT1037")]
    [InlineData("\uFEFF", "LFT1037")]
    [InlineData("A bell: \u0007.", "LFT1082")]
    public async Task What_no_file_may_hold_is_refused_in_memory_too(string markdown, string id)
    {
        var (result, file) = await Renderers.RenderAsync(markdown, cancellation: Token);
        Assert.Equal([id], Renderers.Ids(result));
        Assert.Empty(file);
    }

    [Fact]
    public async Task Half_a_letter_is_refused_in_memory_as_no_file_in_UTF_8_has_one()
    {
        var (result, _) = await Renderers.RenderAsync("Half a letter: \uD83D.", cancellation: Token);
        Assert.Equal(["LFT1081"], Renderers.Ids(result));
    }

    [Fact]
    public async Task What_is_no_text_is_refused_from_a_stream()
    {
        using var output = new MemoryStream();
        var result = await Renderers.Shared.RenderAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), new() { Language = "en" }, output, Token);
        Assert.Equal(["LFT1065"], Renderers.Ids(result));
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_is_no_name_is_a_wrong_argument(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => Renderers.RenderAsync("T", new() { Language = "en", Id = id }, cancellation: Token));

    [Fact]
    public async Task Pictures_without_a_resolver_or_unknown_to_it_are_missing_where_they_are_named()
    {
        foreach (var resolver in (PictureResolver?[])[null, static (_, _) => new((ReadOnlyMemory<byte>?)null)])
        {
            var (result, _) = await Renderers.RenderAsync(Picture, new() { Language = "en", Pictures = resolver }, cancellation: Token);
            var missing = Assert.Single(result.Diagnostics);
            Assert.Contains("images/lung.png", missing.Message, StringComparison.Ordinal);
            Assert.Equal(5, missing.Span.Source.PositionOf(missing.Span.Start).Line);
            Assert.Null(result.Fault);
        }
    }

    [Theory]
    [InlineData("<blink>x</blink> ![A lung](lung.png)", null, "LFT1203 LFT3110")]
    [InlineData("<blink>x</blink> ![A lung](lung.png)", "no-such-style", "LFT1203 LFT2010 LFT3110")]
    public async Task Errors_of_all_stages_come_together(string markdown, string? style, string ids)
    {
        var options = new RenderOptions { Language = "en", Style = style, Pictures = static (_, _) => new((ReadOnlyMemory<byte>?)null) };
        var (result, file) = await Renderers.RenderAsync($"---\ntitle: T\n---\n\n{markdown}\n", options, cancellation: Token);
        Assert.Equal(ids, string.Join(' ', Renderers.Ids(result).Order(StringComparer.Ordinal)));
        Assert.Empty(file);
    }

    [Fact]
    public async Task Pictures_that_are_too_much_together_are_said_to_be_so()
    {
        const int Many = 30 << 20;
        var source = "---\ntitle: T\n---\n\n" + string.Concat(Enumerable.Range(0, 4).Select(static i => $"![A lung](lung{i}.png)\n\n"));
        var options = new RenderOptions { Language = "en", Pictures = static (_, _) => new((ReadOnlyMemory<byte>?)new byte[Many]) };
        var (result, _) = await Renderers.RenderAsync(source, options, cancellation: Token);
        Assert.Equal("LFT3122", Renderers.Ids(result)[^1]);
    }

    [Fact]
    public async Task A_resolver_that_throws_fails_the_leaflet_alone_and_its_exception_is_handed_on()
    {
        var thrown = new InvalidOperationException("the store is down");
        var (result, file) = await Renderers.RenderAsync(
            Picture, new() { Language = "en", Pictures = (_, _) => throw thrown }, cancellation: Token);
        Assert.False(result.IsMade);
        Assert.Same(thrown, result.Fault);
        Assert.DoesNotContain("store", Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Empty(file);
    }

    [Theory]
    [InlineData("lung.png", "no picture at all")]
    [InlineData("lung.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>")]
    [InlineData("lung.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><g>")]
    [InlineData("lung.svg", "")]
    public async Task Hostile_bytes_of_a_resolver_fail_the_leaflet_and_are_no_fault_of_the_program(string name, string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var options = new RenderOptions { Language = "en", Pictures = (_, _) => new((ReadOnlyMemory<byte>?)bytes) };
        var source = Picture.Replace("lung.png", name, StringComparison.Ordinal);
        var (result, _) = await Renderers.RenderAsync(source, options, cancellation: Token);
        Assert.False(result.IsMade);
        Assert.Single(result.Diagnostics);
        Assert.Null(result.Fault);
    }

    [Fact]
    public async Task A_resolver_is_asked_once_for_a_picture_and_never_for_what_is_no_name()
    {
        var asked = new List<string>();
        var options = new RenderOptions
        {
            Language = "en",
            Pictures = (path, _) =>
            {
                asked.Add(path);
                return new((ReadOnlyMemory<byte>?)null);
            },
        };
        const string source = "---\ntitle: T\n---\n\n![A](a.png)\n\n![B](../shared/b.png)\n\n![A](a.png)\n\n![C](NUL)\n";
        var (result, _) = await Renderers.RenderAsync(source, options, cancellation: Token);
        Assert.False(result.IsMade);
        Assert.Equal(["a.png", "../shared/b.png"], asked);
    }

    [Fact]
    public async Task A_leaflet_that_takes_too_long_fails()
    {
        using var renderer = LeafletRenderer.Create(Renderers.Options with { Limits = new() { Time = TimeSpan.Zero } });
        var (result, _) = await Renderers.RenderAsync(Renderers.TitleOf(1), renderer: renderer, cancellation: Token);
        Assert.Equal("LFT5004", Renderers.Ids(result)[0]);
        Assert.Null(result.Fault);
    }

    [Fact]
    public async Task Cancelling_ends_long_work_at_the_next_look_and_nothing_is_written()
    {
        const int At = 20;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var (looks, cancelled, ended) = (0, 0L, 0L);
        using var renderer = LeafletRenderer.Create(Renderers.Options, fonts => new WatchedStages(fonts, check =>
        {
            ended = Steps.Taken;
            looks++;
            check();
            if (looks == At)
            {
                stop.Cancel();
                cancelled = Steps.Taken;
            }
        }));
        using var output = new MemoryStream();
        var rows = Enumerable.Range(0, 20_000).Select(static row => $"| {row} mg | at night, with water and never with milk |\n");
        var markdown = $"---\ntitle: T\n---\n\n| a | b |\n|---|---|\n{string.Concat(rows)}".AsMemory();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => renderer.RenderAsync(markdown, new() { Language = "en" }, output, stop.Token));
        Assert.Equal(At + 1, looks);
        Assert.InRange(ended - cancelled, 1, Growth.MostBetweenLooks);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_in_the_result_and_in_the_log_and_no_text_is()
    {
        using var log = new RecordingLog();
        using var provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace))
            .AddLeafletRenderer(Renderers.Options)
            .BuildServiceProvider();
        var renderer = provider.GetRequiredService<LeafletRenderer>();
        Assert.Same(renderer, provider.GetRequiredService<LeafletRenderer>());
        await Renderers.RenderAsync("---\ntitle: T\n---\n\nSecret <b>words</b> {{secret}}.\n", renderer: renderer, cancellation: Token);
        Assert.Empty(log.Lines);

        var thrown = new InvalidOperationException("broken");
        await Renderers.RenderAsync(Picture, new() { Language = "en", Pictures = (_, _) => throw thrown }, renderer, Token);
        Assert.Equal(["Error A leaflet was not rendered because of an internal error"], log.Lines);
        Assert.Same(thrown, Assert.Single(log.Exceptions));
    }

    [Fact]
    public async Task A_stage_that_breaks_is_a_fault_of_ours_with_its_stack()
    {
        using var renderer = LeafletRenderer.Create(
            Renderers.Options, static _ => new GatedStages(static (_, _) => throw new InvalidOperationException("broken")));
        var (result, file) = await Renderers.RenderAsync("T", renderer: renderer, cancellation: Token);
        Assert.Equal(["LFT5090"], Renderers.Ids(result));
        Assert.Contains(nameof(GatedStages), result.Fault!.StackTrace, StringComparison.Ordinal);
        Assert.Empty(file);
    }
}
