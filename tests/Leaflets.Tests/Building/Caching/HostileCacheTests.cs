using System.Text;
using CsCheck;
using Leaflets.Building;
using Leaflets.Building.Caching;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Tests.Shared.Formats;
using Xunit;

namespace Leaflets.Tests.Building.Caching;

/// <summary>
/// A cache that something else has written to: what is in it is not believed, and the outputs are those of a build without one.
/// </summary>
public sealed class HostileCacheTests : IDisposable
{
    private static readonly CacheKey Key = new("sixteen letters or more");

    private readonly ScratchCollection _collection = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;

    public HostileCacheTests()
    {
        _collection.Add(
            "a/en.md",
            "---\ntitle: A\nversion: \"1\"\nissued: 2026-01-02\nsubject: [x, y]\n---\n\n"
            + "Take **5 mg**, see [here](https://www.example.org/).\n");
        _collection.Add("a/fr.md", "---\ntitle: Un\ntranslation:\n  of: \"1\"\n  state: reviewed\n---\n\nPrenez **5 mg**.\n");
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nTake **10 mg**.\n");
    }

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Fact]
    public void Bytes_that_were_changed_by_chance_are_found_and_nothing_differs_from_a_build_without_a_cache()
    {
        var wanted = Wanted();
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Bool).Sample(
            (which, how, where, isGone) =>
            {
                Build();
                Spoil(File.ReadAllBytes, File.WriteAllBytes, which, how, where);
                AssertSame(wanted, Again(isGone), withManifest: true);
            },
            iter: 40, threads: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_that_were_changed_and_sealed_again_make_no_other_leaflet_and_no_fault(bool isKeyed)
    {
        var wanted = Wanted();
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Bool).Sample(
            (which, how, where, isGone) =>
            {
                Build(isKeyed);
                Spoil(ContentOf, (path, content) => Put(path, content), which, how, where);
                AssertSame(wanted, Again(isGone, isKeyed), withManifest: isKeyed);
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void A_record_under_another_jobs_name_is_not_taken_for_its_own()
    {
        var wanted = Wanted();
        Build();
        Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
        var records = Entries("records").ToList();
        var bytes = File.ReadAllBytes(records[0]);
        records.ForEach(path => File.WriteAllBytes(path, bytes));
        var result = Again(isGone: true);
        AssertSame(wanted, result, withManifest: true);
        Assert.Equal("LFT5131", Assert.Single(result.Diagnostics).Descriptor.Id);

        // Sealed for the other name, its paths are still those of the first.
        Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
        var content = ContentOf(records[0])!;
        records.ForEach(path => Put(path, content));
        AssertSame(wanted, Again(isGone: true), withManifest: true);
    }

    [Theory]
    [InlineData("../evil/x.pdf")]
    [InlineData("/tmp/evil.pdf")]
    [InlineData("b/b.en.pdf")]
    [InlineData("a/a.en.pdf\0")]
    [InlineData("a/../a/a.en.pdf")]
    [InlineData("")]
    public void A_path_that_is_not_the_jobs_is_not_written(string path)
    {
        var wanted = Wanted();
        Build();
        Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
        foreach (var entry in Entries("records").ToList())
        {
            Rewrite(entry, record =>
                record with { Files = [.. record.Files.Select(file => file.Path == "a/a.en.pdf" ? file with { Path = path } : file)] });
        }

        var before = Directory.EnumerateFileSystemEntries(_collection.Root).Order().ToList();
        AssertSame(wanted, Again(isGone: true), withManifest: true);
        Assert.Equal(before.Append(_collection.Output).Distinct().Order(), Directory.EnumerateFileSystemEntries(_collection.Root).Order());
    }

    [Fact]
    public void Numbers_out_of_their_ranges_are_found()
    {
        var wanted = Wanted();
        var unknown = new OutputFormat(new PlainTextFormat());
        Func<JobRecord, JobRecord>[] wrong =
        [
            record => record with { Files = [.. record.Files.Select(file => file with { Size = -5 })] },
            record => record with { Files = [.. record.Files.Select(file => file with { Pages = int.MaxValue })] },
            record => record with { Files = [.. record.Files.Select(file => file with { Pages = -1 })] },
            record => record with { Files = [.. record.Files.Select(file => file with { Format = unknown })] },
            record => record with { Files = [record.Files[0], record.Files[0]] },
            record => record with { Files = [] },
            record => record with { Facts = record.Facts with { Status = (LeafletStatus)9 } },
            record => record with { Facts = record.Facts with { Translation = (TranslationState)(-3) } },
            record => record with { Inputs = [] },
            record => record with { Inputs = [.. record.Inputs.Select(input => input with { Name = input.Name + "\n::error::" })] },
            record => record with { Shared =
            [new(new("LFT1", DiagnosticSeverity.Warning, "x", "x"), "\u001B[2J", "a", new(1, 1), string.Empty)] },
            record => record with { Shared = [new(new("LFT1", DiagnosticSeverity.Warning, "x", "x"), "x", "a", new(-1, 0), string.Empty)] },
            record => record with { Shared = [new(new("LFT1", DiagnosticSeverity.Error, "x", "x"), "x", "a", new(1, 1), string.Empty)] },
        ];
        foreach (var change in wrong)
        {
            Build();
            Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
            Entries("records").ToList().ForEach(entry => Rewrite(entry, change));
            var result = Again(isGone: true);
            AssertSame(wanted, result, withManifest: true);
            Assert.Contains("LFT5131", result.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
        }
    }

    [Fact]
    public void A_count_that_nothing_follows_takes_no_memory()
    {
        foreach (var count in (byte[][])[[0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x80, 0x80, 0x80, 0x80, 0x08]])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Null(CacheEntries.ReadRecords(count));
            Assert.Null(CacheEntries.ReadRecords((byte[])[1, .. count]));
            Assert.Null(OutputRecords.Read((byte[])[0, 0, .. new byte[32], .. count]));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        }
    }

    [Fact]
    public void What_is_made_up_whole_is_served_without_a_key_and_not_with_one()
    {
        var wanted = Wanted();
        Build(isKeyed: true);
        Directory.Delete(Path.Join(_cache, "folders"), recursive: true);
        var evil = "%PDF evil"u8.ToArray();
        var digest = Digest.Of(evil);
        var name = Path.Join(_cache, CacheEntries.PathOf(CacheEntries.Objects, digest));
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        File.WriteAllBytes(name, evil);
        foreach (var entry in Entries("records").ToList())
        {
            Rewrite(entry, record =>
                record with { Files = [.. record.Files.Select(file => file with { Size = evil.Length, Sha256 = digest.ToString() })] });
        }

        var result = Again(isGone: true, isKeyed: true);
        AssertSame(wanted, result, withManifest: true);
        var told = Assert.Single(result.Diagnostics);
        Assert.Equal("LFT5132", told.Descriptor.Id);
        Assert.DoesNotContain("sixteen", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_signed_is_taken_with_its_key_and_not_with_another()
    {
        Build(isKeyed: true);
        Assert.All(Again(isGone: true, isKeyed: true).Leaflets, static leaflet => Assert.Equal(LeafletState.Restored, leaflet.State));
        Assert.All(Again(isGone: true).Leaflets, static leaflet => Assert.Equal(LeafletState.Restored, leaflet.State));
        Directory.Delete(_collection.Output, recursive: true);
        var result = _collection.Build(Request(isKeyed: true) with { CacheKey = new CacheKey("another of sixteen") });
        Assert.All(result.Leaflets, static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        Assert.Equal("LFT5132", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.Equal("(a key)", Key.ToString());
        Assert.DoesNotContain("sixteen", Request(isKeyed: true).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => new CacheKey("short"));
    }

    [Fact]
    public void Pruning_removes_what_a_build_would_not_take()
    {
        Build();
        var damaged = Entries("records").First();
        Rewrite(damaged, static record => record with { Files = [.. record.Files.Select(static file => file with { Size = -1 })] });
        var all = Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Count();
        Assert.Equal((1, all - 1), Pruned(null));
        Assert.False(File.Exists(damaged));
        var records = Entries("records").Count() + Entries("folders").Count();
        Assert.Equal((records, all - 1 - records), Pruned(Key));
        Assert.Empty(Entries("records"));
    }

    private (int Removed, int Kept) Pruned(CacheKey? key) =>
        CachePruner.Prune(_cache, long.MaxValue, key) is var outcome ? (outcome.Removed, outcome.Kept) : default;

    private IEnumerable<string> Entries(string kind) =>
        Directory.EnumerateFiles(Path.Join(_cache, kind), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Changes an entry in one of the ways of chance.</summary>
    private void Spoil(Func<string, byte[]?> read, Action<string, byte[]> write, int which, int how, int where)
    {
        var entries = Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var path = entries[which % entries.Count];
        if (read(path) is not { Length: > 0 } bytes)
        {
            return;
        }

        var at = where % bytes.Length;
        write(path, how switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (where % 8))), .. bytes[(at + 1)..]],
            1 => bytes[..at],
            2 => [.. bytes[..at], .. bytes[at..], .. bytes[..Math.Min(at, 100)]],
            3 => [.. bytes[..at], 0xFF, 0xFF, 0xFF, 0xFF, 0x07, .. bytes[Math.Min(at + 5, bytes.Length)..]],
            4 => [.. bytes[..at], (byte)where, .. bytes[at..]],
            _ => [.. bytes[..at], .. bytes[(at + 1)..]],
        });
    }

    /// <summary>What a record says, whoever signed it; null for an object.</summary>
    private static byte[]? ContentOf(string path) =>
        KindOf(path) is not CacheEntries.Objects and var kind
        && CacheEntries.Seal(kind, null).Open(NameOf(path), File.ReadAllBytes(path), out var content) == SealState.Whole
        ? content.ToArray() : null;

    /// <summary>Puts a record in its place, sealed as anybody can.</summary>
    private static void Put(string path, byte[] content) =>
        File.WriteAllBytes(path, CacheEntries.Seal(KindOf(path), null).Close(NameOf(path), content));

    private static void Rewrite(string path, Func<JobRecord, JobRecord> change)
    {
        var records = CacheEntries.ReadRecords(ContentOf(path))!.Value;
        using var writer = new RecordWriter();
        writer.Count(records.Length);
        foreach (var record in records)
        {
            writer.Record(change(record));
        }

        Put(path, writer.End());
    }

    private static string KindOf(string path) => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)))!;

    private static Digest NameOf(string path) => Digest.Parse(Path.GetFileName(path));

    private SortedDictionary<string, byte[]> Wanted()
    {
        _collection.Build(Request(isKeyed: false) with { CacheFolder = null });
        var files = Files();
        Directory.Delete(_collection.Output, recursive: true);
        return files;
    }

    private void Build(bool isKeyed = false)
    {
        Directory.Delete(_cache, recursive: true);
        Directory.CreateDirectory(_cache);
        _collection.Build(Request(isKeyed) with { Rebuild = true });
    }

    private BuildResult Again(bool isGone, bool isKeyed = false)
    {
        if (isGone)
        {
            Directory.Delete(_collection.Output, recursive: true);
        }

        return _collection.Build(Request(isKeyed));
    }

    private BuildRequest Request(bool isKeyed) =>
        new()
        {
            Root = _collection.Root,
            OutputFolder = _collection.Output,
            CacheFolder = _cache,
            Workers = 2,
            CacheKey = isKeyed
        ? Key : null
        };

    private SortedDictionary<string, byte[]> Files() => new(
        Directory.EnumerateFiles(_collection.Output, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(_collection.Output, file), File.ReadAllBytes), StringComparer.Ordinal);

    private void AssertSame(SortedDictionary<string, byte[]> wanted, BuildResult result, bool withManifest)
    {
        var files = Files();
        Assert.Equal(wanted.Keys, files.Keys);
        Assert.All(
            wanted.Where(file => withManifest || file.Key != "manifest.json"),
            file => Assert.True(
                file.Value.AsSpan().SequenceEqual(files[file.Key]),
                $"{file.Key} is another: {Encoding.UTF8.GetString(files[file.Key][..Math.Min(200, files[file.Key].Length)])}"));
        Assert.All(
            result.Leaflets,
            static leaflet => Assert.Contains(
                leaflet.State, (LeafletState[])[LeafletState.Made, LeafletState.Restored, LeafletState.Current]));
        Assert.All(result.Diagnostics, static diagnostic => Assert.Contains(diagnostic.Descriptor.Id, (string[])["LFT5131", "LFT5132"]));
    }
}
