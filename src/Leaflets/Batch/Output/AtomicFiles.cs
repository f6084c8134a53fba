using System.Diagnostics;
using System.Globalization;

namespace Leaflets.Batch.Output;

/// <summary>
/// Writes files that appear whole or not at all: into a folder of their own first, and then moved into place. What a build that was killed
/// left there, the next one removes. Thread-safe; several processes may write to one folder.
/// </summary>
internal sealed class AtomicFiles
{
    private const string FolderName = ".leaflets-tmp";

    /// <summary>Builds that end at the same time may each remove the folder once.</summary>
    private const int MostAttempts = 10;

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
    /// <exception cref="IOException">The file cannot be written; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an earlier one is untouched.</exception>
    public void Write(string target, ReadOnlySpan<byte> content)
    {
        var temporary = Path.Join(_folder, _prefix + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        try
        {
            WriteTemporary(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Removes what this process and those that are no more have left.</summary>
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
                if (IsLeft(Path.GetFileName(file)))
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

    private void WriteTemporary(string path, ReadOnlySpan<byte> content)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                WriteWhole(path, content);
                return;
            }
            catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException && attempt < MostAttempts)
            {
                // It is the first file of this build, or another build has tidied up. The system is asked a second time which of the two is not
                // there, and may be told that it is the file when another worker has made the folder meanwhile.
                Directory.CreateDirectory(_folder);
            }
        }
    }

    private static void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, content, 0);
    }

    private static string Prefix(int process) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{process}-");

    /// <summary>Whether a file is of a process of this machine that has ended.</summary>
    private static bool IsLeft(string name)
    {
        var end = name.LastIndexOf('-');
        var begin = end > 0 ? name.LastIndexOf('-', end - 1) : -1;
        if (begin < 0 || name[..begin] != Environment.MachineName || !int.TryParse(name[(begin + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
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

    private static void Remove(string path)
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
}
