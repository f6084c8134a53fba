using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Building.Diagnostics;
using Leaflets.Building.Importing;
using Leaflets.Building.Isolation;
using Leaflets.Building.Verification;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Languages.Loading;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Pictures;
using Leaflets.Settings;
using Leaflets.Styling;

namespace Leaflets.Building;

/// <summary>Every kind of diagnostic that the compiler and the building of collections report.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>All kinds, sorted by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. new[]
        {
            DeclaredDiagnostics.Of(typeof(FileDiagnostics)),
            DeclaredDiagnostics.Of(typeof(LanguageDiagnostics)),
            DeclaredDiagnostics.Of(typeof(SettingsDiagnostics)),
            DeclaredDiagnostics.Of(typeof(StyleDiagnostics)),
            DeclaredDiagnostics.Of(typeof(StyleReachDiagnostics)),
            DeclaredDiagnostics.Of(typeof(ImageDiagnostics)),
            DeclaredDiagnostics.Of(typeof(DrawingDiagnostics)),
            DeclaredDiagnostics.Of(typeof(FrontMatterDiagnostics)),
            DeclaredDiagnostics.Of(typeof(FrontMatterTextDiagnostics)),
            DeclaredDiagnostics.Of(typeof(MarkdownDiagnostics)),
            DeclaredDiagnostics.Of(typeof(PartDiagnostics)),
            DeclaredDiagnostics.Of(typeof(MarkDiagnostics)),
            DeclaredDiagnostics.Of(typeof(ListDiagnostics)),
            DeclaredDiagnostics.Of(typeof(LoneSignDiagnostics)),
            DeclaredDiagnostics.Of(typeof(HtmlDiagnostics)),
            DeclaredDiagnostics.Of(typeof(DialectDiagnostics)),
            DeclaredDiagnostics.Of(typeof(ConformanceDiagnostics)),
            DeclaredDiagnostics.Of(typeof(CheckDiagnostics)),
            DeclaredDiagnostics.Of(typeof(SignDiagnostics)),
            DeclaredDiagnostics.Of(typeof(DirectionDiagnostics)),
            DeclaredDiagnostics.Of(typeof(SilenceDiagnostics)),
            DeclaredDiagnostics.Of(typeof(TranslationDiagnostics)),
            DeclaredDiagnostics.Of(typeof(CollectionDiagnostics)),
            DeclaredDiagnostics.Of(typeof(ImportDiagnostics)),
            DeclaredDiagnostics.Of(typeof(ImportNameDiagnostics)),
            DeclaredDiagnostics.Of(typeof(CompilationDiagnostics)),
            DeclaredDiagnostics.Of(typeof(BatchDiagnostics)),
            DeclaredDiagnostics.Of(typeof(OutputDiagnostics)),
            DeclaredDiagnostics.Of(typeof(CacheDiagnostics)),
            DeclaredDiagnostics.Of(typeof(VerificationDiagnostics)),
            DeclaredDiagnostics.Of(typeof(OrderDiagnostics)),
            DeclaredDiagnostics.Of(typeof(WorkerDiagnostics)),
        }.Concat(OutputFormats.All.Select(static format => format.Definition.Diagnostics))
            .SelectMany(static kinds => kinds).OrderBy(static kind => kind.Id, StringComparer.Ordinal),
    ];

    /// <summary>The kind of an id, in capitals or not; null if there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        All.FirstOrDefault(kind => kind.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
