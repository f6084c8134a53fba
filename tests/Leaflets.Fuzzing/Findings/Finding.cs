namespace Leaflets.Fuzzing.Findings;

/// <summary>An input that breaks a promise.</summary>
/// <param name="Target">What was fuzzed.</param>
/// <param name="Signature">What two inputs share that show the same fault.</param>
/// <param name="Story">What happened.</param>
/// <param name="Input">The input.</param>
internal sealed record Finding(string Target, string Signature, string Story, byte[] Input);
