using System.Collections.Immutable;
using Leaflets.Batch.Output;
using Leaflets.Collections;
using Leaflets.Diagnostics;

namespace Leaflets.Batch.Caching;

/// <summary>
/// A folder that keeps what builds made, by content: <c>objects/</c> holds files under the SHA-256 digest of their bytes, <c>records/</c>
/// says what came of which inputs, <c>folders/</c> what lies in each output folder. A damaged entry is found by its digest and is as good as
/// none. It may be carried from machine to machine. Thread-safe; several processes may share it.
/// </summary>
internal sealed class ArtifactCache
{
    private const string RecordForm = "leaflets record 2";

    /// <summary>How many sets of further inputs (styles, pictures) are kept for one source: as many branches as one works on at once.</summary>
    private const int MostVariants = 8;

    private readonly string _root;
    private readonly AtomicFiles _files;
    private int _failures;

    /// <summary>Names the folder; it is made with the first entry.</summary>
    public ArtifactCache(string root)
    {
        _root = Path.GetFullPath(root);
        _files = new AtomicFiles(_root);
    }

    /// <summary>Why the first entry that could not be kept was not kept, or null. A build does without.</summary>
    public string? Failure { get; private set; }

    /// <summary>The bytes with a digest, or null where they are not there or are damaged; a damaged entry is removed.</summary>
    public byte[]? Object(Digest digest)
    {
        var path = PathOf("objects", digest);
        if (Read(path) is not { } bytes)
        {
            return null;
        }

        if (Digest.Of(bytes) == digest)
        {
            return bytes;
        }

        Try(() => File.Delete(path));
        return null;
    }

    /// <summary>Whether there is an entry with a digest, whole or not.</summary>
    public bool Has(Digest digest) => File.Exists(PathOf("objects", digest));

    /// <summary>Keeps bytes.</summary>
    public void Add(Digest digest, ReadOnlyMemory<byte> content)
    {
        var path = PathOf("objects", digest);
        if (new FileInfo(path) is { Exists: true } there && there.Length == content.Length)
        {
            return;
        }

        Write(path, content);
    }

    /// <summary>The records at an address, the newest first.</summary>
    public ImmutableArray<JobRecord> Records(Digest address)
    {
        using var reader = RecordReader.Open(Read(PathOf("records", address)), RecordForm);
        if (reader is null)
        {
            return [];
        }

        var records = new JobRecord[reader.Count()];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = reader.Record();
        }

        return [.. records];
    }

    /// <summary>Keeps a record, in place of one with the same inputs.</summary>
    public void Add(Digest address, JobRecord record)
    {
        var others = Records(address).Where(other => !other.Inputs.SequenceEqual(record.Inputs)).Take(MostVariants - 1);
        using var writer = new RecordWriter(RecordForm);
        JobRecord[] all = [record, .. others];
        writer.Count(all.Length);
        foreach (var one in all)
        {
            writer.Record(one);
        }

        Write(PathOf("records", address), writer.End());
    }

    /// <summary>What was last known of an output folder, or null.</summary>
    public byte[]? Folder(Digest folder) => Read(PathOf("folders", folder));

    /// <summary>Keeps what is known of an output folder.</summary>
    public void AddFolder(Digest folder, ReadOnlyMemory<byte> content) => Write(PathOf("folders", folder), content);

    /// <summary>Removes what an interrupted build left.</summary>
    public void Tidy() => _files.Tidy();

    private static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string PathOf(string kind, Digest digest)
    {
        var name = digest.ToString();
        return Path.Join(_root, kind, name[..2], name);
    }

    private void Write(string path, ReadOnlyMemory<byte> content) => Try(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _files.Write(path, content.Span);
    });

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Increment(ref _failures) == 1)
            {
                Failure = SystemMessage.Of(exception);
            }
        }
    }
}
