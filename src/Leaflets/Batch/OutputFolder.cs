using System.Globalization;
using Leaflets.Collections;

namespace Leaflets.Batch;

/// <summary>The folder that a build writes to. Files appear whole or not at all. Thread-safe for different files.</summary>
internal sealed class OutputFolder
{
    /// <summary>A file of an earlier build that is larger is not read.</summary>
    private const long MaximumLength = 256 * 1024 * 1024;

    private readonly string _root;

    /// <summary>Names the folder; nothing is made before the first file is written.</summary>
    public OutputFolder(string root) => _root = Path.GetFullPath(root);

    /// <summary>
    /// Writes a file beside its place and then moves it there; a file with the same content is left alone. A link that stands in the file's
    /// place is replaced, never written through; a folder that is a link out of the output folder is refused.
    /// </summary>
    /// <param name="path">Relative to the folder, with forward slashes.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="IOException">The file cannot be written; an earlier one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an earlier one is untouched.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.Join(_root, path);
        if (Holds(target, content))
        {
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        if (!IsInside(folder))
        {
            throw new IOException("the folder is a link that leads out of the output folder");
        }

        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var temporary = Path.Join(folder, $".{Path.GetFileName(target)}.{process}.tmp");
        try
        {
            // What stands there is of a build that was stopped, or a link that someone put there: it goes, and is not written through.
            File.Delete(temporary);
            using (var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, preallocationSize: content.Length))
            {
                RandomAccess.Write(file, content, 0);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Whether the folder has a file.</summary>
    public bool Has(string path) => RelativePath.IsInside(path) && File.Exists(Path.Join(_root, path));

    /// <summary>A file's content, or null where there is none that can be read.</summary>
    public byte[]? Read(string path)
    {
        try
        {
            // A pipe, which would wait for who writes into it, has the length 0.
            var file = new FileInfo(Path.Join(_root, path));
            return file is { Exists: true, Length: > 0 and <= MaximumLength } ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsInside(string folder)
    {
        var root = RealPath.Of(_root);
        return root is not null && RealPath.Of(folder) is { } real
            && (real == root || real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static bool Holds(string target, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = new FileInfo(target);
            return file is { Exists: true, LinkTarget: null } && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(target));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report.
        }
    }
}
