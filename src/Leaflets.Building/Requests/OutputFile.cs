using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Formats;

namespace Leaflets.Building;

/// <summary>An output file.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Format">Its format.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 digest of the file, lower-case hexadecimal.</param>
/// <param name="Pages">The number of pages, or null if the reader's program divides the text into pages.</param>
public sealed record OutputFile(string Path, OutputFormat Format, long Size, string Sha256, int? Pages)
{
    /// <summary>What concerns only this file, not the leaflet's other files.</summary>
    internal ImmutableArray<Diagnostic> Own { get; init; } = [];

    /// <summary>Whether it is the same file.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(OutputFile? other) =>
        other is not null && (Path, Format, Size, Sha256, Pages) == (other.Path, other.Format, other.Size, other.Sha256, other.Pages);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Format, Size, Sha256, Pages);
}
