using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Attack;

/// <summary>A kind of attack, and the tests that make it.</summary>
/// <param name="Name">What is attacked.</param>
/// <param name="Tests">The tests.</param>
internal sealed record AttackKind(string Name, ImmutableArray<AttackTests> Tests);
