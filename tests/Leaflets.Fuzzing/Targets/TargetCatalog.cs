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
        new("markdown", string.Empty, Markdown, ["Leaflets.Markdown", "Leaflets.Documents", "Leaflets.Diagnostics", "Leaflets.Styling.Yaml", "Markdig"], _ => new MarkdownTarget()),
        new("leaflet", string.Empty, Markdown, ["Leaflets."], project => new LeafletTarget(project)),
        new("style", "yaml", Yaml, ["Leaflets.Styling", "Leaflets.Checks", "YamlDotNet.Core"], project => new StyleTarget(project)),
        new("yaml", "yaml", Yaml, ["Leaflets.Styling", "Leaflets.Markdown.FrontMatter", "Leaflets.Documents", "YamlDotNet.Core"], _ => new YamlTarget()),
        new("image", "images", "*", ["Leaflets.Images", "Leaflets.Pdf.Images"], project => new ImageTarget(project)),
        new("svg", "svg", "*.svg", ["Leaflets.Images", "Leaflets.Pdf.Drawings", "Leaflets.Typesetting.Drawings"], project => new SvgTarget(project)),
        new("pdf", "pdf", "*.pdf", ["Leaflets.Pdf.Reading", "Leaflets.Pdf.Conformance", "Leaflets.Cli.InspectionReport"], _ => new PdfTarget()),
        new("font", "fonts", "*.txt", ["Leaflets.Typesetting.Fonts", "Leaflets.Pdf.Fonts", "Leaflets.Typesetting.Inline.Shaping"], project => new FontTarget(project))
        {
            Decode = static (file, project) => Seeds.FontDamage.Apply(file, project),
        },
    ];

    /// <summary>The target of a name, or null.</summary>
    public static TargetDescription? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
