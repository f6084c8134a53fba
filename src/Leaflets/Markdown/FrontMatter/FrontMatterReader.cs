using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>Front matter to metadata, by <see cref="FrontMatterKeys"/>, whether it is YAML or TOML.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the text between the fences.</summary>
    /// <param name="content">The text.</param>
    /// <param name="isToml">Whether it is TOML; YAML otherwise.</param>
    /// <param name="leafletId">The leaflet's id.</param>
    /// <param name="language">The language that the file's name says.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The metadata; the title is empty where the front matter gives none.</returns>
    public static (LeafletMetadata Metadata, MetadataSpans Spans) Read(
        SourceSpan content, bool isToml, string leafletId, string language, ICollection<Diagnostic> diagnostics)
    {
        var metadata = new LeafletMetadata { Id = leafletId, Language = language, Title = string.Empty };
        switch (isToml ? TomlFrontMatter.Read(content, diagnostics) : YamlReader.Read(content, FrontMatterDiagnostics.Yaml, diagnostics))
        {
            case YamlMapping mapping:
                var read = Read(metadata, mapping, diagnostics);
                CheckLanguage(mapping, language, diagnostics);
                return read;
            case YamlScalar { IsNull: true } or null:
                break;
            case { } other:
                diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.NotMapping, other.Span));
                break;
        }

        return (metadata, MetadataSpans.None);
    }

    private static void CheckLanguage(YamlMapping mapping, string language, ICollection<Diagnostic> diagnostics)
    {
        var said = mapping["lang"] ?? mapping["language"];
        if (said is YamlScalar { IsNull: false, Value.Length: > 0 } scalar
            && !scalar.Value.Replace('_', '-').Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.OtherLanguage, scalar.Span, scalar.Value, language));
        }
    }

    private static (LeafletMetadata Metadata, MetadataSpans Spans) Read(
        LeafletMetadata metadata, YamlMapping mapping, ICollection<Diagnostic> diagnostics)
    {
        var (own, foreign) = ForeignKeys.Part(ForeignKeys.Translate(mapping));
        var context = new ReadContext(diagnostics) { Faults = FrontMatterKeys.Faults, Places = [] };
        metadata = FrontMatterKeys.Table.Read(metadata, own, context);
        if (foreign is [var first, ..])
        {
            var names = string.Join(", ", foreign.Select(static entry => entry.Key.Value));
            diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.ForeignKeys, first.Key.Span, names));
        }

        var kept = foreign.Select(static entry => KeyValuePair.Create(entry.Key.Value, entry.Value.Span.Text.ToString()));
        return (metadata with { Foreign = [.. kept] }, new MetadataSpans(context.Places));
    }
}
