using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Building.Importing;
using Leaflets.Building.Isolation;
using Leaflets.Building.Verification;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Formats.Pdf;
using Leaflets.Languages.Loading;
using Leaflets.Markdown;
using Leaflets.Markdown.Dialects;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Html;
using Leaflets.Pictures;
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
            Of(typeof(FileDiagnostics)),
            Of(typeof(LanguageDiagnostics)),
            Of(typeof(StyleDiagnostics)),
            Of(typeof(StyleReachDiagnostics)),
            Of(typeof(ImageDiagnostics)),
            Of(typeof(DrawingDiagnostics)),
            Of(typeof(FrontMatterDiagnostics)),
            Of(typeof(FrontMatterTextDiagnostics)),
            Of(typeof(MarkdownDiagnostics)),
            Of(typeof(PartDiagnostics)),
            Of(typeof(MarkDiagnostics)),
            Of(typeof(ListDiagnostics)),
            Of(typeof(LoneSignDiagnostics)),
            Of(typeof(HtmlDiagnostics)),
            Of(typeof(DialectDiagnostics)),
            Of(typeof(Markdown.ConformanceDiagnostics)),
            Of(typeof(CheckDiagnostics)),
            Of(typeof(SignDiagnostics)),
            Of(typeof(DirectionDiagnostics)),
            Of(typeof(SilenceDiagnostics)),
            Of(typeof(TranslationDiagnostics)),
            Of(typeof(CompositionDiagnostics)),
            Of(typeof(ContrastDiagnostics)),
            Of(typeof(GlyphDiagnostics)),
            Of(typeof(CollectionDiagnostics)),
            Of(typeof(ImportDiagnostics)),
            Of(typeof(ImportNameDiagnostics)),
            Of(typeof(CompilationDiagnostics)),
            Of(typeof(BatchDiagnostics)),
            Of(typeof(OutputDiagnostics)),
            Of(typeof(ConformanceDiagnostics)),
            Of(typeof(CacheDiagnostics)),
            Of(typeof(VerificationDiagnostics)),
            Of(typeof(OrderDiagnostics)),
            Of(typeof(WorkerDiagnostics)),
        }.SelectMany(static kinds => kinds).OrderBy(static kind => kind.Id, StringComparer.Ordinal),
    ];

    /// <summary>The kind of an id, in capitals or not; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        All.FirstOrDefault(kind => kind.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kinds that a class declares. The annotation keeps them when the program is trimmed.</summary>
    private static IEnumerable<DiagnosticDescriptor> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type declaring) =>
        declaring.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!);
}
