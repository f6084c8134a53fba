using System.Text.RegularExpressions;
using Leaflets.Fuzzing.Attack;
using Leaflets.Fuzzing.Targets;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The threat model names tests and fuzzing targets that there are.</summary>
public sealed partial class ThreatModelTests
{
    private static string Model { get; } = File.ReadAllText(Path.Join(Repository.Root, "src", "THREATS.md"));

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Join(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var named = TestName().Matches(Model).Select(static found => found.Groups[1].Value).ToList();
        Assert.InRange(named.Count, 15, 200);
        Assert.All(named, name => Assert.Contains(name, files));
    }

    [Fact]
    public void Every_test_that_it_names_is_run_by_the_attack_too()
    {
        var attack = AttackCatalog.All.SelectMany(static kind => kind.Tests).ToHashSet(StringComparer.Ordinal);
        Assert.All(TestName().Matches(Model).Select(static found => found.Groups[1].Value), name => Assert.Contains(name, attack));
        Assert.All(attack, static name => Assert.NotEmpty(TestProgram.Of(Repository.Root, [name])));
    }

    [Fact]
    public void Every_fuzzing_target_that_it_names_is_there()
    {
        var targets = TargetCatalog.All.Select(static target => target.Name).ToHashSet(StringComparer.Ordinal);
        var named = Fuzzing().Matches(Model).SelectMany(static found => found.Groups[1].Captures).Select(static name => name.Value)
            .ToList();
        Assert.InRange(named.Count, 10, 100);
        Assert.All(named, name => Assert.Contains(name, targets));
    }

    [Fact]
    public void Every_row_says_what_proves_it() => Assert.All(
        Model.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)),
        static row => Assert.NotEqual(string.Empty, row.Split('|')[^2].Trim()));

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex("fuzzing(?: target)?(?: `([a-z-]+)`,?)+")]
    private static partial Regex Fuzzing();
}
