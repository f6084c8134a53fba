using System.CommandLine;
using System.Globalization;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets cache prune</c>.</summary>
internal static class CacheCommand
{
    private const string UsualSize = "2GB";

    /// <summary>Makes the command.</summary>
    public static Command Make(Option<string?> root, CommandContext surroundings)
    {
        var cache = new Option<string?>("--cache")
        {
            Description = "The cache folder. Default: .leaflets-cache, beside leaflets/.",
            HelpName = "folder",
        };
        var size = new Option<string>("--max-size")
        {
            Description = "The largest size that the cache may have: 500MB, 2GB.",
            DefaultValueFactory = static _ => UsualSize,
            HelpName = "size",
        };
        size.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && CachePruner.ParseSize(token.Value) is null)
            {
                result.AddError($"'--max-size' takes a size such as 500MB or 2GB, not '{token.Value}'.");
            }
        });
        var prune = new Command("prune", "Removes damaged entries, then the oldest until the rest fits.") { cache, size };
        prune.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(
                parsed.GetValue(cache) ?? Path.Join(CollectionLocator.Locate(parsed.GetValue(root), surroundings.Folder), CacheFolder.Name),
                surroundings.Folder);
            var outcome = CachePruner.Prune(
                folder, CachePruner.ParseSize(parsed.GetValue(size))!.Value, CacheFolder.Key(surroundings),
                isNamed: parsed.GetValue(cache) is not null);
            surroundings.Out.WriteLine(
                $"{outcome.Removed} entries removed ({Megabytes(outcome.RemovedBytes)}), {outcome.Kept} kept "
                + $"({Megabytes(outcome.KeptBytes)}).");
            return ExitCode.Made;
        });
        return new Command("cache", "Manages the cache, which stores build results for later builds.") { prune };
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB");
}
