using System.Globalization;
using Leaflets.Collections;

namespace Leaflets.Batch;

/// <summary>The folder that a build writes to. Files appear whole or not at all. Thread-safe for different files.</summary>
internal sealed class OutputFolder
{
    private readonly string _root;

    /// <summary>Names the folder; nothing is made before the first file is written.</summary>
    public OutputFolder(string root) => _root = Path.GetFullPath(root);

    /// <summary>Writes a file beside its place and then moves it there; a file with the same content is left alone.</summary>
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
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var temporary = Path.Join(folder, $".{Path.GetFileName(target)}.{process}.tmp");
        try
        {
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None, preallocationSize: content.Length))
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
            return File.ReadAllBytes(Path.Join(_root, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Holds(string target, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = new FileInfo(target);
            return file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(target));
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
