namespace Leaflets.Presentation.Nodes;

/// <summary>A piece of text with what is heard of it.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Spoken">What is heard in its place, or null where it is heard as it is printed.</param>
internal readonly record struct SpokenPiece(string Text, string? Spoken);
