using System.Collections.Immutable;
using Leaflets.Building;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Tests.Reporting;

/// <summary>Builds that are over, as tests want them.</summary>
internal static class Builds
{
    public static string Here { get; } = Path.GetFullPath(Path.Join(Path.GetTempPath(), "collection"));

    public static BuildRequest Request { get; } = new() { Root = Here, OutputFolder = Path.Join(Here, "dist"), Workers = 2 };

    public static DiagnosticPlaces Places { get; } = new(Here, Request);

    public static Diagnostic Problem(
        string message,
        string path = "leaflets/asthma/en.md",
        string id = "LFT1999",
        DiagnosticSeverity severity = DiagnosticSeverity.Error,
        int start = 4,
        int end = 7) =>
        new(new(id, severity, "The word '{0}' is unknown{1}.", "Write another.")
        {
            Area = DiagnosticCatalog.Find(id)?.Area ?? DiagnosticArea.Source,
        },
        new SourceSpan(new SourceText(path, "one\ntwo three\n"), start, end), message);

    public static LeafletResult Leaflet(
        string id, string language, LeafletState state = LeafletState.Made, params ImmutableArray<Diagnostic> diagnostics) => new(
        id, language, "clear-print", state,
        state is LeafletState.Made or LeafletState.Restored or LeafletState.Current
            ?
            [
                new($"{id}/{id}.{language}.pdf", OutputFormat.Pdf, 1000, new string('a', 64), 2),
                new($"{id}/{id}.{language}.docx", OutputFormat.Docx, 900, new string('b', 64), null),
            ]
            : [],
        diagnostics, null)
        { Elapsed = TimeSpan.FromMilliseconds(30) };

    public static BuildResult Result(params ImmutableArray<LeafletResult> leaflets) => new(leaflets, [], IsConfigured: true);

    public static BuildOutcome Outcome(params ImmutableArray<LeafletResult> leaflets) =>
        new(Request, Result(leaflets), TimeSpan.FromSeconds(1.5));

    /// <summary>A plan of leaflets named as <c>id language</c> or <c>id language style</c>.</summary>
    public static PlanResult Plan(params ImmutableArray<string> names) => new([.. names.Select(Planned)], [], IsConfigured: true);

    private static PlannedLeaflet Planned(string name) => name.Split(' ') switch
    {
        [var id, var language, ..] parts =>
            new(id, language, parts.ElementAtOrDefault(2), [$"{id}/{id}.{language}.pdf"], JobAction.Build, ["it is new"]),
        _ => throw new ArgumentException("A leaflet has an id and a language.", nameof(name)),
    };
}
