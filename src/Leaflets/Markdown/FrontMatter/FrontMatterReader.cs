using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>Front matter to metadata. The keys are those of <c>styles/front-matter.schema.json</c>.</summary>
internal static class FrontMatterReader
{
    /// <summary>The keys; the schema for editors has the same.</summary>
    public static readonly ImmutableArray<string> Keys =
        ["title", "summary", "reference", "version", "status", "issued", "review", "authors", "sources", "subject", "style", "translation"];

    /// <summary>The keys of <c>translation</c>.</summary>
    public static readonly ImmutableArray<string> TranslationKeys = ["of", "state", "translator", "reviewer", "date"];

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
                var values = new FrontMatterValues(ForeignKeys.Translate(mapping), string.Empty, Keys, diagnostics);
                metadata = Read(metadata, values, diagnostics) with { Foreign = values.Foreign };
                CheckLanguage(mapping, language, diagnostics);
                return (metadata, new MetadataSpans(values.Spans));
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

    private static LeafletMetadata Read(LeafletMetadata metadata, FrontMatterValues values, ICollection<Diagnostic> diagnostics)
    {
        var status = values.OneOf<LeafletStatus>("status");
        return metadata with
        {
            Title = values.Prose("title", metadata.Language) ?? string.Empty,
            Summary = values.Prose("summary", metadata.Language),
            Reference = values.Text("reference"),
            Version = values.Text("version"),
            Status = status ?? LeafletStatus.Draft,
            StatesStatus = status is not null,
            Issued = values.Date("issued"),
            Review = values.Date("review"),
            Authors = values.Texts("authors"),
            Sources = values.Texts("sources"),
            Subjects = values.Texts("subject"),
            Style = values.Text("style"),
            Translation = values.Mapping("translation") is { } translation ? ReadTranslation(translation, values, diagnostics) : null,
        };
    }

    private static TranslationInfo? ReadTranslation(YamlMapping mapping, FrontMatterValues parent, ICollection<Diagnostic> diagnostics)
    {
        var values = new FrontMatterValues(mapping, "translation.", TranslationKeys, diagnostics);
        var state = values.OneOf<TranslationState>("state");
        if (mapping["state"] is null)
        {
            var known = string.Join(", ", KebabNames<TranslationState>.Instance.Names);
            diagnostics.Add(Diagnostic.Create(
                FrontMatterDiagnostics.MissingKey,
                parent.KeySpan("translation"),
                "translation.state",
                "how far the translation can be trusted (" + known + ")"));
        }

        // A state that could not be read is an error already; the most cautious one stands in.
        var info = new TranslationInfo(
            values.Text("of"),
            state ?? TranslationState.Machine,
            values.Text("translator"),
            values.Text("reviewer"),
            values.Date("date"));
        parent.Adopt(values);
        return info;
    }
}
