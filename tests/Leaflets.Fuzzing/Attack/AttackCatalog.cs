using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Attack;

/// <summary>All kinds of attacks that tests make; the corpus and the limits of a leaflet are attacked besides.</summary>
internal static class AttackCatalog
{
    private const string Cli = "Leaflets.Cli.Tests";
    private const string Library = "Leaflets.Tests";
    private const string Pdf = "Leaflets.Pdf.Tests";
    private const string Typesetting = "Leaflets.Typesetting.Tests";

    /// <summary>The kinds, in the order of the table.</summary>
    public static ImmutableArray<AttackKind> All { get; } =
    [
        new("files, links, git",
        [
            new(Cli,
            [
                "HostileGitTests", "HostileFoldersTests", "HostileCollectionTests", "FileAccessTests", "NamedFileTests",
                "ForeignFileTests",
            ]),
            new(Library,
            [
                "Files.OpenFolderTests", "Files.InputFileTests", "Files.AtomicFilesTests", "Files.NamedOutputTests",
                "Files.ProgramPathTests", "Collections.WallTests",
            ]),
        ]),
        new("time",
        [
            new(Library, ["Batch.GrowthTests", "Markdown.ReadingGrowthTests", "Batch.LeafletLimitsTests"]),
            new(Typesetting, ["Inline.GrowthTests", "Inline.HostileTextTests"]),
        ]),
        new("memory and bombs",
        [
            new(Pdf, ["Reading.BombTests", "Reading.HostileFileTests"]),
            new(Library, ["Batch.MemoryGateTests", "Verification.UnpackedWordTests", "Styling.HostileYamlTests"]),
        ]),
        new("pictures",
        [
            new(Library,
            [
                "Images.HostilePictureTests", "Images.HostileDrawingTests", "Images.DamagedPictureTests", "Images.DrawingRefusalTests",
            ]),
        ]),
        new("cache", [new(Library, ["Batch.Caching.HostileCacheTests"])]),
        new("typefaces", [new(Typesetting, ["Fonts.DamagedFaceTests"]), new(Library, ["Collections.HostileTypefaceTests"])]),
        new("refusals in words",
        [
            new(Cli, ["StartTests", "EmptyValueTests", "TroubleTests", "Reporting.ReportTargetTests"]),
            new(Library, ["Batch.Output.ManifestRefusalTests"]),
        ]),
        new("outputs", [new(Cli, ["TameOutputTests"]), new(Library, ["Verification.TurnedOrderTests", "Verification.TextEqualityTests"])]),
        new("ends of processes", [new(Cli, ["IsolationTests", "CrashTests"])]),
    ];
}
