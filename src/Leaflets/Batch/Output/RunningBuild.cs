namespace Leaflets.Batch.Output;

/// <summary>Lets the builds of this machine that write to one output folder know of one another for as long as they run.</summary>
internal sealed class RunningBuild : IDisposable
{
    private readonly FileStream? _shared;

    private RunningBuild(FileStream? shared, bool isAlone) => (_shared, IsAlone) = (shared, isAlone);

    /// <summary>Whether no other build was running when this one began. What lies in the folder then is nobody's who still works on it.</summary>
    public bool IsAlone { get; }

    /// <summary>Begins a build. What the folder holds is looked at before, so that a file of a build that begins later is not among it.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    public static RunningBuild Begin(string folder)
    {
        if (FolderLock.PathFor(folder, "running") is not { } path)
        {
            return new(null, isAlone: true);
        }

        var isAlone = true;
        try
        {
            // Nobody can have it alone while another shares it.
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1).Dispose();
        }
        catch (IOException)
        {
            isAlone = false;
        }
        catch (UnauthorizedAccessException)
        {
            return new(null, isAlone: true);
        }

        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1), isAlone);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, isAlone);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _shared?.Dispose();
}
