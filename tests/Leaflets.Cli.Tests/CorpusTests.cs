using Leaflets.Fuzzing.Findings;
using Leaflets.Fuzzing.Seeds;
using Leaflets.Fuzzing.Targets;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The corpus of <c>tests/corpus</c> through all that is fuzzed: each mended fault stays mended.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Targets => [.. TargetCatalog.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void Nothing_in_the_corpus_breaks_a_promise(string name)
    {
        Assert.SkipUnless(
            Directory.Exists(ProjectFiles.FontFolder),
            "The typefaces are not beside the tests: build the command line first, or set LEAFLETS_FONTS.");
        var project = new ProjectFiles(Repository.Root, ProjectFiles.FontFolder);
        List<Finding> findings = [];
        var thread =
            new Thread(() => findings.AddRange(Replay.Run(project, [TargetCatalog.Find(name)!], path: null)), Fuzzing.Running.Bounds.Stack);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "An input does not end.");
        Assert.Empty(findings.Select(finding => $"{finding.Signature}\n{finding.Story}"));
    }

    [Theory, MemberData(nameof(Targets))]
    public void Every_target_has_seeds(string name)
    {
        Assert.SkipUnless(
            Directory.Exists(ProjectFiles.FontFolder),
            "The typefaces are not beside the tests: build the command line first, or set LEAFLETS_FONTS.");
        var project = new ProjectFiles(Repository.Root, ProjectFiles.FontFolder);
        Assert.NotEmpty(Corpus.Seeds(TargetCatalog.Find(name)!, project));
    }
}
