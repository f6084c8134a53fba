namespace Leaflets.Cli.Reporting;

/// <summary>Writes reports.</summary>
internal static class ReportFile
{
    /// <summary>
    /// Writes a file, with its folder, in one piece: another program sees the earlier file or the whole new one. What is no ordinary file, such
    /// as <c>/dev/stdout</c>, a pipe or a link, is written to and never replaced.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (!IsReplaceable(new FileInfo(path)))
        {
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(content);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Pipes and devices have no length.</summary>
    private static bool IsReplaceable(FileInfo file) => file.LinkTarget is null && (!file.Exists || file.Length > 0);
}
