using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Attack;

/// <summary>
/// All kinds of attacks that tests make, those that the threat model names among them. The corpus and the limits of a leaflet are attacked
/// besides.
/// </summary>
internal static class AttackCatalog
{
    /// <summary>The kinds, in the order of the table.</summary>
    public static ImmutableArray<AttackKind> All { get; } =
    [
        new("files, links, git",
        [
            "HostileGitTests", "HostileFoldersTests", "HostileCollectionTests", "FileAccessTests", "NamedFileTests", "ForeignFileTests",
            "OpenFolderTests", "InputFileTests", "AtomicFilesTests", "NamedOutputTests", "ProgramPathTests", "ContainmentTests",
            "UnlistedFolderTests",
        ]),
        new("time", ["GrowthTests", "ReadingGrowthTests", "LeafletLimitsTests", "HostileTextTests"]),
        new("memory and bombs", ["BombTests", "HostileFileTests", "MemoryGateTests", "UnpackedWordTests", "HostileYamlTests"]),
        new("pictures", ["HostilePictureTests", "HostileDrawingTests", "DamagedPictureTests", "DrawingRefusalTests"]),
        new("cache", ["HostileCacheTests", "ManifestKeeperTests"]),
        new("typefaces", ["DamagedFaceTests", "HostileTypefaceTests"]),
        new("refusals in words",
        [
            "StartTests", "EmptyValueTests", "DiskFailureTests", "ReportTargetTests", "ManifestRefusalTests", "FrontMatterBoundsTests",
            "DocumentRulesTests", "RefusedRenderTests", "RenderServiceTests",
        ]),
        new("outputs", ["TameOutputTests", "TurnedOrderTests", "TextEqualityTests"]),
        new("ends of processes", ["IsolationTests", "CrashTests"]),
    ];
}
