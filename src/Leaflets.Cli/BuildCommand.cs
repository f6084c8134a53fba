using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Formats;

namespace Leaflets.Cli;

/// <summary><c>leaflets build</c> and <c>leaflets check</c>.</summary>
internal static class BuildCommand
{
    public const string Build = "build";
    public const string Check = "check";

    private const int MostWorkers = 64;

    /// <summary>Makes the command.</summary>
    public static Command Make(
        string name, string description, bool writes, Option<string?> root, CommandContext surroundings, CancellationToken stop)
    {
        var ids = new Argument<string[]>("ids")
        {
            Description = "The leaflets to build. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var languages = Many("--language", "-l", "Only these languages (BCP 47 tags), such as en,fr.");
        var styles = Many("--style", "-s", "Use these styles instead of each leaflet's own.");
        var formats = Many("--format", "-f", $"{FormatNames.Listed()} or {FormatNames.Several}: {FormatNames.Listed(",")}.");
        var output =
            new Option<string?>("--output", "-o") { Description = "The folder to write to. Default: dist, beside leaflets/." };
        var workers = new Option<int>("--workers", "-w")
        {
            Description = "How many leaflets are built at once.",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, MostWorkers),
        };
        var html = new Option<string?>("--html")
        {
            Description = "What to do with HTML that is not supported: strict reports an error, text drops the tags and keeps the text.",
        };
        html.AcceptOnlyFromAmong("strict", "text");
        var verify = new Option<bool>("--verify") { Description = "Reads each output file back and compares it with its source." };
        var time = Limit(
            "--time-limit", "seconds", "The processor time that one leaflet may take. The limit of elapsed time is four times as long.",
            (int)LeafletLimits.Default.Time.TotalSeconds, 24 * 60 * 60);
        var memory =
            Limit("--memory-limit", "MB", "The memory that one leaflet may take.", (int)(LeafletLimits.Default.Memory >> 20), 1 << 20);
        var total = Limit(
            "--total-memory", "MB",
            "The memory that all leaflets may take together; leaflets wait for it. Default: three quarters of the machine's.",
            null,
            1 << 24);
        ids.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        formats.Validators.Add(result =>
        {
            var values = result.Tokens.SelectMany(token => token.Value.Split(','));
            foreach (var value in values.Where(value => OutputFormats.Named(value) is null))
            {
                result.AddError($"There is no format '{value}'; the formats are {FormatNames.Quoted()}.");
            }
        });
        workers.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var count) && count is >= 1 and <= MostWorkers))
            {
                result.AddError($"'--workers' takes a number from 1 to {MostWorkers}, not '{token.Value}'.");
            }
        });

        var command = new Command(name, description) { ids, languages, styles, formats, html, workers, time, memory, total };
        var isolate = new Option<bool>("--isolate")
        {
            Description =
            "Builds each leaflet in its own process, so that a crash fails only that leaflet."
        };
        command.Add(isolate);
        var selection = new SelectionOptions(writes);
        selection.AddTo(command);
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Prints what would be built and why, and builds nothing." };
        var explain = new Option<string?>("--explain")
        {
            Description = "Prints why an output would be built or not, and builds nothing.",
            HelpName = "output"
        };
        var telling = new ReportOptions();
        telling.AddTo(command, dryRun, explain);
        if (writes)
        {
            command.Add(dryRun);
            command.Add(explain);
            command.Add(output);
            command.Add(verify);
        }

        BuildRequest Asked(ParseResult parsed)
        {
            var folder = CollectionLocator.Locate(parsed.GetValue(root), surroundings.Folder);
            var request = selection.Apply(
                new BuildRequest
                {
                    Root = folder,
                    Ids = [.. parsed.GetValue(ids) ?? []],
                    Languages = Split(parsed.GetValue(languages)),
                    Styles = Split(parsed.GetValue(styles)),
                    Formats = [.. Split(parsed.GetValue(formats)).Select(OutputFormats.Named).OfType<OutputFormat>()],
                    OutputFolder = writes
                        ? Path.GetFullPath(parsed.GetValue(output) ?? Path.Join(folder, "dist"), surroundings.Folder)
                        : null,
                    IsOutputNamed = parsed.GetValue(output) is not null,
                    Html = parsed.GetValue(html) switch { "strict" => HtmlMode.Strict, "text" => HtmlMode.Text, _ => null },
                    Verify = writes && parsed.GetValue(verify),
                    Limits = new() { Time = TimeSpan.FromSeconds(parsed.GetValue(time)), Memory = (long)parsed.GetValue(memory) << 20 },
                    Isolation = parsed.GetValue(isolate) ? WorkerCommand.Program() : null,
                    Workers = parsed.GetValue(workers),
                },
                parsed,
                surroundings);
            return parsed.GetResult(total) is null ? request : request with { TotalMemory = (long)parsed.GetValue(total) << 20 };
        }

        command.SetAction(parsed =>
        {
            if (telling.IsSchemaAsked(parsed))
            {
                surroundings.Out.Write(BuildEventsSchema.Read());
                return ExitCode.Made;
            }

            BuildRequest request;
            var settings = telling.Read(parsed, surroundings);
            try
            {
                request = Asked(parsed);
                new ReportTarget(request, surroundings.Folder, surroundings.FontFolder).Check(settings.Reports);
            }
            catch (BuildRequestException exception) when (ReportOptions.IsJsonAsked(parsed))
            {
                JsonEvents.Refuse(surroundings, name, exception.Message);
                throw;
            }

            surroundings.LimitMemory(request.MostMemory);
            var builder = new LeafletBuilder(surroundings.FontFolder);
            if (writes && parsed.GetValue(explain) is { } asked)
            {
                return PlanReport.Explain(builder, request, asked, surroundings, stop);
            }

            if (writes && parsed.GetValue(dryRun))
            {
                return PlanReport.Print(builder, request, surroundings, stop);
            }

            return new BuildReport(surroundings, request, settings).Run(builder, stop);
        });
        return command;
    }

    private static Option<int> Limit(string name, string unit, string description, int? usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = unit };
        if (usual is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 1 && number <= most))
            {
                result.AddError($"'{name}' takes a number of {unit} from 1 to {most}, not '{token.Value}'.");
            }
        });
        return option;
    }

    private static Option<string[]> Many(string name, string alias, string description) =>
        new(name, alias) { Description = description, AllowMultipleArgumentsPerToken = false };

    private static System.Collections.Immutable.ImmutableArray<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
