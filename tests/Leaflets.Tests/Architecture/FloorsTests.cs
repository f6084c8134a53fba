using System.Reflection;
using Leaflets.Tests.Shared.Architecture;
using Xunit;

namespace Leaflets.Tests.Architecture;

/// <summary>
/// The folders of each library stand on floors. <c>LEAFLETS_FLOORS=picture.txt Leaflets.Tests -class
/// Leaflets.Tests.Architecture.FloorsTests</c> draws the floors into a file.
/// </summary>
public sealed class FloorsTests
{
    private static readonly string[] Libraries =
    [
        "Leaflets.Bounds", "Leaflets.Media", "Leaflets.Typesetting", "Leaflets.Pdf", "Leaflets.Inspection", "Leaflets", "Leaflets.Styles",
        "Leaflets.Building",
    ];

    /// <summary>
    /// Folders with public types that callers write first: they lie with what serves them, and are found under the library's own namespace.
    /// </summary>
    private static readonly string[] FoldersOfRootTypes =
    [
        "Leaflets.Media/Deflate", "Leaflets.Media/Jpeg", "Leaflets.Media/Png",
        "Leaflets.Typesetting/Fonts", "Leaflets.Typesetting/Inline", "Leaflets.Typesetting/Pages",
        "Leaflets.Pdf/Metadata", "Leaflets.Pdf/Objects",
        "Leaflets.Inspection/Conformance", "Leaflets.Inspection/Reading",
        "Leaflets/Formats", "Leaflets/Markdown", "Leaflets/Markdown/Options", "Leaflets/Styling",
        "Leaflets.Building/Collections", "Leaflets.Building/Comparing", "Leaflets.Building/Importing", "Leaflets.Building/Isolation",
        "Leaflets.Building/Requests", "Leaflets.Building/Schemas",
    ];

    public static TheoryData<string> Names => [.. Libraries];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_uses_only_lower_floors(string library) => Assert.Empty(Floors.Breaches(library, GraphOf(library)));

    [Fact]
    public void A_use_of_a_higher_floor_is_found()
    {
        var graph = FolderGraph.Of("Leaflets.Pdf", new Dictionary<string, string> { ["Leaflets.Pdf.PdfWriter"] = "Objects" });
        Assert.Contains(
            Floors.Breaches("Leaflets.Pdf", graph), static breach => breach.Contains("PdfWriter → FontSet", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_namespace_of_a_file_is_its_folder(string library)
    {
        var others = Sources.Of(library)
            .Where(file => file.Namespace != $"{library}/{Sources.FolderOf(file.Path)}".TrimEnd('/').Replace('/', '.'))
            .Where(file => file.Namespace != library || !FoldersOfRootTypes.Contains($"{library}/{Sources.FolderOf(file.Path)}"));
        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_what_callers_write_lies_in_a_folder_and_has_the_root_namespace(string library)
    {
        var types = Sources.RootTypes(library);
        Assert.All(types.Keys, type => Assert.True(Assembly.Load(library).GetType(type, throwOnError: true)!.IsPublic, type));
        Assert.Equal(
            FoldersOfRootTypes.Where(folder => folder.StartsWith($"{library}/", StringComparison.Ordinal)),
            types.Values.Select(folder => $"{library}/{folder}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(
        "Markdig", "Leaflets:Markdown", "Leaflets:Markdown/Conversion", "Leaflets:Markdown/Conversion/Blocks",
        "Leaflets:Markdown/Conversion/Html", "Leaflets:Markdown/Conversion/Inlines", "Leaflets:Markdown/Html", "Leaflets:Markdown/Parsing")]
    [InlineData("YamlDotNet", "Leaflets:Settings/Yaml")]
    [InlineData("Tomlyn", "Leaflets:Markdown/FrontMatter")]
    [InlineData("QRCoder", "Leaflets:Pictures")]
    [InlineData("SkiaSharp", "Leaflets:Pictures", "Leaflets:Pictures/Svg")]
    [InlineData(
        "icu.net", "Leaflets.Typesetting:Inline/Bidi", "Leaflets.Typesetting:Inline/Characters", "Leaflets.Typesetting:Inline/Protection")]
    [InlineData(
        "HarfBuzzSharp", "Leaflets.Typesetting:Inline", "Leaflets.Typesetting:Inline/Breaking", "Leaflets.Typesetting:Inline/Shaping")]
    [InlineData("DocumentFormat.OpenXml", "Leaflets:Formats/Word", "Leaflets:Formats/Word/Looks", "Leaflets:Formats/Word/Package")]
    [InlineData(
        "System.IO.Compression", "Leaflets.Media:Color", "Leaflets.Media:Png", "Leaflets.Inspection:Reading",
        "Leaflets:Formats/Word/Reading")]
    public void Only_these_folders_see(string package, params string[] folders)
    {
        var users = Libraries.SelectMany(library => GraphOf(library).UsersOf(package).Select(folder => $"{library}:{folder}".TrimEnd(':')));
        Assert.Equal(folders.Order(StringComparer.Ordinal), users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_picture_shows_each_floor_with_what_it_uses()
    {
        var picture = string.Join('\n', Libraries.Reverse().Select(static library => Floors.Picture(library, GraphOf(library))));
        Assert.All(
            Libraries.SelectMany(Floors.Of).Where(static folder => folder.Length > 0),
            folder => Assert.Contains($"  {folder}", picture, StringComparison.Ordinal));
        Assert.Contains("  Structure → Objects", picture, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("LEAFLETS_FLOORS") is { Length: > 0 } path)
        {
            File.WriteAllText(path, picture);
        }
    }

    private static FolderGraph GraphOf(string library) => FolderGraph.Of(library, Sources.RootTypes(library));
}
