using System.Collections.Immutable;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>The kinds of entries of a cache, where they lie, and what each must be so that a build takes it.</summary>
internal static class CacheEntries
{
    public const string Objects = "objects";
    public const string Records = "records";
    public const string Folders = "folders";

    /// <summary>A record takes at least so many bytes.</summary>
    private const int LeastRecord = 70;

    /// <summary>The kinds.</summary>
    public static ImmutableArray<string> Kinds { get; } = [Objects, Records, Folders];

    /// <summary>Where an entry lies.</summary>
    public static string PathOf(string kind, Digest name) => $"{FolderOf(kind, name)}/{name}";

    /// <summary>The folder in which an entry lies.</summary>
    public static string FolderOf(string kind, Digest name) => $"{kind}/{name.ToString()[..2]}";

    /// <summary>What seals the records of a kind.</summary>
    public static RecordSeal Seal(string kind, CacheKey? key) => new(kind == Records ? "leaflets record 4" : "leaflets folder 6", key);

    /// <summary>The records of a job, or null where they are not as a build writes them.</summary>
    public static ImmutableArray<JobRecord>? ReadRecords(ReadOnlyMemory<byte> content)
    {
        using var reader = new RecordReader(content);
        try
        {
            return reader.Read(static reader =>
            {
                var records = ImmutableArray.CreateBuilder<JobRecord>();
                for (var count = reader.Count(LeastRecord); count > 0; count--)
                {
                    records.Add(reader.Record());
                }

                return records.ToImmutable();
            });
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether a build that has a key, or none, would take an entry if it needed it.</summary>
    public static bool IsTaken(string kind, Digest name, byte[] bytes, CacheKey? key) => kind == Objects
        ? Digest.Of(bytes) == name
        : Seal(kind, key).Open(name, bytes, out var content) == SealState.Whole
            && (kind == Records ? ReadRecords(content) is not null : OutputRecords.Read(content) is not null);
}
