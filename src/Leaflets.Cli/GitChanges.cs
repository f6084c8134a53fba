using System.Collections.Immutable;
using Leaflets.Building;
using Leaflets.Building.Files;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>Asks git which files of a collection are not what they were.</summary>
internal sealed class GitChanges
{
    private const string NoRevision = "fatal: Needed a single revision";

    /// <summary>Repositories in one another are looked into so deep; what lies deeper counts as changed.</summary>
    private const int MostDepth = 8;

    private static readonly ImmutableArray<string> Diff =
        ["diff", "--no-ext-diff", "--no-textconv", "--name-only", "--no-renames", "--ignore-submodules=dirty", "-z"];

    private readonly Git _git;
    private readonly string _root;
    private readonly string _revision;
    private readonly ImmutableArray<string> _filters;

    private GitChanges(Git git, string root, string revision)
    {
        (_git, _root, _revision) = (git, root, revision);
        if (git.Filters(root, out _filters) is { } errors)
        {
            throw new BuildRequestException(Refusal(errors));
        }
    }

    /// <summary>
    /// The files that differ from a revision, or are new, relative to the collection. What is a
    /// repository of its own is named by its folder.
    /// </summary>
    /// <param name="revision">A revision as git names them; no range, for what is not committed counts too.</param>
    /// <param name="root">The collection.</param>
    /// <param name="surroundings">Where git is looked for.</param>
    /// <exception cref="BuildRequestException">There is no git, no repository or no such revision.</exception>
    public static ImmutableArray<string> Since(string revision, string root, CommandContext surroundings)
    {
        if (revision.StartsWith('-') || revision.StartsWith('^'))
        {
            throw new BuildRequestException($"'{revision}' is not a revision.");
        }

        return new GitChanges(Git.Find(surroundings), root, revision).All();
    }

    private ImmutableArray<string> All()
    {
        // A name that git takes for a file, a tree or a range would give other answers than the one that is asked for.
        var commit = Ask("rev-parse", "--verify", $"{Ask("rev-parse", "--verify", _revision)[0].Trim()}^{{commit}}")[0].Trim();

        // A leaflet that git is told to ignore may have changed; the typefaces among the styles have not. Git would look into repositories
        // within this one by their own settings: it is asked of their commits alone, and then of each by itself.
        return
        [
            .. Ask([.. Diff, "--relative", commit, "--"]),
            .. Ask("ls-files", "--others", "-z", "--", "leaflets"),
            .. Ask("ls-files", "--others", "--exclude-standard", "-z", "--", "styles"),
            .. Within(Ask("ls-files", "--stage", "-z")).Where(path => IsChanged(Path.Join(_root, path), 1)),
        ];
    }

    /// <summary>The repositories that a repository has in its own: entries of the mode 160000.</summary>
    private static IEnumerable<string> Within(IEnumerable<string> entries) => entries
        .Where(static entry => entry.StartsWith("160000 ", StringComparison.Ordinal))
        .Select(static entry => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]);

    /// <summary>Whether a repository has changes that are not committed; where it cannot be asked, it counts as one that has.</summary>
    private bool IsChanged(string folder, int depth)
    {
        if (!NamedPath.IsThere(Path.Join(folder, ".git")))
        {
            // Without a repository there are no files of it, or they are somebody else's.
            return NamedPath.IsFolder(folder) && NamedPath.FilesBelow(folder).Any();
        }

        if (depth > MostDepth || _git.Filters(folder, out var filters) is not null)
        {
            return true;
        }

        var (exitCode, differing, _) = _git.Run(folder, filters, [.. Diff, "HEAD", "--"]);
        var (listing, others, _) = _git.Run(folder, filters, "ls-files", "--others", "--exclude-standard", "-z");
        var (staging, stage, _) = _git.Run(folder, filters, "ls-files", "--stage", "-z");
        return exitCode != 0 || listing != 0 || staging != 0 || differing.Length > 0 || others.Length > 0
            || Within(stage.Split('\0')).Any(path => IsChanged(Path.Join(folder, path), depth + 1));
    }

    private string[] Ask(params string[] arguments)
    {
        var (exitCode, output, errors) = _git.Run(_root, _filters, arguments);
        return exitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : throw new BuildRequestException(Refusal(errors));
    }

    private string Refusal(string errors) => errors.Trim().Split('\n')[0] is var error && error == NoRevision
        ? $"git does not know the revision '{_revision}'. If the clone is shallow, run 'git fetch --unshallow'."
        : $"git could not list what changed since '{_revision}': {error}";
}
