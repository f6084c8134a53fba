using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Collections;

/// <summary>The keys of a letterhead: of a file in <c>styles/clinics/</c>, and of <c>clinic</c> where it is written out.</summary>
internal static class ClinicKeys
{
    /// <summary>The key that must be there.</summary>
    public const string Name = "name";

    private static readonly KeyTable<Clinic> Table = new(
        Key.Of<Clinic, string>(
            Name,
            "The name of the clinic: {clinic} in headers and footers, and the publisher of the files.",
            FieldKinds.Printed,
            static (clinic, name) => With(clinic, Name, name) with { Name = name }),
        Printed("phone", "The telephone number: {{clinic.phone}} in leaflets."),
        Printed("address", "The postal address: {{clinic.address}} in leaflets."),
        Printed("email", "The e-mail address: {{clinic.email}} in leaflets."),
        Printed("website", "The web address: {{clinic.website}} in leaflets."),
        Printed("hours", "The opening hours: {{clinic.hours}} in leaflets."),
        Key.Of<Clinic, ImmutableSortedDictionary<string, string>>(
            "fields",
            "Other details of the clinic, under names that you choose: 'ward' is {{clinic.ward}} in leaflets.",
            FieldKinds.Fields,
            static (clinic, fields) => clinic with { Values = clinic.Values.SetItems(fields) }))
    {
        Unknown = ReadUnknown,
    };

    /// <summary>The JSON Schema of the files in <c>styles/clinics/</c>.</summary>
    public static JsonObject Schema() => Table.SchemaOfFile("A letterhead: the clinic that hands the leaflets out", Name);

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
                CollectionDiagnostics.WrongValue,
                mapping.Span,
                "clinic",
                "without a 'name'",
                "the name of the clinic that hands the leaflets out");
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
