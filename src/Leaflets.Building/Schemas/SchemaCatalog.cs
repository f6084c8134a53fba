using System.Collections.Immutable;
using Leaflets.Building.Schemas;

namespace Leaflets.Building;

/// <summary>The JSON Schemas (draft 2020-12) of what people write for a collection and of what a build leaves.</summary>
public static class SchemaCatalog
{
    private const string Extension = ".schema.json";
    private const string Manifest = "manifest";

    /// <summary>Their names, sorted.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. SchemaFiles.Names.Select(static name => name[..^Extension.Length]).Append(Manifest).Order(StringComparer.Ordinal)];

    /// <summary>A schema, as UTF-8 text would hold it; lines end with <c>\n</c>.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such schema.</exception>
    public static string Read(string name)
    {
        if (name != Manifest)
        {
            return SchemaFiles.ContentOf(name + Extension);
        }

        using var stream = typeof(SchemaCatalog).Assembly.GetManifestResourceStream(Manifest + Extension)
            ?? throw new InvalidOperationException($"The library was built without {Manifest}{Extension}.");
        using var reader = new StreamReader(stream);
        return FormatSchema.Fill(reader.ReadToEnd());
    }
}
