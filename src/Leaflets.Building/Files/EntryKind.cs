namespace Leaflets.Building.Files;

/// <summary>What a name in a folder stands for.</summary>
internal enum EntryKind
{
    /// <summary>A regular file: it has an end, and reading it waits for nobody.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, a junction or another reparse point.</summary>
    Link,

    /// <summary>A pipe, a socket or a device.</summary>
    Other,
}
