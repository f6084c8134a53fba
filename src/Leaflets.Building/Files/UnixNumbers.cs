using System.Runtime.InteropServices;

namespace Leaflets.Building.Files;

/// <summary>
/// The numbers of POSIX that each system writes in its own way: <c>fcntl.h</c>, <c>errno.h</c> and <c>dirent.h</c> of Linux (by
/// architecture) and of macOS.
/// </summary>
internal static class UnixNumbers
{
    public const int ReadOnly = 0;
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;

    /// <summary>A call was interrupted by a signal, and is to be made again.</summary>
    public const int Interrupted = 4;

    /// <summary>The kernel keeps 32-bit ARM, 64-bit ARM and POWER apart from all other architectures in two flags.</summary>
    private static readonly bool HasArmFlags =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Armv6 or Architecture.Arm64 or Architecture.Ppc64le;

    private static readonly bool IsMac = OperatingSystem.IsMacOS();

    /// <summary>Relative paths begin in the current folder.</summary>
    public static int CurrentFolder => IsMac ? -2 : -100;

    public static int Create => IsMac ? 0x200 : 0x40;

    /// <summary>The file must be new; a link in its place is none.</summary>
    public static int Exclusive => IsMac ? 0x800 : 0x80;

    public static int Truncate => IsMac ? 0x400 : 0x200;

    public static int NoTerminal => IsMac ? 0x20000 : 0x100;

    /// <summary>Opening a pipe does not wait for its other end.</summary>
    public static int NonBlocking => IsMac ? 0x4 : 0x800;

    public static int Folder => IsMac ? 0x100000 : HasArmFlags ? 0x4000 : 0x10000;

    public static int NoFollow => IsMac ? 0x100 : HasArmFlags ? 0x8000 : 0x20000;

    /// <summary>Programs that are started do not have it.</summary>
    public static int CloseOnExec => IsMac ? 0x1000000 : 0x80000;

    /// <summary>The status of a link is its own.</summary>
    public static int StatusOfLink => IsMac ? 0x20 : 0x100;

    /// <summary>What is removed is a folder.</summary>
    public static int RemoveFolder => IsMac ? 0x80 : 0x200;

    /// <summary>Where a name begins in an entry of a folder on a 64-bit system.</summary>
    public static int NameInEntry => IsMac ? 21 : 19;

    /// <summary>A file is locked by somebody else.</summary>
    public static bool IsLocked(int error) => error == (IsMac ? 35 : 11);

    /// <summary>A name is a link, or links go in a circle.</summary>
    public static bool IsLoop(int error) => error == (IsMac ? 62 : 40);
}
