using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Leaflets.Building.Isolation;

/// <summary>
/// A process that makes leaflets. It ends when its input is closed, so none outlives this one, however this one ends. For one thread at a
/// time.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LongestWords = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly StringBuilder _words = new();

    /// <summary>Starts a process and tells it how to work.</summary>
    /// <exception cref="IOException">It ended at once.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public WorkerProcess(WorkerProgram program, byte[] order)
    {
        var start = new ProcessStartInfo(program.Path, program.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
        try
        {
            WorkerFrames.Write(_process.StandardInput.BaseStream, order);
        }
        catch (IOException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Has a leaflet made.</summary>
    /// <param name="order">The leaflet.</param>
    /// <param name="longest">The time after which the process is ended; it keeps its limits itself where it is sound.</param>
    /// <param name="isLate">Whether it was ended for that.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>The reply, or null where the process ended.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public byte[]? Ask(byte[] order, TimeSpan longest, out bool isLate, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(longest);
        using var ending = late.Token.Register(End);
        using var stopping = cancellation.Register(End);
        byte[]? reply;
        try
        {
            WorkerFrames.Write(_process.StandardInput.BaseStream, order);
            reply = WorkerFrames.Read(_process.StandardOutput.BaseStream);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            reply = null;
        }

        isLate = reply is null && late.IsCancellationRequested;
        return reply is null && cancellation.IsCancellationRequested ? throw new OperationCanceledException(cancellation) : reply;
    }

    /// <summary>How the process ended, in words. It has ended, or does within a second.</summary>
    public string Ending()
    {
        End();
        _process.WaitForExit();
        string words;
        lock (_words)
        {
            words = _words.ToString().Trim();
        }

        // A shell gives signals so, and so does .NET.
        const int Signals = 128;
        var how = _process.ExitCode is > Signals and var code
            ? $"it was ended by signal {(code - Signals).ToString(CultureInfo.InvariantCulture)}"
            : $"it returned exit code {_process.ExitCode.ToString(CultureInfo.InvariantCulture)}";
        return words.Length == 0 ? how : $"{how}, and wrote \"{words.TrimEnd('.')}\"";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    /// <summary>Asks the process to end, and ends it where it does not.</summary>
    private void End()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(Grace))
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended.
        }
    }

    /// <summary>Keeps the first words that a process says of its end, without what could steer a terminal.</summary>
    private void Note(string? line)
    {
        lock (_words)
        {
            if (line is { Length: > 0 } && _words.Length == 0)
            {
                _words.Append(
                    string.Concat(line.Take(LongestWords).Select(static character => char.IsControl(character) ? ' ' : character)));
            }
        }
    }
}
