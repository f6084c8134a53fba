using System.Collections.Immutable;
using Leaflets.Fuzzing.Coverage;
using Leaflets.Fuzzing.Targets;
using Mono.Cecil;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>What a target is about is there: fuzzing counts the branches of types by the beginnings of their names.</summary>
public sealed class FuzzTargetTests
{
    private static readonly Lazy<ImmutableArray<string>> Types = new(static () => [.. InstrumentedCopy.Libraries.SelectMany(TypesOf)]);

    public static TheoryData<string, string> Beginnings =>
        [.. TargetCatalog.All.SelectMany(static target => target.Instrumented.Select(beginning => (target.Name, beginning)))];

    [Theory, MemberData(nameof(Beginnings))]
    public void What_a_target_counts_begins_the_name_of_a_type(string target, string beginning) =>
        Assert.True(
            Types.Value.Any(type => type.StartsWith(beginning, StringComparison.Ordinal)), $"{target} counts {beginning}, which nothing is.");

    private static IEnumerable<string> TypesOf(string library)
    {
        using var module = ModuleDefinition.ReadModule(Path.Join(AppContext.BaseDirectory, library));
        return [.. module.GetTypes().Select(static type => type.FullName)];
    }
}
