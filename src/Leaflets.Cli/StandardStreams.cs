using System.Globalization;
using System.Text;
using Leaflets.Building.Files;

namespace Leaflets.Cli;

/// <summary>
/// The streams that the process was started with. One that was closed then is no stream: its number soon belongs to a file of the runtime's
/// own, such as the pipe through which it hears of signals, and what is written there may end the process.
/// </summary>
internal static class StandardStreams
{
    /// <summary>
    /// The flag of a file that a program that is started does not inherit (<c>O_CLOEXEC</c>, Linux): one that has it was opened since.
    /// </summary>
    private const int CloseOnExecute = 0x80000;

    /// <summary>Where results go.</summary>
    public static TextWriter Output() => IsOurs(1) ? Open(static () => Console.Out) : new ClosedWriter();

    /// <summary>Where diagnostics go.</summary>
    public static TextWriter Error() => IsOurs(2) ? Open(static () => Console.Error) : new ClosedWriter();

    /// <summary>Whether somebody gave the process a stream.</summary>
    public static bool IsOurs(int number)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            const string Key = "flags:";
            var line = NamedPath.LinesOfSystem(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{number}"))
                .FirstOrDefault(static line => line.StartsWith(Key, StringComparison.Ordinal));
            return line is null || (Convert.ToInt32(line[Key.Length..].Trim(), 8) & CloseOnExecute) == 0;
        }
        catch (FileNotFoundException)
        {
            // Without /proc nothing is known.
            return !NamedPath.IsFolder("/proc/self/fdinfo");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return true;
        }
    }

    /// <summary>UTF-8, whatever the system's encoding; who sets it gets other writers.</summary>
    private static TextWriter Open(Func<TextWriter> writer)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return writer();
    }

    /// <summary>Takes nothing.</summary>
    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("The stream is closed.");
    }
}
