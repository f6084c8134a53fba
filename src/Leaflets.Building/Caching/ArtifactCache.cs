using System.Collections.Immutable;
using Leaflets.Building.Files;
using Leaflets.Building.Planning;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>
/// A folder that keeps what builds made, by content: <c>objects/</c> holds files under the SHA-256 digest of their bytes, <c>records/</c>
/// says what came of which inputs, <c>folders/</c> what lies in each output folder. It is input as all else is: an entry that is damaged,
/// of another job or not signed with the key is as good as none. It may be carried from machine to machine. Thread-safe; several processes
/// may share it.
/// </summary>
internal sealed class ArtifactCache
{
    /// <summary>The largest entry that is read.</summary>
    public const long MaximumLength = 256 * 1024 * 1024;

    /// <summary>
    /// How many sets of further inputs (styles, pictures) are kept for one source: as many branches as one works on at once.
    /// </summary>
    private const int MostVariants = 8;

    private readonly FolderPlace _place;
    private readonly AtomicFiles _files;
    private readonly RecordSeal _records;
    private readonly RecordSeal _folders;
    private int _failures;
    private int _damaged;
    private int _unsigned;

    /// <summary>Names the folder; it is made with the first entry.</summary>
    /// <param name="place">The folder.</param>
    /// <param name="key">What entries are signed with, or null.</param>
    public ArtifactCache(FolderPlace place, CacheKey? key)
    {
        (_place, _files) = (place, new AtomicFiles(place));
        (_records, _folders) = (CacheEntries.Seal(CacheEntries.Records, key), CacheEntries.Seal(CacheEntries.Folders, key));
    }

    /// <summary>Why the first entry that could not be kept was not kept, or null. A build does without.</summary>
    public string? Failure { get; private set; }

    /// <summary>How many entries were damaged or those of something else.</summary>
    public int Damaged => _damaged;

    /// <summary>How many entries were not signed with the key.</summary>
    public int Unsigned => _unsigned;

    /// <summary>The bytes with a digest, or null where they are not there or are damaged; a damaged entry is removed.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="length">Their length.</param>
    public byte[]? Object(Digest digest, long length)
    {
        if (Read(CacheEntries.Objects, digest, length) is not { } bytes)
        {
            return null;
        }

        if (Digest.Of(bytes) == digest)
        {
            return bytes;
        }

        Interlocked.Increment(ref _damaged);
        Try(() =>
        {
            using var root = _place.Open();
            using var folder = root.Folder(CacheEntries.FolderOf(CacheEntries.Objects, digest));
            folder.Remove(digest.ToString());
        });
        return null;
    }

    /// <summary>Whether there is an entry with a digest, whole or not.</summary>
    public bool Has(Digest digest) => Length(digest) >= 0;

    /// <summary>Keeps bytes.</summary>
    public void Add(Digest digest, ReadOnlyMemory<byte> content)
    {
        if (Length(digest) != content.Length)
        {
            Write(CacheEntries.Objects, digest, content);
        }
    }

    /// <summary>The records of a job at an address, the newest first.</summary>
    public ImmutableArray<JobRecord> Records(Digest address, BuildJob job)
    {
        var records = Take(address, job, out var state);
        Count(state);
        return records;
    }

    /// <summary>Keeps a record, in place of one with the same inputs.</summary>
    public void Add(Digest address, BuildJob job, JobRecord record)
    {
        var others = Take(address, job, out _).Where(other => !other.Inputs.SequenceEqual(record.Inputs)).Take(MostVariants - 1);
        using var writer = new RecordWriter();
        JobRecord[] all = [record, .. others];
        writer.Count(all.Length);
        foreach (var one in all)
        {
            writer.Record(one);
        }

        Write(CacheEntries.Records, address, _records.Close(address, writer.End()));
    }

    /// <summary>What was last known of an output folder; nothing where there is nothing, or it is not to be taken.</summary>
    public OutputRecords Folder(Digest folder)
    {
        var state = _folders.Open(folder, Read(CacheEntries.Folders, folder), out var content);
        if (state == SealState.Whole && OutputRecords.Read(content) is { } records)
        {
            return records;
        }

        Count(state == SealState.Whole ? SealState.Damaged : state);
        return OutputRecords.Nothing();
    }

    /// <summary>Keeps what is known of an output folder.</summary>
    public void AddFolder(Digest folder, ReadOnlyMemory<byte> content) =>
        Write(CacheEntries.Folders, folder, _folders.Close(folder, content.Span));

    /// <summary>Counts an entry that was found to be another's.</summary>
    public void NoteDamage() => Interlocked.Increment(ref _damaged);

    /// <summary>Removes what an interrupted build left.</summary>
    public void Tidy() => _files.Tidy();

    private ImmutableArray<JobRecord> Take(Digest address, BuildJob job, out SealState state)
    {
        state = _records.Open(address, Read(CacheEntries.Records, address), out var content);
        if (state != SealState.Whole)
        {
            return [];
        }

        if (CacheEntries.ReadRecords(content) is { } records && records.All(record => record.IsOf(job)))
        {
            return records;
        }

        state = SealState.Damaged;
        return [];
    }

    private void Count(SealState state)
    {
        if (state == SealState.Damaged)
        {
            Interlocked.Increment(ref _damaged);
        }
        else if (state == SealState.Unsigned)
        {
            Interlocked.Increment(ref _unsigned);
        }
    }

    private byte[]? Read(string kind, Digest digest, long most = MaximumLength)
    {
        try
        {
            using var root = _place.Open();
            using var file = root.Read(CacheEntries.PathOf(kind, digest));
            return InputFile.ReadAll(file, most);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }

    private long Length(Digest digest)
    {
        using var root = _place.TryOpen();
        return root?.Status(CacheEntries.PathOf(CacheEntries.Objects, digest)) is { Kind: EntryKind.File } file ? file.Size : -1;
    }

    private void Write(string kind, Digest digest, ReadOnlyMemory<byte> content) =>
        Try(() => _files.Write(CacheEntries.PathOf(kind, digest), content.Span));

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            if (Interlocked.Increment(ref _failures) == 1)
            {
                Failure = SystemMessage.Of(exception);
            }
        }
    }
}
