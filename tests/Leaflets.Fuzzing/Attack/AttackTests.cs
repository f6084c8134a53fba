using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Classes of tests of one test program.</summary>
/// <param name="Program">The program's name, which is its project's.</param>
/// <param name="Classes">The names of the classes, after the program's.</param>
internal sealed record AttackTests(string Program, ImmutableArray<string> Classes)
{
    /// <summary>The full names of the classes.</summary>
    public IEnumerable<string> FullNames => Classes.Select(name => $"{Program}.{name}");
}
