
namespace Leaflets.Inputs;

/// <summary>Something that a job's outputs came from.</summary>
/// <param name="Name">A file, relative to the collection, or a name in brackets for what is no file.</param>
/// <param name="Digest">Its content, or what stood in the way of reading it.</param>
internal readonly record struct JobInput(string Name, Digest Digest);
