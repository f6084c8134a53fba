using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Settings.Keys;

namespace Leaflets.Building.Output;

/// <summary>
/// The list of what lies in the output folder, <c>manifest.json</c>: sorted by path, without a clock. Entries of files that a build did
/// not make are kept for as long as the files are there.
/// </summary>
internal static class Manifest
{
    /// <summary>The file, relative to the output folder.</summary>
    public const string Path = "manifest.json";

    /// <summary>The form of the list; a number more where a reader of the earlier one would go wrong.</summary>
    public const int Form = 1;

    /// <summary>
    /// Brings the manifest up to date. A file that another build has replaced meanwhile keeps the entry that it has: that build's.
    /// </summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="leaflets">What was built.</param>
    /// <param name="isOrphan">Whether no leaflet makes the file at a path any more.</param>
    /// <param name="removes">Whether such files are removed.</param>
    /// <param name="part">The part of a plan that was built, or null for all of it.</param>
    /// <param name="isAlone">Whether no other build was running, which may have written what it has not listed yet.</param>
    /// <returns>
    /// Such files that are left, how many were removed, and those that another hand has changed: they are no longer what the list said, and
    /// are no longer listed.
    /// </returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static (ImmutableArray<string> Orphans, int Removed, ImmutableArray<string> Changed) Update(
        OutputFolder folder, ImmutableArray<LeafletResult> leaflets, Func<string, bool> isOrphan, bool removes, Shard? part = null,
        bool isAlone = true)
    {
        var orphans = ImmutableArray.CreateBuilder<string>();
        var changed = ImmutableArray.CreateBuilder<string>();
        var made = leaflets.SelectMany(static leaflet => leaflet.Files).Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var removed = 0;
        var entries = new SortedDictionary<string, Action<Utf8JsonWriter>>(StringComparer.Ordinal);
        var before = folder.Read(Path);
        foreach (var (path, entry) in ManifestEntries.Read(before))
        {
            if (folder.Has(path))
            {
                if (isAlone && !made.Contains(path) && IsChanged(folder, path, entry, isOrphan(path)))
                {
                    changed.Add(path);
                    continue;
                }

                if (isOrphan(path))
                {
                    if (removes && folder.Remove(path, ManifestEntries.Digest(entry)))
                    {
                        removed++;
                        continue;
                    }

                    orphans.Add(path);
                }

                entries[path] = writer => ManifestEntries.Write(writer, entry);
            }
        }

        foreach (var leaflet in leaflets)
        {
            foreach (var file in leaflet.Files.Where(folder.Holds))
            {
                entries[file.Path] = writer => Write(writer, leaflet, file, [.. leaflet.Shared, .. file.Own]);
            }
        }

        folder.Write([(Path, Format(entries.Values, part is { } shard ? ManifestParts.Read(before).With(shard) : ManifestParts.Whole))]);
        return (orphans.ToImmutable(), removed, changed.ToImmutable());
    }

    /// <summary>
    /// Whether a file that this build does not make is another than the list says. One that no build makes any more is read; of others,
    /// which their next build looks at, the size tells enough.
    /// </summary>
    private static bool IsChanged(OutputFolder folder, string path, ReadOnlyMemory<byte> entry, bool isOrphan) =>
        isOrphan
            ? !folder.Is(path, ManifestEntries.Digest(entry))
            : ManifestEntries.Size(entry) is { } size && folder.Now(path).Size != size;

    /// <summary>The file with these entries.</summary>
    /// <param name="entries">Write each an entry.</param>
    /// <param name="parts">The parts of a plan that it lists; null or complete for all of it.</param>
    public static ReadOnlyMemory<byte> Format(IEnumerable<Action<Utf8JsonWriter>> entries, ManifestParts? parts = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("form", Form);
            if (parts is { IsWhole: false })
            {
                writer.WriteStartArray("parts");
                foreach (var part in parts.Names)
                {
                    writer.WriteStringValue(part);
                }

                writer.WriteEndArray();
            }

            writer.WriteStartArray("files");
            foreach (var write in entries)
            {
                write(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, LeafletResult leaflet, OutputFile file, ImmutableArray<Diagnostic> diagnostics)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteString("format", file.Format.Name);
        writer.WriteString("sha256", file.Sha256);
        writer.WriteNumber("size", file.Size);
        if (file.Pages is { } pages)
        {
            writer.WriteNumber("pages", pages);
        }

        writer.WriteStartArray("conformance");
        foreach (var claim in file.Format.Claims)
        {
            writer.WriteStringValue(claim);
        }

        writer.WriteEndArray();
        writer.WriteString("id", leaflet.Id);
        writer.WriteString("language", leaflet.Language);
        writer.WriteString("style", leaflet.Style);
        if (leaflet.Facts is { } facts)
        {
            WriteFacts(writer, facts);
        }

        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            var (line, column) = diagnostic.Span.StartPosition;
            writer.WriteStartObject();
            writer.WriteString("id", diagnostic.Descriptor.Id);
            writer.WriteString("severity", KebabNames<DiagnosticSeverity>.NameOf(diagnostic.Severity));
            writer.WriteString("file", diagnostic.Span.Source.Path);
            writer.WriteNumber("line", line);
            writer.WriteNumber("column", column);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter writer, LeafletFacts facts)
    {
        writer.WriteString("source", $"sha256:{facts.SourceSha256}");
        writer.WriteString("title", facts.Title);
        WriteOptional(writer, "reference", facts.Reference);
        WriteOptional(writer, "version", facts.Version);
        writer.WriteString("status", KebabNames<LeafletStatus>.NameOf(facts.Status));
        WriteOptional(writer, "issued", Date(facts.Issued));
        WriteOptional(writer, "review", Date(facts.Review));
        if (!facts.Subjects.IsEmpty)
        {
            writer.WriteStartArray("subjects");
            foreach (var subject in facts.Subjects)
            {
                writer.WriteStringValue(subject);
            }

            writer.WriteEndArray();
        }

        if (facts.Translation is { } state)
        {
            writer.WriteStartObject("translation");
            writer.WriteString("state", KebabNames<TranslationState>.NameOf(state));
            WriteOptional(writer, "of", facts.TranslationOf);
            writer.WriteEndObject();
        }
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
