using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Batch.Output;

/// <summary>
/// Writes files that appear whole or not at all: into a folder of their own first, and then moved into place. What a build that was killed
/// left there, the next one removes. Thread-safe; several builds, of several processes too, may write to one folder.
/// </summary>
internal sealed class AtomicFiles
{
    private const string FolderName = ".leaflets-tmp";

    /// <summary>Builds that end at the same time may each remove the folder once.</summary>
    private const int MostAttempts = 10;

    /// <summary>EEXIST of POSIX, and ERROR_FILE_EXISTS.</summary>
    private const int FileExists = 17;
    private const int FileExistsOnWindows = unchecked((int)0x80070050);

    /// <summary>A process is not known to have begun more exactly than this.</summary>
    private static readonly TimeSpan Uncertainty = TimeSpan.FromMinutes(1);

    /// <summary>No file takes so long to write.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromDays(1);

    private readonly string _folder;
    private readonly string _prefix;
    private int _count;

    /// <summary>Names the folder that holds both the files and, while they are written, the folder of what is not yet whole.</summary>
    public AtomicFiles(string root)
    {
        _folder = Path.Join(root, FolderName);
        _prefix = Prefix(Environment.ProcessId);
    }

    /// <summary>Writes a file; what stood in its place before is replaced in one step, a link too.</summary>
    /// <param name="target">The file's absolute path; its folder is there.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>When the file was written, in ticks: the time that it has for as long as nobody puts another in its place.</returns>
    /// <exception cref="IOException">The file cannot be written; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an earlier one is untouched.</exception>
    public long Write(string target, ReadOnlySpan<byte> content)
    {
        var (temporary, time) = Begin(content);
        Put(temporary, target);
        return time;
    }

    /// <summary>Writes a file that is to be <see cref="Put"/> into its place or to be removed.</summary>
    /// <param name="content">The whole file.</param>
    /// <returns>Where it lies, and when it was written, in ticks: the time that it keeps.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public (string Path, long Time) Begin(ReadOnlySpan<byte> content)
    {
        var (temporary, file) = Create();
        try
        {
            using (file)
            {
                RandomAccess.Write(file, content, 0);
                return (temporary, File.GetLastWriteTimeUtc(file).Ticks);
            }
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What the runtime makes of EFBIG: a limit on the length of files, which the caller cannot know.
            Remove(temporary);
            throw new IOException("a file may not be so long here", exception);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Puts a file that was begun into its place; where that cannot be, it is removed.</summary>
    /// <param name="temporary">Where it lies.</param>
    /// <param name="target">Its place: an absolute path, whose folder is there.</param>
    /// <exception cref="IOException">It cannot be put there; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be put there; an earlier one is untouched.</exception>
    public static void Put(string temporary, string target)
    {
        try
        {
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Removes a file that was begun, if it is there.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report.
        }
    }

    /// <summary>Removes what processes that are no more have left.</summary>
    public void Tidy()
    {
        try
        {
            if (!Directory.Exists(_folder))
            {
                return;
            }

            foreach (var file in Directory.EnumerateFiles(_folder))
            {
                if (IsLeft(new FileInfo(file)))
                {
                    Remove(file);
                }
            }

            Directory.Delete(_folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another build is at work there.
        }
    }

    /// <summary>Makes a file that nobody else writes to: another build of this process counts its own files from 1.</summary>
    private (string Path, SafeFileHandle File) Create()
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = Path.Join(_folder, _prefix + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
            try
            {
                return (path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
            }
            catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException && attempt < MostAttempts)
            {
                // It is the first file of this build, or another build has tidied up. The system is asked a second time which of the two is not
                // there, and may be told that it is the file when another worker has made the folder meanwhile.
                Directory.CreateDirectory(_folder);
            }
            catch (IOException exception) when (exception.HResult is FileExists or FileExistsOnWindows)
            {
                // It is the other build's; the next number may be free.
                attempt = 0;
            }
        }
    }

    private static string Prefix(int process) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{process}-");

    /// <summary>Whether a file is of a process of this machine that has ended, or of any that has long ended: containers begin with another name each.</summary>
    private bool IsLeft(FileInfo file)
    {
        if (!file.Exists)
        {
            return false;
        }

        if (file.LastWriteTimeUtc + LongestWrite < Directory.GetLastWriteTimeUtc(_folder))
        {
            return true;
        }

        var name = file.Name;
        var end = name.LastIndexOf('-');
        var begin = end > 0 ? name.LastIndexOf('-', end - 1) : -1;
        if (begin < 0 || name[..begin] != Environment.MachineName || !int.TryParse(name[(begin + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);

            // Numbers of processes are given out again, the same at each start of a container.
            return process.HasExited || file.LastWriteTimeUtc + Uncertainty < process.StartTime.ToUniversalTime();
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
