using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli;

/// <summary><c>leaflets merge-manifests</c>: one manifest over the parts of a build.</summary>
internal static class MergeManifestsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings)
    {
        var manifests =
            new Argument<string[]>("manifests") { Description = "The manifests of the parts.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The manifest to write.",
            DefaultValueFactory = static _ => "manifest.json",
        };
        var command =
            new Command("merge-manifests", "Merges the manifests of a build that was made in parts (--shard).") { manifests, output };
        command.SetAction(parsed =>
        {
            surroundings.LimitMemory(MemoryWall.Reading);
            var target = Path.GetFullPath(parsed.GetValue(output)!, surroundings.Folder);
            try
            {
                var count = ManifestMerger.Merge(
                    [.. parsed.GetValue(manifests)!.Select(manifest => Path.GetFullPath(manifest, surroundings.Folder))], target);
                surroundings.Out.WriteLine($"{count} file{(count == 1 ? string.Empty : "s")} in {parsed.GetValue(output)}.");
                return ExitCode.Made;
            }
            catch (MissingPartException missing)
            {
                surroundings.Refuse(missing.Message);
                return ExitCode.SomeFailed;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                surroundings.Refuse($"'{parsed.GetValue(output)}' cannot be written: {SystemMessage.Of(exception)}.");
                return ExitCode.SomeFailed;
            }
        });
        return command;
    }
}
