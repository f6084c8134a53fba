using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Leaflets.Batch;

namespace Leaflets.Cli;

/// <summary>Asks git which files of a collection are not what they were.</summary>
internal static class GitChanges
{
    /// <summary>The files that differ from a revision, or are new and not ignored, relative to the collection.</summary>
    /// <param name="revision">A revision as git names them.</param>
    /// <param name="root">The collection.</param>
    /// <exception cref="BuildRequestException">There is no git, no repository or no such revision.</exception>
    public static ImmutableArray<string> Since(string revision, string root)
    {
        if (revision.StartsWith('-'))
        {
            throw new BuildRequestException($"'{revision}' is no revision.");
        }

        return [.. Run(root, revision, "diff", "--name-only", "--no-renames", "--relative", "-z", revision, "--"), .. Run(root, revision, "ls-files", "--others", "--exclude-standard", "-z")];
    }

    private static string[] Run(string root, string revision, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", root, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var git = Process.Start(start) ?? throw new BuildRequestException("'--changed-since' needs git, which did not start.");
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                : throw new BuildRequestException($"git cannot say what changed since '{revision}': {error.GetAwaiter().GetResult().Trim().Split('\n')[0]}");
        }
        catch (Win32Exception)
        {
            throw new BuildRequestException("'--changed-since' needs git, which is not installed.");
        }
    }
}
