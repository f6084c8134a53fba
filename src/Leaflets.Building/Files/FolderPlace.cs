namespace Leaflets.Building.Files;

/// <summary>
/// Where a folder is to be that is written to; it need not be there yet. It is opened anew for each piece of work, for it may be removed
/// and made again meanwhile.
/// </summary>
/// <param name="path">Its absolute path.</param>
/// <param name="isNamed">
/// Whether somebody named it: a link is then what was meant. Where nobody did, its name may come out of a checkout, and a link is refused.
/// </param>
internal sealed class FolderPlace(string path, bool isNamed = true)
{
    /// <summary>Its absolute path.</summary>
    public string Path => path;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It is not there (<see cref="FileFault.IsMissing"/>), or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public OpenFolder Open()
    {
        if (isNamed)
        {
            return OpenFolder.Open(path);
        }

        using var around = OpenFolder.Open(System.IO.Path.GetDirectoryName(path)!);
        return around.Place(System.IO.Path.GetFileName(path));
    }

    /// <summary>Opens it, and makes it where it is not there.</summary>
    /// <exception cref="IOException">It cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public OpenFolder Make()
    {
        if (isNamed)
        {
            return OpenFolder.Make(path);
        }

        using var around = OpenFolder.Make(System.IO.Path.GetDirectoryName(path)!);
        return around.MakePlace(System.IO.Path.GetFileName(path));
    }

    /// <summary>Opens it, or says that there is none that can be opened.</summary>
    public OpenFolder? TryOpen()
    {
        try
        {
            return Open();
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }

    /// <summary>Why nothing can be kept here, or null: what stands in its place, or who else may write to it.</summary>
    /// <param name="isShared">Whether it is no harm that other users may write to it.</param>
    public string? Obstacle(bool isShared)
    {
        try
        {
            using var folder = Open();
            return isShared ? null : FolderTrust.Doubt(folder.Status(), Around()?.Owner);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // Whatever else is wrong is told when something is to be written.
            return IsLink()
                ? $"'{System.IO.Path.GetFileName(path)}' is a link that the command line does not name, and such links are not followed"
                : null;
        }
    }

    private bool IsLink()
    {
        try
        {
            using var around = isNamed ? null : OpenFolder.Open(System.IO.Path.GetDirectoryName(path)!);
            return around?.Status(System.IO.Path.GetFileName(path)) is { Kind: EntryKind.Link };
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return false;
        }
    }

    private FileStatus? Around()
    {
        try
        {
            using var around = System.IO.Path.GetDirectoryName(path) is { } folder ? OpenFolder.Open(folder) : null;
            return around?.Status();
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }
}
