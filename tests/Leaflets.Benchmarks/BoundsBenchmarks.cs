using BenchmarkDotNet.Attributes;
using Leaflets.Bounds;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Formats.Word.Looks;
using Leaflets.Pdf;

namespace Leaflets.Benchmarks;

/// <summary>
/// What the bounds of time and memory cost a leaflet of two pages: its steps and its looks alone, as many as it takes, beside the leaflet.
/// The share is measured so, since the difference of two runs of the whole is smaller than what runs differ by.
/// </summary>
public class BoundsBenchmarks
{
    private readonly BenchmarkLeaflet _leaflet = new();
    private readonly MemoryGate _gate = new(LeafletLimits.Default.Memory, LeafletLimits.Default.Memory, workers: 1);
    private readonly WordResources _word = new();
    private LeafletComposer _composer = null!;
    private long _steps;
    private long _checkpoints;

    /// <summary>Counts the steps of the leaflet.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _composer = new LeafletComposer(_leaflet.Fonts);
        Make(static () => { });
        var before = Steps.Taken;
        Make(() => _checkpoints++);
        _steps = Steps.Taken - before;
        Console.WriteLine($"// {_steps} steps, {(_steps / Steps.BetweenLooks) + _checkpoints} looks");
    }

    /// <summary>Markdown to PDF and DOCX, everything, watched as in a build.</summary>
    [Benchmark(Baseline = true)]
    public object Leaflet()
    {
        using var budget = Begin();
        using var watch = Steps.Watched(budget.Check);
        return Make(budget.Check);
    }

    /// <summary>The steps of that leaflet and the looks that they bring.</summary>
    [Benchmark]
    public long StepsAndLooks()
    {
        using var budget = Begin();
        using var watch = Steps.Watched(budget.Check);
        for (var i = 0L; i < _steps; i++)
        {
            Steps.Take();
        }

        for (var i = 0L; i < _checkpoints; i++)
        {
            budget.Check();
        }

        return Steps.Taken;
    }

    private WorkBudget Begin() => new(LeafletLimits.Default, _gate, CancellationToken.None);

    private object Make(Action checkpoint)
    {
        var styled = _leaflet.Present(BenchmarkLeaflet.Read(_leaflet.Source));
        var pages = _composer.Compose(styled, checkpoint).Pages;
        return (PdfWriter.Write(pages, LeafletPdfMetadata.Of(styled)), WordWriter.Write(styled, _word, checkpoint));
    }
}
