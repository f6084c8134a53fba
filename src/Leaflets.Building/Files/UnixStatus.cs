using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// Asks Linux (<c>statx</c>, by its number: C libraries before glibc 2.28 and musl 1.2.5 have no such function) and macOS (<c>fstatat</c>,
/// <c>fstat</c> with 64-bit inodes) for the status of files.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixStatus
{
    private const int Kinds = 0xF000;
    private const int FolderKind = 0x4000;
    private const int RegularKind = 0x8000;
    private const int LinkKind = 0xA000;
    private const int Rights = 0xFFF;

    /// <summary>The longest structure (<c>struct statx</c>).</summary>
    private const int Length = 256;

    /// <summary>The status of an opened file.</summary>
    /// <returns>The error, or 0.</returns>
    public static int Of(SafeFileHandle file, out FileStatus status) => Of(file, string.Empty, out status);

    /// <summary>The status of a name in a folder; that of a link is its own.</summary>
    /// <returns>The error, or 0.</returns>
    public static unsafe int Of(SafeFileHandle folder, string name, out FileStatus status)
    {
        const int EmptyPath = 0x1000;
        const int Wanted = 0x7FF;
        var bytes = stackalloc byte[Length];
        using var start = new UnixCalls.Borrowed(folder);
        nint result = OperatingSystem.IsMacOS()
            ? OfApple(start.Number, name, bytes)
            : StatX(StatXNumber, start.Number, name, UnixNumbers.StatusOfLink | EmptyPath, Wanted, bytes);
        if (result < 0)
        {
            status = default;
            return Marshal.GetLastPInvokeError();
        }

        status = OperatingSystem.IsMacOS() ? ReadApple(new(bytes, Length)) : ReadLinux(new(bytes, Length));
        return 0;
    }

    /// <summary><c>statx</c> in the kernel's tables: <c>asm-generic/unistd.h</c>, and those that are older.</summary>
    private static nint StatXNumber { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 332,
        Architecture.X86 or Architecture.Ppc64le => 383,
        Architecture.Arm or Architecture.Armv6 => 397,
        Architecture.S390x => 379,
        _ => 291,
    };

    /// <summary><c>struct statx</c> (linux/stat.h), the same on every architecture.</summary>
    private static FileStatus ReadLinux(ReadOnlySpan<byte> bytes) => Make(
        Number16(bytes[28..]), Number64(bytes[40..]), Number64(bytes[112..]), Number32(bytes[120..]), Number32(bytes[20..]));

    /// <summary><c>struct stat</c> with 64-bit inodes (sys/stat.h of macOS), the same on both architectures.</summary>
    private static FileStatus ReadApple(ReadOnlySpan<byte> bytes) => Make(
        Number16(bytes[4..]), Number64(bytes[96..]), Number64(bytes[48..]), (uint)Number64(bytes[56..]), Number32(bytes[16..]));

    private static FileStatus Make(int mode, long size, long seconds, uint nanoseconds, uint owner)
    {
        const int NanosecondsPerTick = 100;
        var kind = (mode & Kinds) switch
        {
            RegularKind => EntryKind.File,
            FolderKind => EntryKind.Folder,
            LinkKind => EntryKind.Link,
            _ => EntryKind.Other,
        };
        var time = DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (nanoseconds / NanosecondsPerTick);
        return new(kind, size, time, mode & Rights, owner);
    }

    private static int Number16(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ushort>(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<uint>(bytes);

    private static long Number64(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<long>(bytes);

    private static unsafe nint OfApple(int folder, string name, byte* status) =>
        (name.Length, RuntimeInformation.ProcessArchitecture) switch
        {
            (0, Architecture.X64) => FStat64(folder, status),
            (0, _) => FStat(folder, status),
            (_, Architecture.X64) => FStatAt64(folder, name, status, UnixNumbers.StatusOfLink),
            _ => FStatAt(folder, name, status, UnixNumbers.StatusOfLink),
        };

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial nint StatX(nint number, nint folder, string path, nint flags, nint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static unsafe partial int FStat(int file, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    private static unsafe partial int FStat64(int file, byte* status);

    [LibraryImport("libc", EntryPoint = "fstatat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int FStatAt(int folder, string path, byte* status, int flags);

    [LibraryImport("libc", EntryPoint = "fstatat$INODE64", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int FStatAt64(int folder, string path, byte* status, int flags);
}
