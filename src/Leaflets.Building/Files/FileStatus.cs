namespace Leaflets.Building.Files;

/// <summary>What the system says of an opened file, or of what a name stands for; links are not followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Time">When its content was changed last, in ticks of UTC.</param>
/// <param name="Mode">The rights of owner, group and others (POSIX); 0 on Windows.</param>
/// <param name="Owner">The number of the user whom it belongs to; 0 on Windows.</param>
internal readonly record struct FileStatus(EntryKind Kind, long Size, long Time, int Mode = 0, uint Owner = 0)
{
    private const int OthersWrite = 0x2;
    private const int GroupWrites = 0x10;
    private const int Sticky = 0x200;

    /// <summary>
    /// Whether every user of the machine may put files in place of others here: all may write, and no sticky bit keeps each to his own.
    /// </summary>
    public bool IsOpenToAll => (Mode & (OthersWrite | Sticky)) == OthersWrite;

    /// <summary>Whether its owner alone may write to it.</summary>
    public bool IsOwnersAlone => (Mode & (OthersWrite | GroupWrites)) == 0;
}
