using System.Runtime.InteropServices;
using System.Text;
using Leaflets.Cli;

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

// Who sets the encoding gets other writers.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var (output, errors) = (new CarefulWriter(Console.Out), new CarefulWriter(Console.Error));
Console.SetOut(output);
Console.SetError(errors);
var exitCode = CommandLine.Run(args, TerminalSurroundings.Create(), stop.Token);
if (output.Failure is { } failure)
{
    errors.WriteLine($"leaflets: The output cannot be written: {failure.Message}");
}

return exitCode == ExitCode.Made && (output.Failure ?? errors.Failure) is not null ? ExitCode.WrongUsage : exitCode;
