using Leaflets.Diagnostics;

namespace Leaflets.Building.Caching;

/// <summary>What is said of the cache as input (LFT5131 and on).</summary>
internal static class CacheDiagnostics
{
    public static readonly DiagnosticDescriptor Damaged = new(
        "LFT5131",
        DiagnosticSeverity.Warning,
        "Cache entries that are damaged or come from another program were ignored: {0}. Their outputs were built again.",
        "If this happens once, no action is needed. If it happens again, find out what else writes to the cache, and see 'leaflets "
        + "cache prune'.");

    public static readonly DiagnosticDescriptor Unsigned = new(
        "LFT5132",
        DiagnosticSeverity.Warning,
        "Cache entries that are not signed with the key in LEAFLETS_CACHE_KEY were ignored: {0}. Their outputs were built again.",
        "Builds with the same key sign what they store. To remove the other entries, run 'leaflets cache prune' with the key.");

    public static readonly DiagnosticDescriptor NotUsed = new(
        "LFT5133",
        DiagnosticSeverity.Warning,
        "The cache is not used: {0}.",
        "Choose another folder with --cache, or remove other users' permission to write to this one. A cache that others can write to "
        + "needs LEAFLETS_CACHE_KEY.");
}
