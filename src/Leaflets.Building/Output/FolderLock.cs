using Leaflets.Building.Files;
using Leaflets.Inputs;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Output;

/// <summary>Lets one build at a time, of all processes of a user on this machine, read and write the list of an output folder.</summary>
internal sealed class FolderLock : IDisposable
{
    private const int Patience = 30_000;
    private const int Pause = 20;

    private readonly SafeFileHandle? _file;

    private FolderLock(SafeFileHandle? file) => _file = file;

    /// <summary>Waits for a folder's turn; after half a minute it goes on without, since whoever holds it is stuck.</summary>
    public static FolderLock Take(string folder)
    {
        using var locks = LockFolder.Open();
        for (var waited = 0; locks is not null && waited < Patience; waited += Pause)
        {
            try
            {
                if (locks.Lock(NameFor(folder, "lock"), isShared: false) is { } file)
                {
                    return new(file);
                }
            }
            catch (Exception exception) when (FileFault.IsOne(exception))
            {
                break;
            }

            Thread.Sleep(Pause);
        }

        return new(null);
    }

    /// <summary>The file whose lock is a folder's.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="kind">What the lock is for, the ending of its name.</param>
    /// <remarks>
    /// Beside the output there would be a file that nobody asked for. Files that are locked cannot be removed without a race, so they are
    /// few and stay: folders that fall on one file wait for each other, for the moment that it takes.
    /// </remarks>
    public static string NameFor(string folder, string kind) => $"{Digest.Of(folder).ToString()[..2]}.{kind}";

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
