using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>Opens paths below a folder: in one call where Linux has <c>openat2</c> (5.6), else name by name.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixPaths
{
    /// <summary>No step upward out of the folder, and no absolute link.</summary>
    private const ulong Beneath = 0x08;

    /// <summary>No link at all.</summary>
    private const ulong NoLinks = 0x04;

    /// <summary>None of the links of <c>/proc</c>, which lead anywhere.</summary>
    private const ulong NoMagicLinks = 0x02;

    /// <summary>No other disk, and nothing that is mounted.</summary>
    private const ulong NoMounts = 0x01;

    private const int OpenAt2 = 437;

    /// <summary>Whether there is such a call: older kernels have none, and sandboxes forbid it in different words.</summary>
    private static bool HasCall { get; } = OperatingSystem.IsLinux() && IsAllowed();

    /// <summary>Opens what lies below a folder; links that stay below it are followed where the system can tell.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">Relative, with forward slashes, without <c>..</c>.</param>
    /// <param name="flags">How.</param>
    /// <param name="error">The error, or 0. Where the system cannot tell, a link is one.</param>
    public static SafeFileHandle? OpenBelow(SafeFileHandle folder, string path, int flags, out int error) =>
        HasCall ? OpenResolved(folder, path, flags, 0, Beneath | NoMagicLinks, out error) : Walk(folder, path, flags, 0, out error);

    /// <summary>Opens what lies below a folder; a link on the way is an error, and so is a mount.</summary>
    public static SafeFileHandle? OpenWithoutLinks(SafeFileHandle folder, string path, int flags, int mode, out int error) =>
        HasCall
            ? OpenResolved(folder, path, flags | UnixNumbers.NoFollow, mode, Beneath | NoLinks | NoMounts, out error)
            : Walk(folder, path, flags, mode, out error);

    /// <summary>Opens a path name by name. No link is followed, so that nothing leads out.</summary>
    internal static SafeFileHandle? Walk(SafeFileHandle folder, string path, int flags, int mode, out int error)
    {
        var (from, owned) = (folder, (SafeFileHandle?)null);
        try
        {
            var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < names.Length - 1; i++)
            {
                const int First = UnixNumbers.ReadOnly;
                var next = UnixCalls.Open(from, names[i], First | UnixNumbers.Folder | UnixNumbers.NoFollow, 0, out error);
                owned?.Dispose();
                owned = next;
                if (next is null)
                {
                    return null;
                }

                from = next;
            }

            return UnixCalls.Open(from, names is [] ? "." : names[^1], flags | UnixNumbers.NoFollow, mode, out error);
        }
        finally
        {
            owned?.Dispose();
        }
    }

    private static bool IsAllowed()
    {
        using var root = OpenResolved(null, "/", UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, 0, out _);
        return root is not null;
    }

    private static unsafe SafeFileHandle? OpenResolved(
        SafeFileHandle? folder, string path, int flags, int mode, ulong resolve, out int error)
    {
        // The kernel gives up where something is moved at the same moment.
        const int Moved = 11;
        const int MostAttempts = 100;

        // struct open_how (linux/openat2.h).
        var how = stackalloc ulong[3];
        (how[0], how[1], how[2]) = ((uint)(flags | UnixNumbers.CloseOnExec), (uint)mode, resolve);
        using var start = new UnixCalls.Borrowed(folder);
        nint number;
        var attempt = 0;
        do
        {
            number = Call(OpenAt2, start.Number, path.Length == 0 ? "." : path, how, 3 * sizeof(ulong));
            error = number < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        while (error == UnixNumbers.Interrupted || (error == Moved && ++attempt < MostAttempts));
        return number < 0 ? null : new SafeFileHandle((int)number, ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial nint Call(nint number, nint folder, string path, ulong* how, nint size);
}
