using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>Runs the command in the process of the test.</summary>
internal static class InProcess
{
    /// <summary>Runs the command in the folder of a collection.</summary>
    public static (int ExitCode, string Output, string Errors) Command(this ScratchCollection collection, params string[] arguments) =>
        collection.CommandWith([], arguments);

    /// <summary>Runs the command in the folder of a collection, with variables beside those that it needs to find programs.</summary>
    public static (int ExitCode, string Output, string Errors) CommandWith(
        this ScratchCollection collection, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        var environment = new[] { "PATH", "HOME" }.ToDictionary(
            static name => name, static name => Environment.GetEnvironmentVariable(name) ?? string.Empty, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CommandLine.Run(
            arguments,
            new CommandContext(
                output, errors, collection.Root, Path.Join(AppContext.BaseDirectory, "fonts"), IsLive: false,
                TimeProvider.System)
            { Environment = environment }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the command, which is to end with an exit code, and gives what it printed.</summary>
    public static string Ends(this ScratchCollection collection, int exitCode, params string[] arguments)
    {
        var ended = collection.Command(arguments);
        Assert.True(exitCode == ended.ExitCode, $"{ended.ExitCode}: {ended.Errors}{ended.Output}");
        return ended.Output;
    }

    /// <summary>Runs the command, which is to refuse what it is asked, and gives what it said.</summary>
    public static string Refuses(this ScratchCollection collection, params string[] arguments)
    {
        var ended = collection.Command(arguments);
        Assert.True(ExitCode.WrongUsage == ended.ExitCode, $"{ended.ExitCode}: {ended.Errors}{ended.Output}");
        Assert.StartsWith("leaflets: ", ended.Errors, StringComparison.Ordinal);
        return ended.Errors;
    }
}
