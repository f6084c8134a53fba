using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Leaflets.Batch;

namespace Leaflets.Cli;

/// <summary>Asks git which files of a collection are not what they were.</summary>
internal static class GitChanges
{
    private const string NoRevision = "fatal: Needed a single revision";

    /// <summary>The files that differ from a revision, or are new, relative to the collection. What is a repository of its own is named by its folder.</summary>
    /// <param name="revision">A revision as git names them; no range, for what is not committed counts too.</param>
    /// <param name="root">The collection.</param>
    /// <exception cref="BuildRequestException">There is no git, no repository or no such revision.</exception>
    public static ImmutableArray<string> Since(string revision, string root)
    {
        if (revision.StartsWith('-') || revision.StartsWith('^'))
        {
            throw new BuildRequestException($"'{revision}' is no revision.");
        }

        // A name that git takes for a file, a tree or a range would give other answers than the one that is asked for.
        var commit = Run(root, revision, "rev-parse", "--verify", $"{Run(root, revision, "rev-parse", "--verify", revision)[0].Trim()}^{{commit}}")[0].Trim();

        // A leaflet that git is told to ignore may have changed; the typefaces among the styles have not.
        return
        [
            .. Run(root, revision, "diff", "--name-only", "--no-renames", "--relative", "--ignore-submodules=none", "-z", commit, "--"),
            .. Run(root, revision, "ls-files", "--others", "-z", "--", "leaflets"),
            .. Run(root, revision, "ls-files", "--others", "--exclude-standard", "-z", "--", "styles"),
        ];
    }

    private static string[] Run(string root, string revision, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", root, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var git = Process.Start(start) ?? throw new BuildRequestException("'--changed-since' needs git, which did not start.");
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                : throw new BuildRequestException(Refusal(revision, error.GetAwaiter().GetResult().Trim().Split('\n')[0]));
        }
        catch (Win32Exception)
        {
            throw new BuildRequestException("'--changed-since' needs git, which is not installed.");
        }
    }

    private static string Refusal(string revision, string error) => error == NoRevision
        ? $"git knows no revision '{revision}'. A shallow clone lacks those that came before it: git fetch --unshallow."
        : $"git cannot say what changed since '{revision}': {error}";
}
