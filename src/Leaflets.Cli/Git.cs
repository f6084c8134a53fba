using System.Collections.Immutable;
using System.ComponentModel;
using Leaflets.Building;
using Leaflets.Building.Files;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>
/// Asks git about a repository that nobody trusts: it runs no program that the repository names, fetches nothing, writes nothing, and reads
/// the settings of the user alone beside the repository's own. A repository that is not the user's is refused by git itself
/// (<c>safe.directory</c>).
/// </summary>
internal sealed class Git
{
    /// <summary>What is set over whatever the repository says: the programs that git would start by itself.</summary>
    private static readonly ImmutableArray<string> Settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.untrackedCache=false", "core.pager=cat", "core.askPass=",
        "core.sshCommand=false", "core.gitProxy=", "core.alternateRefsCommand=", "credential.helper=", "diff.external=",
        "protocol.allow=never", "submodule.recurse=false", "fetch.recurseSubmodules=false",
        "safe.bareRepository=explicit", "gc.auto=0", "maintenance.auto=false",
    ];

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_ATTR_NOSYSTEM"] = "1",
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_NO_REPLACE_OBJECTS"] = "1",
        ["GIT_ALLOW_PROTOCOL"] = "none",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_PAGER"] = "cat",
        ["GIT_LITERAL_PATHSPECS"] = "1",
    };

    private readonly OutsideProgram _program;

    private Git(OutsideProgram program) => _program = program;

    /// <summary>Finds git.</summary>
    /// <exception cref="BuildRequestException">It is not installed.</exception>
    public static Git Find(CommandContext surroundings) => OutsideProgram.Find("git", surroundings.Environment, Variables) is { } program
        ? new(program)
        : throw new BuildRequestException("'--changed-since' needs git, which is not installed.");

    /// <summary>
    /// What would have git start a program for a file's content, off: the settings to add, by the names that all its settings have.
    /// </summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="filters">The settings.</param>
    /// <returns>What git says where it fails, or null.</returns>
    /// <exception cref="BuildRequestException">A name is one that cannot be set over, which nobody gives by chance.</exception>
    public string? Filters(string folder, out ImmutableArray<string> filters)
    {
        var settings = ImmutableArray.CreateBuilder<string>();
        var (exitCode, output, errors) = Run(folder, [], "config", "--null", "--name-only", "--get-regexp", "^(filter|diff|merge)[.]");
        var names = output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(static name => name[..Math.Max(name.LastIndexOf('.'), 0)]);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            // 'diff.external' and the like have two parts, a driver's name stands between two points.
            if (name is "filter" or "diff" or "merge")
            {
                continue;
            }

            if (name.AsSpan().ContainsAny('=', '\n', '\r'))
            {
                throw new BuildRequestException(
                    $"The repository's settings have '{name}', which is not a valid filter name; '--changed-since' does not use it.");
            }

            string[] off = name.StartsWith("filter.", StringComparison.Ordinal) ? ["clean=", "smudge=", "process=", "required=false"]
                : name.StartsWith("diff.", StringComparison.Ordinal) ? ["command=", "textconv=", "cachetextconv=false"]
                : ["driver="];
            settings.AddRange(off.Select(setting => $"{name}.{setting}"));
        }

        filters = settings.ToImmutable();

        // 1 says that there is no such setting.
        return exitCode is 0 or 1 ? null : errors;
    }

    /// <summary>Runs git in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="filters">What <see cref="Filters"/> says for it.</param>
    /// <param name="arguments">What to do.</param>
    /// <exception cref="BuildRequestException">It does not start.</exception>
    public (int ExitCode, string Output, string Errors) Run(string folder, ImmutableArray<string> filters, params string[] arguments)
    {
        try
        {
            var settings = Settings.Concat(filters).SelectMany(static setting => (string[])["-c", setting]);
            return _program.Run(["-C", folder, "--no-pager", .. settings, .. arguments]);
        }
        catch (Win32Exception)
        {
            throw new BuildRequestException("'--changed-since' needs git, which could not be started.");
        }
    }
}
