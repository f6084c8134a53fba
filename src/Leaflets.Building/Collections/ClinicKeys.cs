using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Styling;

namespace Leaflets.Building.Collections;

/// <summary>The keys of a letterhead: of a file in <c>styles/clinics/</c>, and of <c>clinic</c> where it is written out.</summary>
internal static class ClinicKeys
{
    /// <summary>The key that must be there.</summary>
    public const string Name = "name";

    private static readonly KeyTable<Clinic> Table = new(
        Key.Of<Clinic, string>(
            Name,
            "Who hands the leaflets out: the {clinic} of headers and footers, and the publisher of the files.",
            FieldKinds.Printed,
            static (clinic, name) => With(clinic, Name, name) with { Name = name }),
        Printed("phone", "The telephone number that leaflets print as {{clinic.phone}}."),
        Printed("address", "Where the clinic is: {{clinic.address}}."),
        Printed("email", "The address for letters by e-mail: {{clinic.email}}."),
        Printed("website", "The clinic's web address: {{clinic.website}}."),
        Printed("hours", "When the clinic is open: {{clinic.hours}}."),
        Key.Of<Clinic, ImmutableSortedDictionary<string, string>>(
            "fields",
            "What else leaflets print of the clinic, by names of your own: 'ward' is {{clinic.ward}}.",
            FieldKinds.Fields,
            static (clinic, fields) => clinic with { Values = clinic.Values.SetItems(fields) }))
    {
        Unknown = ReadUnknown,
    };

    /// <summary>The JSON Schema of the files in <c>styles/clinics/</c>.</summary>
    public static JsonObject Schema() => Table.SchemaOfFile("A letterhead: who hands the leaflets out", Name);

    /// <summary>The schema of a letterhead within another file.</summary>
    public static JsonObject Schema(SchemaDefinitions definitions) =>
        definitions.Reference("clinic", () => Table.Schema(definitions, Name));

    /// <summary>Reads a letterhead. What is wrong is reported; without keys there is none.</summary>
    public static Clinic Read(YamlNode node, ReadContext context)
    {
        var clinic = Table.Read(Clinic.None, node, context);
        if (node is YamlMapping mapping && mapping[Name] is null)
        {
            context.Report(
                CollectionDiagnostics.WrongValue, mapping.Span, "clinic", "without a 'name'", "the name of who hands the leaflets out");
        }

        return clinic;
    }

    /// <summary>A key of the author's own is a field of that name, and no more: who meant another key, or a picture, is to know.</summary>
    private static Clinic ReadUnknown(Clinic clinic, YamlEntry entry, ReadContext context)
    {
        var key = entry.Key.Value;
        context.Report(CollectionDiagnostics.UnknownClinicKey, entry.Key.Span, key, Nearest.Hint(key, Table.Names));
        return FieldKinds.Printed.TryRead(entry.Value, context.In(entry.Key), string.Empty, out var text)
            ? With(clinic, key, text)
            : clinic;
    }

    private static Clinic With(Clinic clinic, string key, string text) => clinic with { Values = clinic.Values.SetItem(key, text) };

    private static Key<Clinic> Printed(string name, string description) =>
        Key.Of<Clinic, string>(name, description, FieldKinds.Printed, (clinic, text) => With(clinic, name, text));
}
