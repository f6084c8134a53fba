using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leaflets.Batch;

/// <summary>
/// The list of what lies in the output folder, <c>manifest.json</c>: sorted by path, without a clock. Entries of files that a build did
/// not make are kept for as long as the files are there.
/// </summary>
internal static class Manifest
{
    /// <summary>The file, relative to the output folder.</summary>
    public const string Path = "manifest.json";

    /// <summary>Brings the manifest up to date.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Update(OutputFolder folder, ImmutableArray<LeafletResult> leaflets)
    {
        var entries = new SortedDictionary<string, Action<Utf8JsonWriter>>(StringComparer.Ordinal);
        using var earlier = Parse(folder.Read(Path));
        if (earlier?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array)
        {
            foreach (var file in files.EnumerateArray())
            {
                if (file.ValueKind == JsonValueKind.Object && file.TryGetProperty("path", out var value)
                    && value.ValueKind == JsonValueKind.String && value.GetString() is { } path && folder.Has(path))
                {
                    entries[path] = file.WriteTo;
                }
            }
        }

        foreach (var leaflet in leaflets)
        {
            foreach (var file in leaflet.Files)
            {
                entries[file.Path] = writer => Write(writer, leaflet, file);
            }
        }

        folder.Write(Path, Format(entries.Values));
    }

    private static ReadOnlySpan<byte> Format(IEnumerable<Action<Utf8JsonWriter>> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("files");
            foreach (var write in entries)
            {
                write(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, LeafletResult leaflet, OutputFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteString("sha256", file.Sha256);
        writer.WriteNumber("size", file.Size);
        if (file.Pages is { } pages)
        {
            writer.WriteNumber("pages", pages);
        }

        writer.WriteString("id", leaflet.Id);
        writer.WriteString("language", leaflet.Language);
        writer.WriteString("style", leaflet.Style);
        if (leaflet.Metadata is { } metadata)
        {
            writer.WriteString("title", metadata.Title);
            WriteOptional(writer, "version", metadata.Version);
            WriteOptional(writer, "review", metadata.Review?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static JsonDocument? Parse(byte[]? content)
    {
        try
        {
            return content is null ? null : JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            // A damaged manifest is made anew.
            return null;
        }
    }
}
