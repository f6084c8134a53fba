using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Attack;

/// <summary>A kind of attack, and the tests that make it.</summary>
/// <param name="Name">What is attacked.</param>
/// <param name="Tests">The names of the classes of tests, without namespaces; a name may stand for one of several test programs.</param>
internal sealed record AttackKind(string Name, ImmutableArray<string> Tests);
