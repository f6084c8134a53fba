using Leaflets.Diagnostics;

namespace Leaflets.Building.Caching;

/// <summary>What is said of the cache as input (LFT5131 and on).</summary>
internal static class CacheDiagnostics
{
    public static readonly DiagnosticDescriptor Damaged = new(
        "LFT5131",
        DiagnosticSeverity.Warning,
        "Entries of the cache that are damaged, or were made by something else, were not taken: {0}. What they were of was made anew.",
        "Nothing is to be done where it happens once; else look who writes to the cache, and see 'leaflets cache prune'.");

    public static readonly DiagnosticDescriptor Unsigned = new(
        "LFT5132",
        DiagnosticSeverity.Warning,
        "Entries of the cache that are not signed with the key of LEAFLETS_CACHE_KEY were not taken: {0}. What they were of was made anew.",
        "Builds with the same key sign what they keep; 'leaflets cache prune' with the key removes the others.");

    public static readonly DiagnosticDescriptor NotUsed = new(
        "LFT5133",
        DiagnosticSeverity.Warning,
        "The cache is not used: {0}.",
        "Name another with --cache, or take the right to write from others; a cache that others can write needs LEAFLETS_CACHE_KEY.");
}
