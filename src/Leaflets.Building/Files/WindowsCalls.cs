using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>What Windows has beside the class library: opening a link itself, and the path that an opened file really has.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsCalls
{
    /// <summary>Rights to list a folder and to read what is said of it.</summary>
    private const uint ListAndAttributes = 0x1 | 0x80 | 0x100000;
    private const uint GenericRead = 0x80000000;
    private const uint ShareAll = 0x7;

    /// <summary>Nobody may remove or rename it, nor the folders that lead to it, for as long as it is open.</summary>
    private const uint ShareReadAndWrite = 0x3;
    private const uint OpenExisting = 3;
    private const uint Folders = 0x02000000;
    private const uint LinksThemselves = 0x00200000;
    private const uint Disk = 1;

    /// <summary>Opens a folder, which keeps its place for as long as it is open.</summary>
    /// <exception cref="IOException">There is none, it is a link that is not to be followed, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SafeFileHandle OpenFolder(string path, bool followsLink)
    {
        var flags = Folders | (followsLink ? 0 : LinksThemselves);
        var handle = CreateFile(path, ListAndAttributes, ShareReadAndWrite, 0, OpenExisting, flags, 0);
        var error = Marshal.GetLastPInvokeError();
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw Fault(error);
        }

        var attributes = File.GetAttributes(handle);
        if ((attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint)) != FileAttributes.Directory)
        {
            handle.Dispose();
            var name = Path.GetFileName(path);
            throw attributes.HasFlag(FileAttributes.ReparsePoint) ? FileFault.Link(name) : FileFault.NoFolderHere(name);
        }

        return handle;
    }

    /// <summary>Opens a regular file for reading.</summary>
    /// <exception cref="IOException">There is none, it is a link that is not to be followed, or no file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SafeFileHandle OpenFile(string path, bool followsLink)
    {
        var handle = CreateFile(path, GenericRead, ShareAll, 0, OpenExisting, followsLink ? 0 : LinksThemselves, 0);
        var error = Marshal.GetLastPInvokeError();
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw Fault(error);
        }

        var isFile = IsOnDisk(handle);
        if (!isFile || File.GetAttributes(handle).HasFlag(FileAttributes.ReparsePoint))
        {
            handle.Dispose();
            throw FileFault.NoFile(isFile ? EntryKind.Link : EntryKind.Other);
        }

        return handle;
    }

    /// <summary>Whether an opened file is one of a disk, and no pipe or device.</summary>
    public static bool IsOnDisk(SafeFileHandle file) => FileType(file) == Disk;

    /// <summary>The path that an opened file or folder has, every link followed.</summary>
    /// <exception cref="IOException">The system does not say.</exception>
    public static unsafe string PathOf(SafeFileHandle handle)
    {
        const int Longest = 32768;
        var buffer = new char[Longest];
        fixed (char* start = buffer)
        {
            var length = FinalPath(handle, start, Longest, 0);
            return length is > 0 and < Longest ? new string(start, 0, (int)length) : throw Fault(Marshal.GetLastPInvokeError());
        }
    }

    private static Exception Fault(int error) => error switch
    {
        2 or 3 or 123 or 161 => new FileNotFoundException("there is no such file"),
        5 => new UnauthorizedAccessException("access is denied"),
        _ => new IOException(Marshal.GetPInvokeErrorMessage(error), unchecked((int)0x80070000) | error),
    };

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path, uint access, uint share, nint security, uint how, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFileType", SetLastError = true)]
    private static partial uint FileType(SafeFileHandle file);

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", SetLastError = true)]
    private static unsafe partial uint FinalPath(SafeFileHandle file, char* path, uint length, uint flags);
}
