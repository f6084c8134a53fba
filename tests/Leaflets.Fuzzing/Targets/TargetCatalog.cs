using System.Collections.Immutable;

namespace Leaflets.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class TargetCatalog
{
    private const string Markdown = "*.md";
    private const string Yaml = "*.yaml";

    /// <summary>The targets, in the order in which they are fuzzed.</summary>
    public static ImmutableArray<TargetDescription> All { get; } =
    [
        new(
            "markdown",
            string.Empty,
            Markdown,
            ["Leaflets.Markdown", "Leaflets.Documents", "Leaflets.Diagnostics", "Leaflets.Settings", "Markdig"],
            _ => new MarkdownTarget()),
        new(
            "leaflet",
            string.Empty,
            Markdown,
            ["Leaflets."],
            project => new LeafletTarget(project)),
        new(
            "style",
            "yaml",
            Yaml,
            ["Leaflets.Styling", "Leaflets.Languages", "Leaflets.Settings", "Leaflets.Checks", "YamlDotNet.Core"],
            project => new StyleTarget(project)),
        new(
            "yaml",
            "yaml",
            Yaml,
            ["Leaflets.Styling", "Leaflets.Languages", "Leaflets.Settings", "Leaflets.Markdown.FrontMatter", "Leaflets.Documents",
                "YamlDotNet.Core"],
            _ => new YamlTarget()),
        new(
            "image",
            "images",
            "*",
            ["Leaflets.Pictures", "Leaflets.Media", "Leaflets.Pdf.Pictures"],
            project => new ImageTarget(project)),
        new(
            "svg",
            "svg",
            "*.svg",
            ["Leaflets.Pictures", "Leaflets.Pdf.Content", "Leaflets.Typesetting.Frames"],
            project => new SvgTarget(project)),
        new(
            "pdf",
            "pdf",
            "*.pdf",
            ["Leaflets.Inspection", "Leaflets.Cli.InspectionReport"],
            _ => new PdfTarget()),
        new(
            "font",
            "fonts",
            "*.txt",
            ["Leaflets.Typesetting.Fonts", "Leaflets.Pdf.Fonts", "Leaflets.Typesetting.Inline.Shaping"],
            project => new FontTarget(project))
        {
            Decode = static (file, project) => Seeds.FontDamage.Apply(file, project),
        },
        new(
            "manifest",
            "manifests",
            "*.json",
            ["Leaflets.Building.Output"],
            _ => new ManifestTarget()),
        new(
            "cache",
            "cache",
            "*.record",
            ["Leaflets.Building.Caching"],
            _ => new CacheTarget()),
        new(
            "docx",
            "docx",
            "*.xml",
            ["Leaflets.Building.Comparing", "Leaflets.Formats.Word.Reading", "Leaflets.Formats.Reading"],
            _ => new WordTarget()),
        new(
            "lines",
            "lines",
            "*.txt",
            ["Leaflets.Typesetting.Inline"],
            _ => new LinesTarget()),
        new(
            "front-matter",
            "front-matter",
            Yaml,
            ["Leaflets.Markdown.FrontMatter", "Leaflets.Settings", "Leaflets.Documents", "YamlDotNet.Core"],
            _ => new FrontMatterTarget(isToml: false)),
        new(
            "toml",
            "front-matter",
            "*.toml",
            ["Leaflets.Markdown.FrontMatter", "Leaflets.Settings", "Leaflets.Documents"],
            _ => new FrontMatterTarget(isToml: true)),
        new(
            "native",
            "native",
            "*.changes",
            ["Leaflets.Typesetting.Fonts", "Leaflets.Typesetting.Inline.Shaping", "Leaflets.Pdf.Fonts"],
            project => new NativeTarget(project)),
    ];

    /// <summary>The target of a name, or null.</summary>
    public static TargetDescription? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
