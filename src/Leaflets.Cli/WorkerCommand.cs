using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets worker</c>: what <c>build --isolate</c> starts, and nobody else.</summary>
internal static class WorkerCommand
{
    private const string Name = "worker";

    /// <summary>What a process needs beside the objects of a leaflet: the runtime, libraries, typefaces.</summary>
    private const long Native = 512L << 20;

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings, CancellationToken stop)
    {
        var command = new Command(Name, "Builds leaflets for another process.") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            LeafletWorkerHost.Run(input, output, Limit, static () => Environment.Exit(ExitCode.Stopped), stop);
            return ExitCode.Made;
        });
        return command;

        void Limit(long bytes)
        {
            surroundings.LimitMemory(bytes);
            ProcessLimits.LimitData(bytes + Native);
        }
    }

    /// <summary>This program as such a worker: the file that runs, whatever lies in the folders where programs are looked for.</summary>
    public static WorkerProgram Program()
    {
        var path = Environment.ProcessPath ?? throw new InvalidOperationException("The system does not say where this program is.");
        return Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? new(path, [Path.Join(AppContext.BaseDirectory, "Leaflets.Cli.dll"), Name])
            : new(path, [Name]);
    }
}
