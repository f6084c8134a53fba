using System.Runtime.InteropServices;

namespace Leaflets.Building.Files;

/// <summary>
/// Makes exceptions of the system's errors. Their words name no path: who catches them knows which file was meant, and how to call it.
/// </summary>
internal static class FileFault
{
    /// <summary>Something is there already, of POSIX and of Windows.</summary>
    public const int Exists = 17;
    private const int ExistsOnWindows = unchecked((int)0x80070050);

    private const int NotPermitted = 1;
    private const int Missing = 2;
    private const int Denied = 13;
    private const int OtherMount = 18;
    private const int NoFolder = 20;
    private const int IsFolder = 21;
    private const int TooLong = 27;
    private const int Full = 28;
    private const int ReadOnly = 30;

    /// <summary>What is no regular file was to be read.</summary>
    public static IOException NoFile(EntryKind kind) => new NoFileException(kind);

    /// <summary>A link stands where nothing may lead elsewhere.</summary>
    public static IOException Link(string name) => new($"'{name}' is a link; links are not followed here");

    /// <summary>Something else stands where a folder is to be.</summary>
    public static IOException NoFolderHere(string name) => new($"'{name}' is not a folder");

    /// <summary>The exception for an error of POSIX.</summary>
    /// <param name="error">The error (errno).</param>
    /// <param name="name">The name that it is about.</param>
    public static Exception Of(int error, string name) => error switch
    {
        Missing => new FileNotFoundException("there is no such file"),
        NotPermitted or Denied => new UnauthorizedAccessException("access is denied"),
        Exists => new IOException("it already exists", Exists),
        OtherMount => new IOException($"'{name}' is a link or a mount that leads elsewhere", error),
        NoFolder => new DirectoryNotFoundException("a file is in the place of the folder"),
        IsFolder => new IOException("a folder is in its place", error),
        TooLong => new IOException("the file is larger than this disk or user is allowed", error),
        Full => new IOException("no space is left on the disk", error),
        ReadOnly => new IOException("the disk is read-only", error),
        _ when UnixNumbers.IsLoop(error) => Link(name),
        _ => new IOException(Marshal.GetPInvokeErrorMessage(error), error),
    };

    /// <summary>Whether an exception says that a name is taken.</summary>
    public static bool IsTaken(Exception exception) => exception is IOException { HResult: Exists or ExistsOnWindows };

    /// <summary>Whether an exception says that there is no such file or folder.</summary>
    public static bool IsMissing(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>Whether an exception is one of the system about files.</summary>
    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
