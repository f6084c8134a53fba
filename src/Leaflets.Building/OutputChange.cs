using System.Collections.Immutable;

namespace Leaflets.Building;

/// <summary>An output that is not what it was.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Words">What it says otherwise, numbers first; empty where it says the same in another look.</param>
/// <param name="IsRead">Whether both files could be read; where not, only their digests are known to differ.</param>
public sealed record OutputChange(string Path, ImmutableArray<WordChange> Words, bool IsRead)
{
    /// <summary>Whether a number differs.</summary>
    public bool HasNumber => Words.Any(static change => change.HasNumber);
}
