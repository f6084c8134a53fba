using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Building.Jobs;
using Leaflets.Building.Output;
using Leaflets.Inputs;

namespace Leaflets.Building.Planning;

/// <summary>
/// Says what a job needs: its outputs are kept where everything they came from is as it was and they lie untouched in the output folder;
/// else they are taken from the cache where they were made of the same before; else they are made. Thread-safe.
/// </summary>
internal sealed class JobDecider
{
    /// <summary>
    /// Of so many files that were made of something else the digests are kept: of each format, over a few builds of another.
    /// </summary>
    private const int MostStale = 4;

    private readonly InputDigests _digests;
    private readonly ArtifactCache _cache;
    private readonly OutputFolder _output;
    private readonly OutputRecords _records;
    private readonly ImmutableArray<OutputFormat> _formats;
    private readonly string _sourceLanguage;
    private readonly bool _makesAll;
    private readonly Lock _noting = new();

    /// <summary>Makes a decider.</summary>
    public JobDecider(
        InputDigests digests, ArtifactCache cache, OutputFolder output, OutputRecords records, ImmutableArray<OutputFormat> formats,
        string sourceLanguage, bool makesAll)
    {
        (_digests, _cache, _output, _records) = (digests, cache, output, records);
        (_formats, _sourceLanguage, _makesAll) = (formats, sourceLanguage, makesAll);
    }

    /// <summary>Whether anything is known that was not known before.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What to do about a job.</summary>
    public JobDecision Decide(BuildJob job)
    {
        if (_makesAll)
        {
            return new(JobAction.Build, ["a full rebuild was requested"], null);
        }

        var known = Known(job);
        if (known is { Record: var record } && record.Has(_formats) && _digests.AreAsIn(record))
        {
            var missing = Missing(job, record, known.Value.Times).ToImmutableArray();
            return missing.IsEmpty ? new(JobAction.Keep, ["nothing that it depends on has changed"], record.For(_formats))
                : CanRestore(record) ? new(JobAction.Restore, missing, record.For(_formats))
                : new(JobAction.Build, missing, null);
        }

        var reasons = known is { Record: var earlier } ? Reasons(earlier).ToImmutableArray()
            : ["it has not been built in this folder before"];
        foreach (var candidate in _cache.Records(AddressOf(job), job))
        {
            if (candidate.Has(_formats) && _digests.AreAsIn(candidate) && CanRestore(candidate))
            {
                return new(JobAction.Restore, [.. reasons, "the cache has it, built from the same inputs"], candidate.For(_formats));
            }
        }

        return new(JobAction.Build, reasons, null);
    }

    /// <summary>Puts the files of a record into the output folder.</summary>
    /// <returns>Whether all are there; where not, the job is to be built.</returns>
    /// <exception cref="OutputException">A file cannot or may not be written; what stood in their places is untouched.</exception>
    public bool TryRestore(BuildJob job, JobRecord record)
    {
        var contents = new List<(string Path, ReadOnlyMemory<byte> Bytes)>();
        foreach (var format in _formats)
        {
            if (record.FileOf(format) is not { } file || _cache.Object(Digest.Parse(file.Sha256), file.Size) is not { } bytes)
            {
                return false;
            }

            contents.Add((job.PathOf(format), bytes));
        }

        _output.Write(contents);
        Note(job, record);
        return true;
    }

    /// <summary>Notes what lies in the output folder now.</summary>
    public void Note(BuildJob job, JobRecord record)
    {
        List<(OutputFile File, long Time, bool IsListed)> files =
            [.. record.Files.Select(file => (file, _output.Left(file.Path).Time, false))];

        // What is known of a file in a format that was not asked for now stays as it is where it belongs to the others.
        ImmutableArray<string> stale = [];
        if (Find(job) is { } earlier)
        {
            stale = earlier.Stale;
            var others = earlier.Record.Files.Select((file, i) => (file, earlier.Times[i], earlier.Listed[i]))
                .Where(known => record.FileOf(known.file.Format) is null);
            if (earlier.Record.Inputs.SequenceEqual(record.Inputs))
            {
                files.AddRange(others);
                files.Sort(static (one, other) => one.File.Format.Definition.Number.CompareTo(other.File.Format.Definition.Number));
            }
            else
            {
                stale = [.. others.Select(static other => other.file.Sha256).Concat(stale).Distinct().Take(MostStale)];
            }
        }

        lock (_noting)
        {
            _records.Set(
                job.Key, new(
                    record with { Files = [.. files.Select(static file => file.File)] }, [.. files.Select(static file => file.Time)],
                    [.. files.Select(static file => file.IsListed)])
                { Stale = stale });
            IsChanged = true;
        }
    }

    /// <summary>How the manifest was left, or null where it is another now.</summary>
    public ManifestNote? Manifest =>
        _records.Manifest is { Size: >= 0 } note && _output.Now(Output.Manifest.Path) == (note.Size, note.Time) ? note : null;

    /// <summary>Whether the manifest, as it was left, lists what there is of a job now.</summary>
    public bool IsListed(BuildJob job, LeafletResult result) => !result.HasFiles
        || (Find(job) is { } entry && result.Files.All(file => entry.Record.Files.IndexOf(file) is >= 0 and var at && entry.Listed[at]));

    /// <summary>Notes which manifest was written, and that it lists what there is of some jobs.</summary>
    /// <param name="note">How it was left; <see cref="ManifestNote.None"/> where it could not be written.</param>
    /// <param name="listed">The jobs, and what became of each.</param>
    /// <param name="isOther">Whether it was made of another than the one that was left before, and lists of other jobs nobody knows
    /// what.</param>
    public void NoteManifest(ManifestNote note, IEnumerable<(BuildJob Job, LeafletResult Result)> listed, bool isOther)
    {
        IsChanged = true;
        _records.Manifest = note;
        if (isOther)
        {
            _records.Unlist();
        }

        foreach (var (job, result) in listed)
        {
            if (result.HasFiles && Find(job) is { } entry)
            {
                _records.Set(
                    job.Key, entry with
                    {
                        Listed = [
                        .. entry.Record.Files.Select(
                            (file, at) => entry.Listed[at] || (result.Files.Contains(file) && _output.Holds(file)))]
                    });
            }
        }
    }

    /// <summary>
    /// Whether all that a file came from is as it was when the file was made; null where nothing tells what it came from.
    /// </summary>
    public bool? IsInStep(BuildJob job, OutputFormat format)
    {
        var path = job.PathOf(format);
        var known = Find(job);
        var file = known?.Record.FileOf(format);
        if (known is { } entry && file is not null && (file.Size, entry.Times[entry.Record.Files.IndexOf(file)]) == _output.Stat(path))
        {
            return _digests.AreAsIn(entry.Record);
        }

        // Something else has put it there since: another build, whose record may be in the cache.
        if (_output.Read(path) is not { } bytes)
        {
            return null;
        }

        var digest = Digest.Of(bytes).ToString();
        ImmutableArray<JobRecord> made = [.. _cache.Records(AddressOf(job), job).Where(record => record.FileOf(format)?.Sha256 == digest)];
        return made.Any(_digests.AreAsIn) ? true
            : known is { } earlier && file?.Sha256 == digest ? _digests.AreAsIn(earlier.Record)
            : !made.IsEmpty || known?.Stale.Contains(digest) == true ? false
            : null;
    }

    /// <summary>What is known of the output folder, to be kept.</summary>
    public byte[] Write() => _records.Write();

    /// <summary>Where the cache keeps what was made of a job's source and of what all jobs share.</summary>
    public Digest AddressOf(BuildJob job) => AddressOf(job, _digests.Now);

    /// <summary>Where the cache is to keep what was made.</summary>
    public Digest AddressOf(BuildJob job, JobRecord record) =>
        AddressOf(job, name => record.Inputs.FirstOrDefault(input => input.Name == name).Digest);

    private Digest AddressOf(BuildJob job, Func<string, Digest> digestOf)
    {
        var source = job.Version with { Language = _sourceLanguage };
        return Digest.Of(
            [job.Key, .. _digests.Shared.Select(static input => input.Digest.ToString()), digestOf(job.Version.Path).ToString(),
            digestOf(source.Path).ToString()]);
    }

    private IEnumerable<string> Reasons(JobRecord record)
    {
        foreach (var name in _digests.Changes(record))
        {
            yield return $"{InputNames.Shown(name)} has changed";
        }

        foreach (var format in _formats)
        {
            if (record.FileOf(format) is null)
            {
                yield return $"it was not built as {format.Name}";
            }
        }
    }

    /// <summary>Why the files of a record are not all in their place.</summary>
    private IEnumerable<string> Missing(BuildJob job, JobRecord record, long[] times)
    {
        var (isTouched, isMissing) = (false, false);
        for (var i = 0; i < record.Files.Length; i++)
        {
            var file = record.Files[i];
            if (!_formats.Contains(file.Format))
            {
                continue;
            }

            var (size, time) = _output.Stat(file.Path);
            if (size < 0)
            {
                isMissing = true;
                yield return $"{file.Path} is missing";
            }
            else if (size != file.Size)
            {
                isMissing = true;
                yield return $"{file.Path} has changed since it was built";
            }
            else if (time != times[i])
            {
                isTouched = true;
                if (_output.Read(file.Path) is not { } bytes || Digest.Of(bytes).ToString() != file.Sha256)
                {
                    isMissing = true;
                    yield return $"{file.Path} has changed since it was built";
                }
            }
        }

        // Files that were found whole need not be read again the next time.
        if (isTouched && !isMissing)
        {
            Note(job, record.For(_formats));
        }
    }

    /// <summary>What is known of a job of this folder, or null; what cannot be its own is reported, and not used.</summary>
    private OutputRecords.Entry? Known(BuildJob job)
    {
        if (_records.Find(job.Key) is not { } entry)
        {
            return null;
        }

        if (entry.Record.IsOf(job))
        {
            return entry;
        }

        _cache.NoteDamage();
        return null;
    }

    private OutputRecords.Entry? Find(BuildJob job) => _records.Find(job.Key) is { } entry && entry.Record.IsOf(job) ? entry : null;

    private bool CanRestore(JobRecord record)
    {
        foreach (var format in _formats)
        {
            if (record.FileOf(format) is not { } file || !_cache.Has(Digest.Parse(file.Sha256)))
            {
                return false;
            }
        }

        return true;
    }
}
