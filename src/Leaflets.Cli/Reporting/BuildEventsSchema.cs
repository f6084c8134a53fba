using Leaflets.Building.Schemas;

namespace Leaflets.Cli.Reporting;

/// <summary>The JSON Schema of the events that <c>--json</c> writes.</summary>
internal static class BuildEventsSchema
{
    private const string Name = "build-events.schema.json";

    /// <summary>The schema: the file beside this one in the sources, with the formats that there are.</summary>
    public static string Read()
    {
        using var stream = typeof(BuildEventsSchema).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The program was built without {Name}.");
        using var reader = new StreamReader(stream);
        return FormatSchema.Fill(reader.ReadToEnd());
    }
}
