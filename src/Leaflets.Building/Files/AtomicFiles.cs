using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// Writes files that appear whole or not at all: into a folder of their own first, and then moved into place. What a build that was killed
/// left there, the next one removes. No link is followed. Thread-safe; several builds, of several processes too, may write to one folder.
/// </summary>
internal sealed class AtomicFiles
{
    /// <summary>The folder of what is not yet whole.</summary>
    public const string FolderName = ".leaflets-tmp";

    /// <summary>Builds that end at the same time may each remove the folder once.</summary>
    private const int MostAttempts = 10;

    private readonly FolderPlace _place;
    private readonly string _prefix = UnfinishedName.Prefix();
    private int _count;

    /// <summary>Names the folder that holds both the files and, while they are written, the folder of what is not yet whole.</summary>
    public AtomicFiles(FolderPlace place) => _place = place;

    /// <summary>
    /// Writes a file, with the folders that lead to it; what stood in its place before is replaced in one step, a link too.
    /// </summary>
    /// <param name="path">The file, relative to the folder, with forward slashes.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>When the file was written, in ticks: the time that it has for as long as nobody puts another in its place.</returns>
    /// <exception cref="IOException">The file cannot be written; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an earlier one is untouched.</exception>
    public long Write(string path, ReadOnlySpan<byte> content)
    {
        var (temporary, time) = Begin(content);
        Put(temporary, path);
        return time;
    }

    /// <summary>Writes a file that is to be <see cref="Put"/> into its place or to be removed.</summary>
    /// <param name="content">The whole file.</param>
    /// <returns>Its name among what is not yet whole, and when it was written, in ticks: the time that it keeps.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public (string Name, long Time) Begin(ReadOnlySpan<byte> content)
    {
        var (name, file) = Create();
        try
        {
            using (file)
            {
                RandomAccess.Write(file, content, 0);
                return (name, File.GetLastWriteTimeUtc(file).Ticks);
            }
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What the runtime makes of EFBIG: a limit on the length of files, which the caller cannot know.
            Remove(name);
            throw new IOException("the file is larger than this disk or user is allowed", exception);
        }
        catch
        {
            Remove(name);
            throw;
        }
    }

    /// <summary>An unfinished file, as the disk has it, or null if it cannot be read.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            using var root = _place.Open();
            using var folder = Unfinished(root);
            using var file = folder.Read(name);
            return InputFile.ReadAll(file, int.MaxValue);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }

    /// <summary>Moves an unfinished file into its place; if that fails, it is removed.</summary>
    /// <param name="name">Its name among what is not yet whole.</param>
    /// <param name="path">Its place, relative to the folder, with forward slashes; folders that lead there are made.</param>
    /// <exception cref="IOException">It cannot be put there; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be put there; an earlier one is untouched.</exception>
    public void Put(string name, string path)
    {
        try
        {
            using var root = _place.Make();
            using var folder = Unfinished(root);
            var slash = path.LastIndexOf('/');
            using var target = root.MakeFolder(slash < 0 ? string.Empty : path[..slash]);
            folder.Move(name, target, path[(slash + 1)..]);
        }
        catch
        {
            Remove(name);
            throw;
        }
    }

    /// <summary>Removes an unfinished file, if it exists.</summary>
    public void Remove(string name)
    {
        try
        {
            using var root = _place.Open();
            using var folder = Unfinished(root);
            folder.Remove(name);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // The first failure is the one to report.
        }
    }

    /// <summary>Removes what processes that are no more have left: files of the names that this program gives, and nothing else.</summary>
    public void Tidy()
    {
        try
        {
            using var root = _place.Open();
            if (root.Status(FolderName) is not { Kind: EntryKind.Folder })
            {
                return;
            }

            using (var folder = Unfinished(root))
            {
                var time = folder.Status().Time;
                foreach (var (name, status) in folder.Entries())
                {
                    if (status.Kind == EntryKind.File && UnfinishedName.IsLeft(name, status.Time, time))
                    {
                        folder.Remove(name);
                    }
                }
            }

            root.RemoveFolder(FolderName);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // Another build is at work there, or it is not ours to tidy.
        }
    }

    /// <summary>Makes a file that nobody else writes to: another build of this process counts its own files from 1.</summary>
    private (string Name, SafeFileHandle File) Create()
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = _prefix + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
            try
            {
                using var root = _place.Make();
                using var folder = Trusted(root.MakeFolder(FolderName), root);
                if (TryCreate(folder, name) is { } file)
                {
                    return (name, file);
                }

                // It is another build's; the next number may be free.
                attempt = 0;
            }
            catch (Exception exception) when (FileFault.IsMissing(exception) && attempt < MostAttempts)
            {
                // Another build has tidied up since the folder was opened.
            }
        }
    }

    private static SafeFileHandle? TryCreate(OpenFolder folder, string name)
    {
        try
        {
            return folder.Create(name);
        }
        catch (IOException exception) when (FileFault.IsTaken(exception))
        {
            return null;
        }
    }

    private static OpenFolder Unfinished(OpenFolder root) => Trusted(root.Folder(FolderName), root);

    private static OpenFolder Trusted(OpenFolder folder, OpenFolder root)
    {
        if (FolderTrust.Doubt(folder.Status(), root.Status().Owner) is not { } doubt)
        {
            return folder;
        }

        folder.Dispose();
        throw new IOException($"'{FolderName}' is not used: {doubt}");
    }
}
