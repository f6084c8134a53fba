namespace Leaflets.Inputs;

/// <summary>What reading a file gave.</summary>
/// <param name="Bytes">The file, empty where there is a problem.</param>
/// <param name="Problem">Why it was not read.</param>
/// <param name="Reason">The system's words for an unreadable file, without a final stop.</param>
internal readonly record struct FileContent(ReadOnlyMemory<byte> Bytes, FileProblem Problem, string Reason)
{
    /// <summary>A file that was read; one without bytes is a problem.</summary>
    public static FileContent Of(ReadOnlyMemory<byte> bytes) =>
        new(bytes, bytes.IsEmpty ? FileProblem.Empty : FileProblem.None, string.Empty);

    /// <summary>A file that was not read.</summary>
    public static FileContent Not(FileProblem problem) => new(default, problem, string.Empty);

    /// <summary>The digest of the bytes, or of what stands in their way.</summary>
    public Digest Digest() => Problem == FileProblem.None ? Inputs.Digest.Of(Bytes.Span) : Inputs.Digest.Of(Problem.ToString());
}
