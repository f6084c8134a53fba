namespace Leaflets.Inspection.Conformance;

/// <summary>A condition that a machine can check.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Clause">The clause of the standard.</param>
/// <param name="Meaning">What is wrong where it holds, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
internal sealed record Condition(string Id, string Clause, string Meaning, string Remedy);
