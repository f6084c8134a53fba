namespace Leaflets.Building.Files;

/// <summary>What was to be read is no regular file.</summary>
/// <param name="kind">What it is.</param>
internal sealed class NoFileException(EntryKind kind) : IOException(kind switch
{
    EntryKind.Folder => "it is a folder, not a file",
    EntryKind.Link => "it is a link",
    _ => "it is a pipe, a socket or a device, not a file",
})
{
    /// <summary>What it is.</summary>
    public EntryKind Kind { get; } = kind;
}
