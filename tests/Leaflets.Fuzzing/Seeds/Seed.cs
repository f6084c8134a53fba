namespace Leaflets.Fuzzing.Seeds;

/// <summary>An input to begin with.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Bytes">The input.</param>
internal sealed record Seed(string Name, byte[] Bytes);
