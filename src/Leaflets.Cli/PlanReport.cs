using Leaflets.Building;
using Leaflets.Building.Planning;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>Tells what a build would do, and why.</summary>
internal static class PlanReport
{
    /// <summary>Prints the plan.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Print(LeafletBuilder builder, BuildRequest request, CommandContext surroundings, CancellationToken stop)
    {
        var plan = builder.Plan(request, stop);
        Warn(plan, surroundings);
        foreach (var leaflet in plan.Leaflets)
        {
            surroundings.Out.WriteLine(
                $"{Verb(leaflet.Action),-7} {string.Join(' ', leaflet.Outputs)}: "
                + $"{leaflet.Reasons[0]}{(leaflet.Reasons.Length > 1 ? $", and {leaflet.Reasons.Length - 1} more" : string.Empty)}");
        }

        foreach (var path in plan.Removed)
        {
            surroundings.Out.WriteLine($"remove  {OutputText.OnOneLine(path)}: no leaflet produces it any more");
        }

        int Of(JobAction action) => plan.Leaflets.Count(leaflet => leaflet.Action == action);
        surroundings.Out.WriteLine(
            $"{plan.Leaflets.Length} leaflet{(plan.Leaflets.Length == 1 ? string.Empty : "s")}: {Of(JobAction.Build)} to build, "
            + $"{Of(JobAction.Restore)} to take from the cache, {Of(JobAction.Keep)} up to date.");
        return plan.IsConfigured ? ExitCode.Made : ExitCode.WrongUsage;
    }

    /// <summary>Says why an output would be made or not.</summary>
    /// <param name="builder">Makes the plan.</param>
    /// <param name="request">The request.</param>
    /// <param name="output">The output: its path, or its name.</param>
    /// <param name="surroundings">Where to say it.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Explain(
        LeafletBuilder builder, BuildRequest request, string output, CommandContext surroundings, CancellationToken stop)
    {
        var plan = builder.Plan(request, stop);
        Warn(plan, surroundings);
        var inFolder = Path.GetRelativePath(request.OutputFolder ?? request.Root, Path.GetFullPath(output, surroundings.Folder))
            .Replace('\\', '/');
        var leaflet = plan.Leaflets.FirstOrDefault(
            one => one.Outputs.Any(path => path == inFolder || path == output || Path.GetFileName(path) == output));
        if (leaflet is null)
        {
            var nearest = Suggestion.For(output, plan.Leaflets.SelectMany(static one => one.Outputs));
            surroundings.Refuse(
                $"No leaflet of this plan produces '{output}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
            return ExitCode.WrongUsage;
        }

        surroundings.Out.WriteLine($"{output} would {Sentence(leaflet.Action)}:");
        foreach (var reason in leaflet.Reasons)
        {
            surroundings.Out.WriteLine($"  {reason}");
        }

        return ExitCode.Made;
    }

    private static void Warn(PlanResult plan, CommandContext surroundings)
    {
        foreach (var diagnostic in plan.Diagnostics)
        {
            surroundings.Error.WriteLine(diagnostic);
        }
    }

    private static string Verb(JobAction action) =>
        action switch { JobAction.Build => "build", JobAction.Restore => "restore", _ => "keep" };

    private static string Sentence(JobAction action) => action switch
    {
        JobAction.Build => "be built",
        JobAction.Restore => "be taken from the cache",
        _ => "not be changed",
    };
}
