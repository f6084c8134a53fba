using System.Collections.Concurrent;

namespace Leaflets.Batch.Caching;

/// <summary>
/// What a build knows of what an earlier one left in an output folder. Only what it says is trusted of what it made itself: a file whose size or
/// time is another than the one it was left with is read again. Thread-safe.
/// </summary>
internal sealed class OutputRecords
{
    private const string Form = "leaflets folder 2";

    private readonly Dictionary<string, Entry> _entries;
    private readonly ConcurrentDictionary<string, Entry> _changed = new(StringComparer.Ordinal);

    private OutputRecords(Dictionary<string, Entry> entries) => _entries = entries;

    /// <summary>A job's record, and when each of its files was last written, in ticks.</summary>
    internal readonly record struct Entry(JobRecord Record, long[] Times);

    /// <summary>Reads what is known; nothing where there is nothing, or where it is damaged.</summary>
    public static OutputRecords Read(byte[]? bytes)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        using var reader = RecordReader.Open(bytes, Form);
        if (reader is not null)
        {
            var count = reader.Count();
            entries.EnsureCapacity(count);
            for (var i = 0; i < count; i++)
            {
                var key = reader.RequiredText();
                var record = reader.Record();
                var times = new long[record.Files.Length];
                for (var file = 0; file < times.Length; file++)
                {
                    times[file] = reader.Number();
                }

                entries[key] = new(record, times);
            }
        }

        return new(entries);
    }

    /// <summary>What is known of a job, or null.</summary>
    public Entry? Find(string key) => _changed.TryGetValue(key, out var entry) || _entries.TryGetValue(key, out entry) ? entry : null;

    /// <summary>Notes what is so now.</summary>
    public void Set(string key, Entry entry) => _changed[key] = entry;

    /// <summary>The bytes that <see cref="Read"/> takes.</summary>
    public byte[] Write()
    {
        var all = new SortedDictionary<string, Entry>(_entries, StringComparer.Ordinal);
        foreach (var (key, entry) in _changed)
        {
            all[key] = entry;
        }

        using var writer = new RecordWriter(Form);
        writer.Count(all.Count);
        foreach (var (key, entry) in all)
        {
            writer.Text(key);
            writer.Record(entry.Record);
            foreach (var time in entry.Times)
            {
                writer.Number(time);
            }
        }

        return writer.End();
    }
}
