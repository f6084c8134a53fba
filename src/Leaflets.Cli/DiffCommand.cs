using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets diff</c>: what two builds say differently.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings, CancellationToken stop)
    {
        var old = new Argument<string>("old") { Description = "An output folder, or its manifest.json." };
        var current = new Argument<string>("new") { Description = "Another." };
        var format = new Option<string>("--format", "-f")
        {
            Description = "text, json, or markdown for a pull request.",
            DefaultValueFactory = static _ => "text"
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command(
            "diff", "Compares the texts of two builds, changed numbers first. Returns 1 if they differ.") { old, current,
            format };
        command.SetAction(parsed =>
        {
            surroundings.LimitMemory(MemoryWall.Reading);
            var comparison = OutputComparison.Of(Full(parsed.GetValue(old)!), Full(parsed.GetValue(current)!), stop);
            switch (parsed.GetValue(format))
            {
                case "json":
                    ComparisonReport.WriteJson(surroundings.Out, comparison);
                    break;
                case "markdown":
                    ComparisonReport.WriteMarkdown(surroundings.Out, comparison);
                    break;
                default:
                    ComparisonReport.WriteText(surroundings.Out, comparison);
                    break;
            }

            return comparison.IsEmpty ? ExitCode.Made : ExitCode.SomeFailed;
        });
        return command;

        string Full(string path) => Path.GetFullPath(path, surroundings.Folder);
    }
}
