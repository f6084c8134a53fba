using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;

namespace Leaflets.Building.Output;

/// <summary>
/// The entries of a manifest as they are written: one has the same bytes whatever lies beside it and however often it was written anew.
/// </summary>
internal static class ManifestEntries
{
    /// <summary>The most bytes of a manifest that a person names; a file of a leaflet takes some 600.</summary>
    public const long Largest = 128L << 20;

    /// <summary>The most tokens of any; a file of a leaflet takes some 25.</summary>
    private const int MostTokens = 8_000_000;

    /// <summary>Schemas by their text, which depends on the formats that there are.</summary>
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new(StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Begin => "{\n      \"path\": \""u8;

    private static ReadOnlySpan<byte> Break => "\n    "u8;

    /// <summary>The entries by path, the last of a path alone; none where the manifest is damaged, which is made anew.</summary>
    /// <param name="manifest">The file, or null.</param>
    public static Dictionary<string, ReadOnlyMemory<byte>> Read(byte[]? manifest) => TryRead(manifest) ?? [];

    /// <summary>The entries by path, or null where the file is no manifest.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>>? TryRead(byte[]? manifest)
    {
        var isFound = false;
        var entries = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        try
        {
            if (HasTooMany(manifest))
            {
                return null;
            }

            var reader = new Utf8JsonReader(manifest);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("files"u8)
                    && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                {
                    isFound = true;
                    ReadFiles(ref reader, manifest, entries);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return isFound ? entries : null;
    }

    /// <summary>The entries by path of a manifest that a person names.</summary>
    /// <param name="file">Where it lies.</param>
    /// <exception cref="BuildRequestException">It cannot be read, is no manifest, or is of a form that is not known yet.</exception>
    public static Dictionary<string, ReadOnlyMemory<byte>> Open(string file) => Open(file, out _);

    /// <inheritdoc cref="Open(string)"/>
    /// <param name="file">Where it lies.</param>
    /// <param name="parts">The parts of a plan that it lists.</param>
    public static Dictionary<string, ReadOnlyMemory<byte>> Open(string file, out ManifestParts parts)
    {
        byte[] bytes;
        try
        {
            bytes = InputFile.ReadAll(file, Largest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildRequestException($"'{file}' cannot be read: {SystemMessage.Of(exception)}.");
        }

        if (Fault(bytes) is { } fault)
        {
            throw new BuildRequestException($"'{file}' {fault}.");
        }

        parts = ManifestParts.Read(bytes);
        return TryRead(bytes) ?? throw new BuildRequestException($"'{file}' is not a manifest.");
    }

    /// <summary>What is wrong with a manifest, as a part of a sentence; null where it is as its schema says.</summary>
    public static string? Fault(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            if (HasTooMany(manifest.Span))
            {
                return "is not a manifest: it is too large";
            }

            using var json = JsonDocument.Parse(manifest, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("files"u8, out _))
            {
                return "is not a manifest";
            }

            if (root.TryGetProperty("form"u8, out var form) && form.ValueKind == JsonValueKind.Number && form.TryGetDouble(out var number)
                && number > Manifest.Form)
            {
                return "was written by a later version of the program";
            }

            if (Schemas.GetOrAdd(SchemaCatalog.Read("manifest"), static text => new JsonSchema(text)).Fault(root) is { } fault)
            {
                return $"is not a valid manifest: {fault}";
            }

            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var paths = root.GetProperty("files"u8).EnumerateArray().Select(static entry => entry.GetProperty("path"u8).GetString()!);
            return paths.FirstOrDefault(path => !known.Add(path)) is { } twice
                ? $"is not a valid manifest: it lists '{twice}' twice" : null;
        }
        catch (JsonException exception)
        {
            return $"is not a manifest: it is not JSON, or has a key twice (line {(exception.LineNumber ?? 0) + 1})";
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, and halves of surrogate pairs.
            return "is not a manifest: it contains invalid text";
        }
    }

    /// <summary>The digests that a manifest states, by path.</summary>
    public static IEnumerable<(string Path, string Sha256)> Digests(Dictionary<string, ReadOnlyMemory<byte>> entries)
    {
        foreach (var (path, entry) in entries)
        {
            if (Digest(entry) is { } digest)
            {
                yield return (path, digest);
            }
        }
    }

    /// <summary>The digest that an entry states, or null.</summary>
    public static string? Digest(ReadOnlyMemory<byte> entry)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.TryGetProperty("sha256", out var digest) && digest.ValueKind == JsonValueKind.String
            ? digest.GetString() : null;
    }

    /// <summary>The size that an entry states, or null.</summary>
    public static long? Size(ReadOnlyMemory<byte> entry)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number
            && size.TryGetInt64(out var bytes)
            ? bytes
            : null;
    }

    /// <summary>Writes an entry into the array of a manifest.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> entry)
    {
        // The writer sets what it is given as it is: neither on a line of its own nor in its column.
        var line = ArrayPool<byte>.Shared.Rent(Break.Length + entry.Length);
        Break.CopyTo(line);
        entry.Span.CopyTo(line.AsSpan(Break.Length));
        writer.WriteRawValue(line.AsSpan(0, Break.Length + entry.Length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(line);
    }

    /// <summary>Whether a file says so much that it is not read: who looks through it keeps something of each token.</summary>
    private static bool HasTooMany(ReadOnlySpan<byte> manifest)
    {
        var reader = new Utf8JsonReader(manifest);
        var tokens = 0;
        while (tokens <= MostTokens && reader.Read())
        {
            tokens++;
        }

        return tokens > MostTokens;
    }

    /// <summary>An entry as this program sets it, also where another has set the file anew.</summary>
    private static ReadOnlyMemory<byte> AsWritten(ReadOnlyMemory<byte> entry)
    {
        if (entry.Span.StartsWith(Begin) && !entry.Span.Contains((byte)'\r'))
        {
            return entry;
        }

        using var json = JsonDocument.Parse(entry);
        var manifest = Manifest.Format([writer => json.RootElement.WriteTo(writer)]).Span;
        var start = manifest.IndexOf("\n    {"u8) + Break.Length;
        return manifest[start..manifest.LastIndexOf("\n  ]"u8)].ToArray();
    }

    private static void ReadFiles(ref Utf8JsonReader reader, byte[]? manifest, Dictionary<string, ReadOnlyMemory<byte>> entries)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (start, depth, path) = ((int)reader.TokenStartIndex, reader.CurrentDepth, (string?)null);
            while (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) || reader.CurrentDepth > depth)
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1 && reader.ValueTextEquals("path"u8)
                    && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    path = reader.GetString();
                }

                if (!reader.Read() || reader.CurrentDepth < depth)
                {
                    return;
                }
            }

            if (path is not null)
            {
                entries[path] = AsWritten(manifest.AsMemory(start, (int)reader.BytesConsumed - start));
            }
        }
    }
}
