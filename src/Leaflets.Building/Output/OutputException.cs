namespace Leaflets.Building.Output;

/// <summary>A file of the output folder could not be written.</summary>
/// <param name="path">The file, relative to the folder.</param>
/// <param name="cause">What stood in the way.</param>
internal sealed class OutputException(string path, Exception cause) : IOException(cause.Message, cause)
{
    /// <summary>The file, relative to the folder, with forward slashes.</summary>
    public string Path { get; } = path;
}
