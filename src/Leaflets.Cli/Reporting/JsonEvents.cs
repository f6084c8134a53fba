using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// A build as events for programs: one JSON object a line, each with the same keys in the same order always.
/// <c>build-events.schema.json</c> says what they mean.
/// </summary>
internal sealed class JsonEvents : IBuildDisplay
{
    /// <summary>The version of the events; it changes when a key goes away or changes its meaning.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _out;
    private readonly BuildRequest _request;
    private readonly DiagnosticPlaces _places;
    private readonly TimeProvider _time;
    private readonly ReportedDiagnostics _told = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Makes the events.</summary>
    public JsonEvents(TextWriter output, BuildRequest request, DiagnosticPlaces places, TimeProvider time) =>
        (_out, _request, _places, _time) = (output, request, places, time);

    /// <inheritdoc/>
    public BuildResult Watch(Func<Action<BuildProgress>?, BuildResult> build)
    {
        var started = _time.GetTimestamp();
        WriteStart(_request.OutputFolder is null ? "check" : "build", _request.Root, _request.OutputFolder);
        try
        {
            return build(progress =>
            {
                foreach (var diagnostic in progress.Leaflet.Diagnostics)
                {
                    Write(diagnostic, progress.Leaflet);
                }

                Write(progress);
            });
        }
        catch (Exception exception)
        {
            var exitCode = exception is BuildRequestException ? ExitCode.WrongUsage : ExitCode.Fault;
            WriteEnd(exitCode, exception.Message, null, _time.GetElapsedTime(started));
            throw;
        }
    }

    /// <inheritdoc/>
    public void End(BuildOutcome outcome, int exitCode)
    {
        foreach (var diagnostic in outcome.Result.Diagnostics)
        {
            Write(diagnostic, null);
        }

        WriteEnd(exitCode, null, outcome.Counts, outcome.Elapsed);
    }

    /// <summary>Says that a command is wrong: nothing begins, and the events are the first and the last.</summary>
    /// <param name="surroundings">Where to.</param>
    /// <param name="command"><c>build</c> or <c>check</c>.</param>
    /// <param name="message">What is wrong.</param>
    public static void Refuse(CommandContext surroundings, string command, string message)
    {
        var none = new BuildRequest { Root = surroundings.Folder };
        var events = new JsonEvents(surroundings.Out, none, new DiagnosticPlaces(surroundings.Folder, none), surroundings.Time);
        events.WriteStart(command, null, null);
        events.WriteEnd(ExitCode.WrongUsage, message, null, TimeSpan.Zero);
    }

    private void WriteStart(string command, string? root, string? output) => Write(json =>
    {
        json.WriteString("event", "start");
        json.WriteNumber("schema", Version);
        json.WriteString("program", ProgramVersion.Read());
        json.WriteString("command", command);
        WriteText(json, "root", root is null ? null : _places.FromHere(root));
        WriteText(json, "output", output is null ? null : _places.FromHere(output));
    });

    private void Write(BuildProgress progress) => Write(json =>
    {
        var leaflet = progress.Leaflet;
        json.WriteString("event", "leaflet");
        json.WriteNumber("done", progress.Done);
        json.WriteNumber("total", progress.Total);
        WriteName(json, leaflet);
        json.WriteString("state", NameOf(leaflet.State));
        WriteNumber(json, "pages", BuildCounts.PagesOf(leaflet));
        json.WriteStartArray("files");
        foreach (var file in leaflet.Files)
        {
            if (_request.OutputFolder is { } folder)
            {
                Write(json, folder, file);
            }
        }

        json.WriteEndArray();
        json.WriteNumber("errors", leaflet.Diagnostics.Count(static diagnostic => diagnostic.IsError));
        json.WriteNumber("warnings", leaflet.Diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
        json.WriteNumber("milliseconds", (long)leaflet.Elapsed.TotalMilliseconds);
    });

    private void Write(Utf8JsonWriter json, string folder, OutputFile file)
    {
        json.WriteStartObject();
        WriteText(json, "path", _places.FromHere(Path.Join(folder, file.Path)));
        json.WriteString("format", file.Format.Name);
        json.WriteNumber("size", file.Size);
        json.WriteString("sha256", file.Sha256);
        WriteNumber(json, "pages", file.Pages);
        json.WriteEndObject();
    }

    private void Write(Diagnostic diagnostic, LeafletResult? leaflet)
    {
        if (!_told.IsNew(diagnostic))
        {
            return;
        }

        Write(json =>
        {
            var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.Source.PositionOf(diagnostic.Span.End));
            json.WriteString("event", "diagnostic");
            json.WriteString("id", diagnostic.Descriptor.Id);
            json.WriteString(
                "severity",
                diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" });
            WriteText(json, "path", _places.FromHere(diagnostic));
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            WriteText(json, "message", diagnostic.Message);
            WriteText(json, "remedy", diagnostic.Descriptor.Remedy);
            if (leaflet is null)
            {
                json.WriteNull("leaflet");
            }
            else
            {
                json.WriteStartObject("leaflet");
                WriteName(json, leaflet);
                json.WriteEndObject();
            }
        });
    }

    private void WriteEnd(int exitCode, string? message, BuildCounts? counts, TimeSpan elapsed) => Write(json =>
    {
        json.WriteString("event", "end");
        json.WriteNumber("exitCode", exitCode);
        WriteText(json, "message", message);
        json.WriteNumber("made", counts?.Made ?? 0);
        json.WriteNumber("restored", counts?.Restored ?? 0);
        json.WriteNumber("current", counts?.Current ?? 0);
        json.WriteNumber("failed", counts?.Failed ?? 0);
        json.WriteNumber("faulted", counts?.Faulted ?? 0);
        json.WriteNumber("stopped", counts?.Stopped ?? 0);
        json.WriteNumber("files", _request.OutputFolder is null ? 0 : counts?.Files ?? 0);
        json.WriteNumber("pages", counts?.Pages ?? 0);
        json.WriteNumber("errors", counts?.Errors ?? 0);
        json.WriteNumber("warnings", counts?.Warnings ?? 0);
        json.WriteNumber("milliseconds", (long)elapsed.TotalMilliseconds);
    });

    private void Write(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _buffer.Write("\n"u8);
        _out.Write(OutputText.OfJson(Encoding.UTF8.GetString(_buffer.WrittenSpan)));
        _out.Flush();
    }

    private static void WriteName(Utf8JsonWriter json, LeafletResult leaflet)
    {
        WriteText(json, "id", leaflet.Id);
        WriteText(json, "language", leaflet.Language);
        WriteText(json, "style", leaflet.Style);
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? value) =>
        json.WriteString(key, value is null ? null : OutputText.Whole(value));

    private static void WriteNumber(Utf8JsonWriter json, string key, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static string NameOf(LeafletState state) => state switch
    {
        LeafletState.Made => "made",
        LeafletState.Restored => "restored",
        LeafletState.Current => "current",
        LeafletState.Failed => "failed",
        LeafletState.Faulted => "faulted",
        _ => "stopped",
    };
}
