namespace Leaflets.Inspection.Conformance;

/// <summary>A condition that a file breaks.</summary>
/// <param name="Condition">
/// Its number: of the Matterhorn Protocol 1.02 ("01-005"); "A-" with the clause of ISO 19005-2 and the number of the test in it; "S-" with
/// the clause of ISO 32000-1 for a structure that does not agree with itself.
/// </param>
/// <param name="Clause">The clause of the standard that is broken.</param>
/// <param name="Place">Where: a page, an element, a font, or the part of the file.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record Violation(string Condition, string Clause, string Place, string Message, string Remedy);
