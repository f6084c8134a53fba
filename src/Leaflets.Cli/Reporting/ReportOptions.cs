using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli.Reporting;

/// <summary>The options for how a build is reported.</summary>
internal sealed class ReportOptions
{
    private const string OnGitHub = "GITHUB_ACTIONS";
    private const string Json = "--json";

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints only warnings and errors." };
    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Also prints every file that is written, and stack traces of internal errors.",
    };
    private readonly Option<bool> _json = new(Json) { Description = "Prints JSON events, one per line, for other programs." };
    private readonly Option<bool> _schema =
        new("--json-schema") { Description = "Prints the JSON Schema of the events of --json, and exits." };
    private readonly Option<string[]> _reports = new("--report")
    {
        Description = "Writes a report for other programs: sarif=FILE, junit=FILE, or github for annotations. Can be repeated.",
        HelpName = "form",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Makes the options.</summary>
    public ReportOptions() => _reports.Validators.Add(static result =>
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            if (!RequestedReport.TryParse(token.Value, out var report, out var problem))
            {
                result.AddError(problem);
            }
            else if (report.File is { } file && !files.Add(file))
            {
                result.AddError($"Two reports cannot be written to the same file, '{file}'.");
            }
        }
    });

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="alone">Options that say something else than a build, and do not go with <c>--json</c>.</param>
    public void AddTo(Command command, params ReadOnlySpan<Option> alone)
    {
        command.Add(_quiet);
        command.Add(_verbose);
        command.Add(_json);
        command.Add(_schema);
        command.Add(_reports);
        Option[] others = [_quiet, .. alone];
        command.Validators.Add(result =>
        {
            if (!IsGiven(result, _json))
            {
                return;
            }

            foreach (var other in others)
            {
                if (IsGiven(result, other))
                {
                    result.AddError($"'--json' cannot be combined with '{other.Name}'.");
                }
            }
        });
    }

    /// <summary>Whether only the schema is asked for.</summary>
    public bool IsSchemaAsked(ParseResult parsed) => parsed.GetValue(_schema);

    /// <summary>Whether events are asked for, also of a command line that is wrong otherwise.</summary>
    public static bool IsJsonAsked(ParseResult parsed) => parsed.CommandResult.GetResult(Json) is OptionResult { Implicit: false };

    /// <summary>What was asked for; annotations of GitHub Actions come by themselves where it runs the command.</summary>
    public ReportSettings Read(ParseResult parsed, CommandContext surroundings)
    {
        var reports = ImmutableArray.CreateBuilder<RequestedReport>();
        foreach (var text in parsed.GetValue(_reports) ?? [])
        {
            if (RequestedReport.TryParse(text, out var report, out _) && !reports.Contains(report))
            {
                reports.Add(report);
            }
        }

        var annotations = new RequestedReport(ReportFormat.GitHub, null);
        if (surroundings.Variable(OnGitHub) == "true" && !reports.Contains(annotations))
        {
            reports.Add(annotations);
        }

        return new(parsed.GetValue(_quiet), parsed.GetValue(_verbose), parsed.GetValue(_json), reports.ToImmutable());
    }

    private static bool IsGiven(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };
}
