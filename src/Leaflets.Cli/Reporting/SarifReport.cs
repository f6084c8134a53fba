using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// The diagnostics of a build in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), errata 01. The same build gives the
/// same bytes on every machine: no clock, and no path of the machine where the file lies in the collection.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string RootName = "ROOT";
    private const int MostParticulars = 10;

    /// <summary>Makes the file.</summary>
    public static ReadOnlySpan<byte> Make(BuildOutcome outcome, DiagnosticPlaces places)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteRun(json, outcome, places);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes(OutputText.OfJson(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n");
    }

    private static void WriteRun(Utf8JsonWriter json, BuildOutcome outcome, DiagnosticPlaces places)
    {
        ImmutableArray<DiagnosticDescriptor> rules =
        [
            .. outcome.Diagnostics
                .Select(static diagnostic => diagnostic.Descriptor)
                .DistinctBy(static rule => rule.Id)
                .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
        ];
        WriteTool(json, rules);

        // §3.20: the build itself went well where nothing but the leaflets is at fault.
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", outcome.ExitCode is ExitCode.Made or ExitCode.SomeFailed);
        json.WriteNumber("exitCode", outcome.ExitCode);
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootName);
        WriteText(json, "description", "The folder that contains leaflets/ and styles/.");
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var indices = rules.Select(static (rule, index) => (rule.Id, index))
            .ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);
        foreach (var diagnostic in outcome.Diagnostics)
        {
            WriteResult(json, diagnostic, indices[diagnostic.Descriptor.Id], places);
        }

        json.WriteEndArray();
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Leaflets");
        json.WriteString("version", ProgramVersion.Read());
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", Description(rule));
            WriteText(json, "help", rule.Remedy);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, DiagnosticPlaces places)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Descriptor.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", $"{diagnostic.Message} {diagnostic.Descriptor.Remedy}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, places.FromRoot(diagnostic));
        WriteRegion(json, diagnostic.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, (string Uri, bool IsInRoot) place)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", place.Uri);
        if (place.IsInRoot)
        {
            json.WriteString("uriBaseId", RootName);
        }

        json.WriteEndObject();
    }

    /// <summary>Lines and columns count from 1; the end column is the one after the last character (§3.30.8).</summary>
    private static void WriteRegion(Utf8JsonWriter json, SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.Source.PositionOf(span.End));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        if (start != end)
        {
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
        }

        json.WriteEndObject();
    }

    /// <summary>A message (§3.11). Its braces are doubled, for single ones hold the place of arguments (§3.11.5).</summary>
    private static void WriteText(Utf8JsonWriter json, string key, string text)
    {
        json.WriteStartObject(key);
        json.WriteString(
            "text", OutputText.Whole(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    /// <summary>What a rule says of every case: its message with dots for the particulars.</summary>
    private static string Description(DiagnosticDescriptor rule)
    {
        var dots = new object[MostParticulars];
        Array.Fill(dots, "…");
        return string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, dots);
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
