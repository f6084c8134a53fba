namespace Leaflets.Batch.Output;

/// <summary>A file that is written and not yet in its place: it can be read back first. Disposing removes one that was not placed.</summary>
/// <param name="temporary">Where it lies.</param>
/// <param name="target">Its place.</param>
internal sealed class StagedFile(string temporary, string target) : IDisposable
{
    /// <summary>What the disk holds of it, or null where it cannot be read.</summary>
    public byte[]? Read()
    {
        try
        {
            return File.ReadAllBytes(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Moves it into its place; what stood there is replaced in one step.</summary>
    /// <exception cref="IOException">It cannot be moved; an earlier file is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be moved; an earlier file is untouched.</exception>
    public void Place() => File.Move(temporary, target, overwrite: true);

    /// <inheritdoc/>
    public void Dispose() => AtomicFiles.Remove(temporary);
}
