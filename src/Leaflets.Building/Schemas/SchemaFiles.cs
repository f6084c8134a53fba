using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Leaflets.Building.Collections;
using Leaflets.Languages.Loading;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Styling.Loading;

namespace Leaflets.Building.Schemas;

/// <summary>The JSON Schemas beside the styles, by which editors complete and check what people write.</summary>
internal static class SchemaFiles
{
    /// <summary>The names of the files in <c>styles/</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["style.schema.json", "language.schema.json", "front-matter.schema.json", "collection.schema.json", "clinic.schema.json"];

    /// <summary>The content of a file: UTF-8, indented by two, lines ended by <c>\n</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The name is not one of <see cref="Names"/>.</exception>
    public static string ContentOf(string name) => Write(name switch
    {
        "style.schema.json" => StyleKeys.Schema(),
        "language.schema.json" => LanguageKeys.Schema(),
        "front-matter.schema.json" => FrontMatterKeys.Schema(),
        "collection.schema.json" => CollectionKeys.Schema(),
        "clinic.schema.json" => ClinicKeys.Schema(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such schema."),
    });

    private static string Write(JsonObject schema)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
