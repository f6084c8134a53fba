using System.Diagnostics;
using Leaflets.Fuzzing.Attack;
using Leaflets.Fuzzing.Findings;
using Leaflets.Fuzzing.Running;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Seeds;

/// <summary>Runs inputs once, without instrumentation.</summary>
internal static class Replay
{
    /// <summary>Runs the corpus, or files, through targets.</summary>
    /// <param name="project">The project.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="path">A file or a folder with inputs as findings are kept, or null for the corpus.</param>
    public static IEnumerable<Finding> Run(ProjectFiles project, IEnumerable<TargetDescription> targets, string? path)
    {
        foreach (var description in targets)
        {
            var target = description.Make(project);
            target.IsThorough = true;
            var execution = new Execution(target);
            foreach (var seed in path is null ? Corpus.Seeds(description, project) : Files(path))
            {
                if (execution.Run(seed.Bytes) is { } finding)
                {
                    yield return finding with { Story = $"{seed.Name}\n{finding.Story}" };
                }
            }
        }
    }

    /// <summary>Runs the corpus of a target, and counts.</summary>
    public static AttackResult Count(ProjectFiles project, TargetDescription description)
    {
        var target = description.Make(project);
        target.IsThorough = true;
        var (execution, result) = (new Execution(target), AttackResult.None);
        foreach (var seed in Corpus.Seeds(description, project))
        {
            var clock = Stopwatch.StartNew();
            var finding = execution.Run(seed.Bytes);
            result = result.And(new(1, Skipped: 0, finding is null ? [] : [$"{seed.Name}: {finding.Signature}"], clock.Elapsed, Peak: 0));
        }

        return result;
    }

    private static IEnumerable<Seed> Files(string path) =>
        (Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.input").Order(StringComparer.Ordinal).ToArray() : [path])
        .Select(file => new Seed(file, File.ReadAllBytes(file)));
}
