using System.Runtime.InteropServices;
using Leaflets.Cli;
using Leaflets.Cli.Invocation;

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var (output, errors) = (new ResilientWriter(StandardStreams.Output()), new ResilientWriter(StandardStreams.Error()));

// The process has each of them once, also for those who ask it: they take turns.
Console.SetOut(output);
Console.SetError(errors);
var exitCode = TerminalSurroundings.Folder() is { } folder
    ? CommandLine.Run(args, TerminalSurroundings.Create(Console.Out, Console.Error, folder), stop.Token)
    : TerminalSurroundings.RefuseFolder(errors);
if (output.Failure is { } failure)
{
    errors.WriteLine($"leaflets: The output cannot be written: {failure.Message}");
}

return exitCode == ExitCode.Made && (output.Failure ?? errors.Failure) is not null ? ExitCode.WrongUsage : exitCode;
