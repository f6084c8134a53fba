using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// A folder that was opened once: what is done in it is done in that folder, whatever its path comes to mean meanwhile. Names in it are
/// taken as they are: a link is never followed, and nothing leads out. Thread-safe.
/// </summary>
/// <remarks>
/// The same thought as <c>os.Root</c> of Go and <c>cap-std</c> of Rust. Paths are relative, with forward slashes and without <c>..</c>;
/// names are paths of one part.
/// </remarks>
internal abstract class OpenFolder : IDisposable
{
    /// <summary>The rights of folders that are made: every user may read them, and the user's umask takes from that.</summary>
    protected const int FolderRights = 0x1FD;

    /// <summary>The rights of folders that are for their owner alone.</summary>
    protected const int PrivateRights = 0x1C0;

    /// <summary>The rights of files that are made.</summary>
    protected const int FileRights = 0x1B6;

    private static int _count;

    /// <summary>Opens a folder that somebody names: where it is a link, that is what was meant.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">There is no such folder (<see cref="FileFault.IsMissing"/>), or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static OpenFolder Open(string path) => OperatingSystem.IsWindows() ? WindowsFolder.Open(path) : UnixFolder.Open(path);

    /// <summary>Makes a folder that somebody names, with those that lead to it, where it is not there, and opens it.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">It cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public static OpenFolder Make(string path)
    {
        try
        {
            return Open(path);
        }
        catch (Exception exception) when (FileFault.IsMissing(exception))
        {
            try
            {
                Directory.CreateDirectory(path);
            }
            catch (IOException taken) when (FileFault.IsTaken(taken))
            {
                throw FileFault.NoFolderHere(Path.GetFileName(path));
            }

            return Open(path);
        }
    }

    /// <summary>Opens a folder below this one; a link or a mount on the way is refused.</summary>
    /// <param name="path">The path, or nothing for this folder.</param>
    /// <exception cref="IOException">There is no such folder (<see cref="FileFault.IsMissing"/>), or it is a link or something
    /// else.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public abstract OpenFolder Folder(string path);

    /// <summary>Opens a folder in this one that may lie on another disk, but is no link.</summary>
    /// <exception cref="IOException">There is no such folder (<see cref="FileFault.IsMissing"/>), or it is a link or something
    /// else.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public abstract OpenFolder Place(string name);

    /// <summary>Opens a folder in this one as <see cref="Place"/> does, and makes it where it is not there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isPrivate">Whether a folder that is made is for its owner alone.</param>
    /// <exception cref="IOException">It cannot be made or opened, or is a link or something else.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public OpenFolder MakePlace(string name, bool isPrivate = false)
    {
        try
        {
            return Place(name);
        }
        catch (Exception exception) when (FileFault.IsMissing(exception))
        {
            return MakeOne(name, isPrivate ? PrivateRights : FolderRights);
        }
    }

    /// <summary>Makes a folder below this one, with those that lead to it, where it is not there, and opens it.</summary>
    /// <param name="path">The path, or nothing for this folder.</param>
    /// <exception cref="IOException">It cannot be made or opened, or is a link or something else.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public OpenFolder MakeFolder(string path)
    {
        try
        {
            return Folder(path);
        }
        catch (Exception exception) when (FileFault.IsMissing(exception))
        {
            var folder = Folder(string.Empty);
            foreach (var name in path.Split('/'))
            {
                using var around = folder;
                folder = around.MakeOne(name, FolderRights);
            }

            return folder;
        }
    }

    /// <summary>What a path below this folder stands for, or null where it stands for nothing.</summary>
    public abstract FileStatus? Status(string path);

    /// <summary>What the system says of the folder itself.</summary>
    /// <exception cref="IOException">It says nothing.</exception>
    public abstract FileStatus Status();

    /// <summary>Opens a regular file below this folder for reading; it is never waited for.</summary>
    /// <exception cref="IOException">There is no such file (<see cref="FileFault.IsMissing"/>), or it is a link or no regular
    /// file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public abstract SafeFileHandle Read(string path);

    /// <summary>Makes a file that is not there, for writing.</summary>
    /// <exception cref="IOException">Its name is taken (<see cref="FileFault.IsTaken"/>), or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public abstract SafeFileHandle Create(string name);

    /// <summary>Writes a file that is not there, with the folders that lead to it.</summary>
    /// <exception cref="IOException">Its name is taken (<see cref="FileFault.IsTaken"/>), or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        var slash = path.LastIndexOf('/');
        using var folder = MakeFolder(slash < 0 ? string.Empty : path[..slash]);
        using var file = folder.Create(path[(slash + 1)..]);
        RandomAccess.Write(file, content, 0);
    }

    /// <summary>Writes a file, with the folders that lead to it, in one step in place of what is there: a file, or a link itself.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is there still.</exception>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        var slash = path.LastIndexOf('/');
        using var folder = MakeFolder(slash < 0 ? string.Empty : path[..slash]);
        var unfinished = $".{UnfinishedName.Prefix()}{Interlocked.Increment(ref _count)}.tmp";
        try
        {
            folder.WriteNew(unfinished, content);
            folder.Move(unfinished, folder, path[(slash + 1)..]);
        }
        catch
        {
            folder.TryRemove(unfinished);
            throw;
        }
    }

    /// <summary>Removes a file where it is there and can be removed.</summary>
    public void TryRemove(string name)
    {
        try
        {
            Remove(name);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // What went wrong before is the one to report.
        }
    }

    /// <summary>
    /// Locks a file, which is made where it is not there, until the handle is closed or the process ends. Nothing is waited for.
    /// </summary>
    /// <param name="name">The file.</param>
    /// <param name="isShared">Whether others may have it so at the same time.</param>
    /// <returns>The lock, or null where another has it.</returns>
    /// <exception cref="IOException">It is a link or no regular file, or cannot be locked.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public abstract SafeFileHandle? Lock(string name, bool isShared);

    /// <summary>Moves a file, in one step, in place of what has the other name: a file, or a link itself.</summary>
    /// <exception cref="IOException">It cannot be moved; what had the name has it still.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be moved; what had the name has it still.</exception>
    public abstract void Move(string name, OpenFolder target, string newName);

    /// <summary>Removes a file, or a link itself.</summary>
    /// <exception cref="IOException">It cannot be removed, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public abstract void Remove(string name);

    /// <summary>Removes an empty folder.</summary>
    /// <exception cref="IOException">It cannot be removed, is not empty, or is no folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public abstract void RemoveFolder(string name);

    /// <summary>All that the folder holds, in any order; what vanishes meanwhile is left out.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public abstract IReadOnlyList<(string Name, FileStatus Status)> Entries();

    /// <summary>The names in the folder and what they stand for, in any order.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public abstract IReadOnlyList<(string Name, EntryKind Kind)> Names();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Makes a folder in this one where it is not there, and opens it.</summary>
    protected abstract OpenFolder MakeOne(string name, int rights);
}
