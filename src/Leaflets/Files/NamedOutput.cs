namespace Leaflets.Files;

/// <summary>Writes a file that somebody names.</summary>
internal static class NamedOutput
{
    /// <summary>
    /// Writes a file, with its folder, in one piece: another program sees the earlier file or the whole new one. What is no regular file, such
    /// as <c>/dev/stdout</c>, a pipe or a link, was meant by who named it: it is written to and never replaced.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var folder = OpenFolder.Make(Path.GetDirectoryName(path) ?? path);
        var name = Path.GetFileName(path);
        if (folder.Status(name) is null or { Kind: EntryKind.File })
        {
            folder.Replace(name, content);
            return;
        }

        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(content);
    }
}
