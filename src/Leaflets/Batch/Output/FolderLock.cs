using Leaflets.Collections;

namespace Leaflets.Batch.Output;

/// <summary>Lets one build at a time, of all processes on this machine, read and write the list of an output folder.</summary>
internal sealed class FolderLock : IDisposable
{
    private const int Patience = 30_000;
    private const int Pause = 20;

    private readonly FileStream? _file;

    private FolderLock(FileStream? file) => _file = file;

    /// <summary>Waits for a folder's turn; after half a minute it goes on without, since whoever holds it is stuck.</summary>
    public static FolderLock Take(string folder)
    {
        if (PathFor(folder, "lock") is not { } path)
        {
            return new(null);
        }

        for (var waited = 0; waited < Patience; waited += Pause)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (UnauthorizedAccessException)
            {
                break;
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }

        return new(null);
    }

    /// <summary>The file whose lock is a folder's, or null where there can be none.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="kind">What the lock is for, the ending of its name.</param>
    /// <remarks>
    /// Beside the output there would be a file that nobody asked for. Files that are locked cannot be removed without a race, so they are few and
    /// stay: folders that fall on one file wait for each other, for the moment that it takes.
    /// </remarks>
    public static string? PathFor(string folder, string kind)
    {
        var locks = Path.Join(Path.GetTempPath(), $"leaflets-locks-{Environment.UserName}");
        try
        {
            Directory.CreateDirectory(locks);
            return Path.Join(locks, $"{Digest.Of(folder).ToString()[..2]}.{kind}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
