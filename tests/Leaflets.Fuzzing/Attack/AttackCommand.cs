using System.Globalization;
using Leaflets.Fuzzing.Running;
using Leaflets.Fuzzing.Seeds;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Repeats the attack upon everything that is promised of hostile input, kind by kind, and prints its tables.</summary>
/// <param name="root">The project.</param>
/// <param name="fonts">The typefaces.</param>
/// <param name="output">Where the tables go.</param>
internal sealed class AttackCommand(string root, string fonts, TextWriter output)
{
    private const string Corpus = "corpus of fuzzing";
    private const string Leaflets = "leaflets at the limits";

    private readonly List<string> _breaks = [];

    /// <summary>Attacks, with what was built.</summary>
    /// <param name="only">What the names of the kinds and leaflets have that are wanted; empty for all.</param>
    /// <returns>How much broke, or null where a test program is wanted that is not built.</returns>
    public int? Run(string only)
    {
        var kinds = AttackCatalog.All.Where(kind => Has(kind.Name))
            .Select(kind => (kind.Name, Programs: TestProgram.Of(root, kind.Tests).ToList())).ToList();
        if (kinds.SelectMany(static kind => kind.Programs).Any(static tests => !tests.Program.IsBuilt))
        {
            return null;
        }

        var shapes = Shapes(ShapeCatalog.All.Where(shape => Has(Leaflets) || Has(shape.Name)).ToList());
        output.WriteLine("| Kind | Attempts | Skipped | Breaks | Slowest, s | Most memory, MB |\n|:--|--:|--:|--:|--:|--:|");
        var all = shapes.Count == 0 ? AttackResult.None : Tell(Leaflets, OfShapes(shapes));
        foreach (var (name, programs) in kinds)
        {
            var result = programs.Aggregate(AttackResult.None, static (sum, tests) => sum.And(tests.Program.Run(tests.Classes)));
            all = all.And(Tell(name, result));
        }

        if (Has(Corpus))
        {
            all = all.And(Tell(Corpus, OfCorpus()));
        }

        Tell("**all**", all);
        _breaks.ForEach(output.WriteLine);
        return all.Breaks.Count;

        bool Has(string name) => name.Contains(only, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Makes the leaflets of shapes, and tells of each what came of it.</summary>
    private List<ShapeResult> Shapes(List<Shape> shapes)
    {
        var results = new List<ShapeResult>();
        if (shapes.Count == 0)
        {
            return results;
        }

        output.WriteLine("| Leaflet | Time, s | Most memory, MB | Ended as |\n|:--|--:|--:|:--|");
        foreach (var shape in shapes)
        {
            var result = ShapeAttack.Run(shape, root, fonts);
            Row([shape.Name, Seconds(result.Time), Megabytes(result.Peak), result.Ending]);
            results.Add(result);
        }

        TellStages(results);
        return results;
    }

    private AttackResult OfCorpus()
    {
        var (project, result) = (new ProjectFiles(root, fonts), AttackResult.None);
        SmallStack.Run(() => result = TargetCatalog.All.Aggregate(result, (sum, target) => sum.And(Count(target))));
        return result;

        AttackResult Count(TargetDescription target) => Replay.Count(project, target);
    }

    private static AttackResult OfShapes(List<ShapeResult> shapes) => new(
        shapes.Count,
        Skipped: 0,
        [.. shapes.Where(static shape => shape.Break is not null).Select(static shape => $"{shape.Shape.Name}: {shape.Break}")],
        shapes.Max(static shape => shape.Time),
        shapes.Max(static shape => shape.Peak));

    private AttackResult Tell(string kind, AttackResult result)
    {
        var (attempts, skipped, breaks) = (Number(result.Attempts), Number(result.Skipped), Number(result.Breaks.Count));
        Row([kind, attempts, skipped, breaks, Seconds(result.Slowest), Megabytes(result.Peak)]);
        _breaks.AddRange(result.Breaks.Select(text => $"BREAK {text}").Except(_breaks));
        return result;
    }

    /// <summary>For each stage, what it took at worst.</summary>
    private void TellStages(List<ShapeResult> shapes)
    {
        output.WriteLine("\n| Stage | Slowest, s | of | Most memory, MB | of |\n|:--|--:|:--|--:|:--|");
        var stages = shapes.SelectMany(static shape => shape.Costs.Select(cost => (Cost: cost, shape.Shape.Name)));
        foreach (var stage in stages.GroupBy(static one => one.Cost.Stage))
        {
            var (slow, large) = (stage.MaxBy(static one => one.Cost.Time), stage.MaxBy(static one => one.Cost.Peak));
            Row([stage.Key, Seconds(slow.Cost.Time), slow.Name, Megabytes(large.Cost.Peak), large.Name]);
        }

        output.WriteLine();
    }

    private void Row(ReadOnlySpan<string?> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => bytes == 0 ? "–" : (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
