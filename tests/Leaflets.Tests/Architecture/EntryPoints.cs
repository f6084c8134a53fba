using Leaflets.Bounds;
using Leaflets.Building;
using Leaflets.Building.Hosting;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inspection;
using Leaflets.Media;
using Leaflets.Pdf;
using Leaflets.Styles;
using Leaflets.Typesetting;

namespace Leaflets.Tests.Architecture;

/// <summary>
/// What a user of each library writes first, or catches, and who needs it. All else that is public is what these take and give.
/// </summary>
internal static class EntryPoints
{
    /// <summary>The libraries, the lowest first, each with its entry points.</summary>
    public static IReadOnlyDictionary<string, (Type Type, string NeededBy)[]> Of { get; } = new Dictionary<string, (Type, string)[]>
    {
        ["Leaflets.Bounds"] =
        [
            (typeof(Steps), "libraries whose loops are watched together with ours"),
        ],
        ["Leaflets.Media"] =
        [
            (typeof(Deflater), "writers of files that are the same bytes on every machine"),
            (typeof(Checksums), "writers of PNG and ZIP containers around it"),
            (typeof(PngCleaner), "programs that hand PNG pictures on without what a camera wrote into them"),
            (typeof(JpegFile), "programs that hand JPEG pictures on without what a camera wrote into them"),
            (typeof(JpegVerifier), "programs that want to know whether a JPEG picture is whole"),
            (typeof(InvalidImageException), "whoever gives these a damaged file"),
        ],
        ["Leaflets.Typesetting"] =
        [
            (typeof(FontCatalog), "programs that set text: the faces that there are"),
            (typeof(PageLayouter), "programs that set text: a flow of nodes becomes pages"),
            (typeof(InvalidFontException), "whoever gives a catalog a damaged face"),
            (typeof(MissingLibraryException), "whoever sets text where ICU is missing"),
        ],
        ["Leaflets.Pdf"] =
        [
            (typeof(PdfWriter), "programs that write pages as tagged PDF"),
            (typeof(UnfitDocumentException), "whoever gives it what no conforming file can hold"),
            (typeof(UnfitPictureException), "whoever gives it a damaged picture"),
        ],
        ["Leaflets.Inspection"] =
        [
            (typeof(PdfInspection), "programs that check PDF files, whoever wrote them"),
            (typeof(InvalidPdfException), "whoever gives it something else"),
        ],
        ["Leaflets"] =
        [
            (typeof(LeafletRenderer), "programs that make leaflets from memory"),
            (typeof(OutputFormats), "programs that let their users choose a format"),
            (typeof(MarkdownReader), "tools that take what a leaflet says: the document model"),
            (typeof(SourceDecoder), "tools that read leaflets from files, in which bytes may be damaged"),
            (typeof(Children), "tools that walk through a document without a list of its kinds of nodes"),
            (typeof(ListNumbers), "tools that say the number of an item"),
        ],
        ["Leaflets.Styles"] =
        [
            (typeof(ShippedStyles), "programs that make leaflets from memory and have no folder of styles"),
        ],
        ["Leaflets.Building"] =
        [
            (typeof(LeafletBuilder), "programs that build collections without a container"),
            (typeof(BuildRequestException), "whoever asks for what cannot be built"),
            (typeof(BuildOutputs), "programs that write a file of their own beside a build, and must not overwrite a part of it"),
            (typeof(CollectionRoot), "programs that are started somewhere within a collection"),
            (typeof(CollectionSkeleton), "programs that make a collection for a new clinic"),
            (typeof(LeafletSkeleton), "programs that make a new leaflet"),
            (typeof(LeafletImporter), "programs that bring leaflets of other programs in"),
            (typeof(ManifestMerger), "programs that build in parts, on several machines"),
            (typeof(MissingPartException), "whoever merges the manifests of parts while one is missing"),
            (typeof(OutputComparison), "programs that show what a change does to the leaflets"),
            (typeof(CachePruner), "programs that keep a cache small"),
            (typeof(SchemaCatalog), "editors that complete and check the files of settings"),
            (typeof(TypefaceFolder), "programs whose typefaces lie in a folder"),
            (typeof(LeafletWorkerHost), "programs that are the process in which leaflets are made apart"),
            (typeof(LeafletsServiceCollectionExtensions), "hosts that build collections"),
            (typeof(LeafletRendererExtensions), "hosts that make leaflets from memory"),
            (typeof(ILeafletBuilder), "what a host with collections asks its container for"),
            (typeof(ILeafletQueue), "what a host with jobs asks its container for"),
            (typeof(CollectionException), "hosts whose collection cannot be read"),
        ],
    };

    /// <summary>The namespaces below the root ones in which entry points lie, and why.</summary>
    public static IReadOnlyDictionary<string, string> OwnRooms { get; } = new Dictionary<string, string>
    {
        ["Leaflets.Diagnostics"] = "every other folder reports with these, and a tool that reads leaflets takes them together",
        ["Leaflets.Documents"] = "the document model is taken as a whole: some fifty kinds of nodes with common names, such as Text",
        ["Leaflets.Building.Hosting"] = "only a host asks for it, and a program without a container is better off without its extensions",
    };
}
