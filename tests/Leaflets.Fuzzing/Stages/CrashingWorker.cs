using Leaflets.Building;

namespace Leaflets.Fuzzing.Stages;

/// <summary>Works for a build that is isolated as the program does, and really crashes with one leaflet.</summary>
internal static class CrashingWorker
{
    private const string Command = "crash";

    /// <summary>How such a process is started.</summary>
    /// <param name="crash">How it crashes: one of the names of <see cref="CrashingStages"/>.</param>
    public static WorkerProgram Program(string crash)
    {
        var name = typeof(CrashingWorker).Assembly.GetName().Name;
        return new(Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{name}.exe" : name), [Command, crash]);
    }

    /// <summary>How the arguments of this process say that it crashes, or null where they do not.</summary>
    public static string? CrashOf(string[] arguments) => arguments is [Command, var crash] ? crash : null;

    /// <summary>Works until the input ends, or everything.</summary>
    public static void Run(string crash)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        LeafletWorkerHost.Run(input, output, static _ => { }, static () => Environment.Exit(1), fonts => new CrashingStages(fonts, crash));
    }
}
