using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>The result for a leaflet. Immutable.</summary>
public sealed record RenderResult
{
    /// <summary>Whether the file was written. Else nothing was, and a diagnostic says why.</summary>
    public bool IsMade { get; init; }

    /// <summary>What a person should know, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The number of pages, or null if the format has none or nothing was written.</summary>
    public int? Pages { get; init; }

    /// <summary>The length of the file in bytes; 0 if nothing was written.</summary>
    public int Length { get; init; }

    /// <summary>The SHA-256 digest of the file, lower-case hexadecimal, or null if nothing was written.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// The exception of an internal error or of a <see cref="PictureResolver"/>, else null: for a log, not for those who wrote
    /// the leaflet.
    /// </summary>
    public Exception? Fault { get; init; }
}
