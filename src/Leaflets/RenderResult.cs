using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>What became of a leaflet. Immutable.</summary>
public sealed record RenderResult
{
    /// <summary>Whether the file was written. Else nothing was, and a diagnostic says why.</summary>
    public bool IsMade { get; init; }

    /// <summary>What a person should know, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The number of pages, or null where the format has none or nothing was written.</summary>
    public int? Pages { get; init; }

    /// <summary>The length of the file in bytes; 0 where nothing was written.</summary>
    public int Length { get; init; }

    /// <summary>The SHA-256 digest of the file, lower-case hexadecimal, or null where nothing was written.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// The exception where the program or a <see cref="PictureResolver"/> had a fault, else null: for a log, not for those who wrote
    /// the leaflet.
    /// </summary>
    public Exception? Fault { get; init; }
}
