using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Formats;
using Leaflets.Markdown.Options;

namespace Leaflets.Building;

/// <summary>What to build. Where a list is empty, everything counts that the collection has.</summary>
public sealed record BuildRequest
{
    /// <summary>The folder that holds <c>leaflets/</c> and <c>styles/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The ids of the leaflets.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The BCP 47 tags of the languages.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The styles; where empty, each leaflet has its own, or the collection's.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The formats; where empty, the collection's.</summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = [];

    /// <summary>The folder to write to, or null to go through everything and write nothing.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Only leaflets about one of these.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Only leaflets that are so far.</summary>
    public ImmutableArray<LeafletStatus> Statuses { get; init; } = [];

    /// <summary>
    /// Only leaflets that a change of these files touches, or null for all: paths relative to the collection, with forward slashes, of
    /// files that are there or were.
    /// </summary>
    public ImmutableArray<string>? Changed { get; init; }

    /// <summary>The part of the plan to build, or null for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>
    /// The folder that keeps what was made, so that it need not be made again, or null to make everything. It may be shared by processes.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>What entries of the cache are signed with, or null: those that are not signed with it are not taken.</summary>
    public CacheKey? CacheKey { get; init; }

    /// <summary>
    /// Whether somebody named <see cref="OutputFolder"/>, who is taken at his word where it is a link. Where its name is only the usual
    /// one, a link may have come with the collection, and is refused.
    /// </summary>
    public bool IsOutputNamed { get; init; } = true;

    /// <summary>
    /// Whether somebody named <see cref="CacheFolder"/>, as with <see cref="IsOutputNamed"/>; a link that nobody named is not used.
    /// </summary>
    public bool IsCacheNamed { get; init; } = true;

    /// <summary>Whether everything is made, whatever was made before.</summary>
    public bool Rebuild { get; init; }

    /// <summary>What becomes of HTML that is not understood, or null where the collection decides.</summary>
    public HtmlMode? Html { get; init; }

    /// <summary>
    /// Whether each file that was written is read back, and compared with what its source says. Only where there is a folder to write to.
    /// </summary>
    public bool Verify { get; init; }

    /// <summary>
    /// Whether files are removed that the manifest lists and that no leaflet of the collection makes any more. Only what a build made and
    /// nothing has changed since.
    /// </summary>
    public bool Clean { get; init; }

    /// <summary>How much of the machine one leaflet may take.</summary>
    public LeafletLimits Limits { get; init; } = LeafletLimits.Default;

    /// <summary>
    /// The memory that all leaflets at work may take together, in bytes; three quarters of what the machine or container has where nobody
    /// says. Within it leaflets wait for one another; where it is less than one may take, one at a time has all of it.
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
