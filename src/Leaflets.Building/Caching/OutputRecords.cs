using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Leaflets.Building.Caching;

/// <summary>
/// What a build knows of what an earlier one left in an output folder. Only what it says is trusted of what it made itself: a file whose
/// size or time is another than the one it was left with is read again. Thread-safe.
/// </summary>
internal sealed class OutputRecords
{
    private readonly Dictionary<string, Entry> _entries;
    private readonly ConcurrentDictionary<string, Entry> _changed = new(StringComparer.Ordinal);

    private OutputRecords(Dictionary<string, Entry> entries) => _entries = entries;

    /// <summary>How the manifest was left.</summary>
    public ManifestNote Manifest { get; set; } = ManifestNote.None;

    /// <summary>
    /// A job's record, and of each of its files when it was last written, in ticks, and whether the manifest lists it so.
    /// </summary>
    internal readonly record struct Entry(JobRecord Record, long[] Times, bool[] Listed)
    {
        /// <summary>
        /// The digests of files in other formats that were made of something else than the record's files, and may still be there.
        /// </summary>
        public ImmutableArray<string> Stale { get; init; } = [];
    }

    /// <summary>Where nothing is known.</summary>
    public static OutputRecords Nothing() => new([]);

    /// <summary>Reads what is known, or null where it is not as <see cref="Write"/> leaves it.</summary>
    public static OutputRecords? Read(ReadOnlyMemory<byte> content)
    {
        using var reader = new RecordReader(content);
        try
        {
            return reader.Read(ReadAll);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What is known of a job, or null.</summary>
    public Entry? Find(string key) => _changed.TryGetValue(key, out var entry) || _entries.TryGetValue(key, out entry) ? entry : null;

    /// <summary>Notes the present state.</summary>
    public void Set(string key, Entry entry) => _changed[key] = entry;

    /// <summary>Forgets what the manifest lists: it is not the one that was left.</summary>
    public void Unlist()
    {
        foreach (var (key, entry) in _entries)
        {
            Set(key, (Find(key) ?? entry) with { Listed = new bool[entry.Times.Length] });
        }

        foreach (var (key, entry) in _changed)
        {
            Set(key, entry with { Listed = new bool[entry.Times.Length] });
        }
    }

    private static OutputRecords ReadAll(RecordReader reader)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var (size, time, collection) = (reader.Number(), reader.Number(), reader.Digest());
        var note = new ManifestNote(size, time, collection, [.. Enumerable.Range(0, reader.Count()).Select(_ => reader.Line())]);
        var count = reader.Count();
        entries.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            var key = reader.Line();
            var record = reader.Record();
            var times = new long[record.Files.Length];
            var listed = new bool[times.Length];
            for (var file = 0; file < times.Length; file++)
            {
                (times[file], listed[file]) = (reader.Number(), reader.Number(0, 1) > 0);
            }

            entries[key] = new(record, times, listed) { Stale = reader.Texts() };
        }

        return new(entries) { Manifest = note };
    }

    /// <summary>The bytes that <see cref="Read"/> takes.</summary>
    public byte[] Write()
    {
        var all = new SortedDictionary<string, Entry>(_entries, StringComparer.Ordinal);
        foreach (var (key, entry) in _changed)
        {
            all[key] = entry;
        }

        using var writer = new RecordWriter();
        writer.Number(Manifest.Size);
        writer.Number(Manifest.Time);
        writer.Digest(Manifest.Collection);
        writer.Texts(Manifest.Orphans);
        writer.Count(all.Count);
        foreach (var (key, entry) in all)
        {
            writer.Text(key);
            writer.Record(entry.Record);
            for (var file = 0; file < entry.Times.Length; file++)
            {
                writer.Number(entry.Times[file]);
                writer.Count(entry.Listed[file] ? 1 : 0);
            }

            writer.Texts(entry.Stale);
        }

        return writer.End();
    }
}
