using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// The calls of POSIX.1-2017 that begin at an opened folder (<c>openat</c>, <c>fstatat</c>, <c>mkdirat</c>, <c>unlinkat</c>,
/// <c>renameat</c>), and those of Linux that say more (<c>statx</c>, <c>openat2</c>). Errors are given by number.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixCalls
{
    /// <summary>Opens a name, seen from a folder.</summary>
    /// <param name="folder">The folder, or null for the current one.</param>
    /// <param name="path">The name.</param>
    /// <param name="flags">How; a file that is opened is never handed on to other programs.</param>
    /// <param name="mode">The rights of a file that is made.</param>
    /// <param name="error">The error, or 0.</param>
    public static SafeFileHandle? Open(SafeFileHandle? folder, string path, int flags, int mode, out int error)
    {
        flags |= UnixNumbers.CloseOnExec;
        int number;
        do
        {
            using var start = new Borrowed(folder);

            // The rights are a variable argument, which Apple's ARM64 hands over on the stack: behind eight that fill the registers.
            number = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
                ? OpenAtOfApple(start.Number, path, flags, 0, 0, 0, 0, 0, mode)
                : OpenAt(start.Number, path, flags, mode);
            error = number < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        while (error == UnixNumbers.Interrupted);
        return number < 0 ? null : new SafeFileHandle(number, ownsHandle: true);
    }

    /// <summary>Makes a folder. Its error, or 0.</summary>
    public static int MakeFolder(SafeFileHandle folder, string name, int mode)
    {
        using var start = new Borrowed(folder);
        return Error(MkdirAt(start.Number, name, mode));
    }

    /// <summary>Removes a name: a file, a link (never what it leads to), or an empty folder. Its error, or 0.</summary>
    public static int Remove(SafeFileHandle folder, string name, bool isFolder)
    {
        using var start = new Borrowed(folder);
        return Error(UnlinkAt(start.Number, name, isFolder ? UnixNumbers.RemoveFolder : 0));
    }

    /// <summary>Gives a file another name, in place of what had it; a link there is replaced. Its error, or 0.</summary>
    public static int Rename(SafeFileHandle from, string name, SafeFileHandle to, string newName)
    {
        using var start = new Borrowed(from);
        using var target = new Borrowed(to);
        return Error(RenameAt(start.Number, name, target.Number, newName));
    }

    /// <summary>
    /// Locks an opened file against other processes, or for reading together with them, without waiting (BSD's <c>flock</c>).
    /// </summary>
    /// <returns>The error, or 0.</returns>
    public static int Lock(SafeFileHandle file, bool isShared)
    {
        const int Shared = 1;
        const int Alone = 2;
        const int WithoutWaiting = 4;
        using var start = new Borrowed(file);
        int error;
        do
        {
            error = Error(FLock(start.Number, (isShared ? Shared : Alone) | WithoutWaiting));
        }
        while (error == UnixNumbers.Interrupted);
        return error;
    }

    /// <summary>Who runs the process.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint User();

    /// <summary>
    /// The names in a folder but <c>.</c> and <c>..</c>, in the order of the system, and what they stand for where the disk says so.
    /// </summary>
    public static List<(string Name, EntryKind? Kind)> Names(SafeFileHandle folder, out int error)
    {
        var names = new List<(string Name, EntryKind? Kind)>();
        using var again = Open(folder, ".", UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, out error);
        if (again is null)
        {
            return names;
        }

        var stream = FdOpenDir((int)again.DangerousGetHandle());
        if (stream == 0)
        {
            error = Marshal.GetLastPInvokeError();
            return names;
        }

        // The stream has it now, and closes it.
        again.SetHandleAsInvalid();
        try
        {
            while (ReadDir(stream) is var entry and not 0)
            {
                var name = Marshal.PtrToStringUTF8(entry + UnixNumbers.NameInEntry);
                if (name is not (null or "" or "." or ".."))
                {
                    names.Add((name, KindOf(Marshal.ReadByte(entry + UnixNumbers.NameInEntry - 1))));
                }
            }
        }
        finally
        {
            CloseDir(stream);
        }

        return names;
    }

    /// <summary><c>d_type</c>, which stands before the name.</summary>
    private static EntryKind? KindOf(byte type) => type switch
    {
        0 => null,
        4 => EntryKind.Folder,
        8 => EntryKind.File,
        10 => EntryKind.Link,
        _ => EntryKind.Other,
    };

    private static int Error(int result) => result < 0 ? Marshal.GetLastPInvokeError() : 0;

    /// <summary>Macs with Intel processors have two of some functions; the younger one has another name.</summary>
    private static bool IsIntelMac => OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    private static nint ReadDir(nint stream) => IsIntelMac ? ReadDirOfApple(stream) : ReadDirHere(stream);

    private static nint FdOpenDir(int folder) => IsIntelMac ? FdOpenDirOfApple(folder) : FdOpenDirHere(folder);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAtOfApple(
        int folder, string path, int flags, nint fourth, nint fifth, nint sixth, nint seventh, nint eighth, nint mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MkdirAt(int folder, string name, int mode);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnlinkAt(int folder, string name, int flags);

    [LibraryImport("libc", EntryPoint = "renameat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt(int from, string name, int to, string newName);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int FLock(int file, int operation);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    private static partial nint FdOpenDirHere(int folder);

    [LibraryImport("libc", EntryPoint = "fdopendir$INODE64", SetLastError = true)]
    private static partial nint FdOpenDirOfApple(int folder);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadDirHere(nint stream);

    [LibraryImport("libc", EntryPoint = "readdir$INODE64", SetLastError = true)]
    private static partial nint ReadDirOfApple(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir", SetLastError = true)]
    private static partial int CloseDir(nint stream);

    /// <summary>The number of an opened file, which stays open for as long as it is used.</summary>
    internal readonly ref struct Borrowed
    {
        private readonly SafeFileHandle? _handle;

        public Borrowed(SafeFileHandle? handle)
        {
            if (handle is null)
            {
                Number = UnixNumbers.CurrentFolder;
                return;
            }

            var isHeld = false;
            handle.DangerousAddRef(ref isHeld);
            (_handle, Number) = (handle, (int)handle.DangerousGetHandle());
        }

        public int Number { get; }

        public void Dispose() => _handle?.DangerousRelease();
    }
}
