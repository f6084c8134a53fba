using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Formats;
using Leaflets.Markdown.Options;

namespace Leaflets.Building;

/// <summary>What to build. An empty list selects everything in the collection.</summary>
public sealed record BuildRequest
{
    /// <summary>The folder that contains <c>leaflets/</c> and <c>styles/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The ids of the leaflets.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The BCP 47 tags of the languages.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The styles; if empty, each leaflet's own, or the collection's.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The formats; if empty, the collection's.</summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = [];

    /// <summary>The folder to write to, or null to check everything and write nothing.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Only leaflets on one of these subjects.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Only leaflets with one of these statuses.</summary>
    public ImmutableArray<LeafletStatus> Statuses { get; init; } = [];

    /// <summary>
    /// Only leaflets affected by changes to these files, or null for all: paths relative to the collection, with forward slashes, of
    /// files that exist or have been removed.
    /// </summary>
    public ImmutableArray<string>? Changed { get; init; }

    /// <summary>The part of the plan to build, or null for the whole plan.</summary>
    public Shard? Shard { get; init; }

    /// <summary>
    /// The cache folder, where results are stored for later builds, or null to build everything. It may be shared by processes.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>The key that cache entries are signed with, or null. Entries that are not signed with it are ignored.</summary>
    public CacheKey? CacheKey { get; init; }

    /// <summary>
    /// Whether the user named <see cref="OutputFolder"/>; it may then be a link. If it is only the default,
    /// a link may have come with the collection, and is refused.
    /// </summary>
    public bool IsOutputNamed { get; init; } = true;

    /// <summary>
    /// Whether the user named <see cref="CacheFolder"/>, as with <see cref="IsOutputNamed"/>; else it is not used if it is a link.
    /// </summary>
    public bool IsCacheNamed { get; init; } = true;

    /// <summary>Whether everything is built, even if it is up to date.</summary>
    public bool Rebuild { get; init; }

    /// <summary>What to do with HTML that is not supported, or null to use the collection's setting.</summary>
    public HtmlMode? Html { get; init; }

    /// <summary>
    /// Whether each output file is read back and compared with its source. Only with a folder to write to.
    /// </summary>
    public bool Verify { get; init; }

    /// <summary>
    /// Whether to remove files that the manifest lists but no leaflet of the collection produces any more: only files that a build
    /// wrote and that have not been changed since.
    /// </summary>
    public bool Clean { get; init; }

    /// <summary>How much of the machine one leaflet may take.</summary>
    public LeafletLimits Limits { get; init; } = LeafletLimits.Default;

    /// <summary>
    /// The memory that all leaflets may take together, in bytes. The default is three quarters of what the machine or container
    /// has. Leaflets wait for it; if it is less than one leaflet may take, one at a time gets all of it.
    /// </summary>
    public long TotalMemory { get; init; } = MemoryGate.OfMachine();

    /// <summary>
    /// The bytes that the leaflets of this build take together at most: no more than its workers can, nor than <see cref="TotalMemory"/>.
    /// </summary>
    public long MostMemory
    {
        get
        {
            using var gate = new MemoryGate(TotalMemory, Limits.Memory, Workers);
            return gate.Total;
        }
    }

    /// <summary>
    /// The program that makes each leaflet in a process apart, or null to make them in this one. What ends such a process (a fault of a
    /// native library, no stack or memory any more) fails one leaflet; what is made is the same.
    /// </summary>
    public WorkerProgram? Isolation { get; init; }

    /// <summary>How many leaflets are built at once; at least 1. The output does not depend on it.</summary>
    public int Workers { get; init; } = 1;
}
