namespace Leaflets.Building.Schemas;

/// <summary>Fills the formats that there are into a JSON Schema that is kept as a file and names none.</summary>
internal static class FormatSchema
{
    private const string Names = "\"{names of formats}\"";
    private const string Extensions = "{extensions of formats}";
    private const string Claims = "\"{claims of formats}\"";
    private const string Rules = "\"{rules of formats}\"";

    /// <summary>A schema with the formats in the places that wait for them.</summary>
    /// <param name="schema">The schema as it is kept.</param>
    public static string Fill(string schema)
    {
        var formats = OutputFormats.All;
        var claims = formats.SelectMany(static format => format.Claims).Distinct();
        return schema
            .Replace(Names, string.Join(", ", formats.Select(static format => Quoted(format.Name))), StringComparison.Ordinal)
            .Replace(Extensions, string.Join('|', formats.Select(static format => format.Extension)), StringComparison.Ordinal)
            .Replace(Claims, string.Join(", ", claims.Select(Quoted)), StringComparison.Ordinal)
            .Replace(Rules, string.Join(",\n        ", formats.Select(RuleOf)), StringComparison.Ordinal);
    }

    /// <summary>A file of a format with pages says how many.</summary>
    private static string RuleOf(OutputFormat format)
    {
        var pages = format.HasPages ? """, "required": ["pages"]""" : string.Empty;
        return $$"""{ "properties": { "format": { "const": {{Quoted(format.Name)}} } }{{pages}} }""";
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
