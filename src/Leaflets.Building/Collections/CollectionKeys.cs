using System.Text.Json.Nodes;
using Leaflets.Checks;
using Leaflets.Formats;
using Leaflets.Languages;
using Leaflets.Settings;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Collections;

/// <summary>The keys of <c>leaflets/collection.yaml</c>.</summary>
internal static class CollectionKeys
{
    /// <summary>What is said of keys and values that are wrong.</summary>
    public static KeyFaults Faults { get; } =
        new(CollectionDiagnostics.UnknownKey, CollectionDiagnostics.WrongValue, SettingsDiagnostics.OutOfRange);

    private static readonly ValueKind<string> Language = ValueKinds.Parsed(
        static () => "a BCP 47 language tag, such as en or pt-BR",
        static text => LanguageTag.Canonical(text) == text ? text : null,
        static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" });

    private static readonly ValueKind<Uri> WebAddress = ValueKinds.Parsed(
        static () => "a web address, such as https://www.example.org/",
        static text => Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? site : null,
        static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[Hh][Tt][Tt][Pp][Ss]?:" });

    private static readonly ValueKind<OutputFormat> Format = ValueKinds.Parsed(
        static () => $"{FormatNames.Listed()} or a list of {FormatNames.Several}",
        OutputFormats.Named,
        static () => ValueKinds.Enumeration(OutputFormats.All.Select(static format => format.Name)));

    /// <summary>The table.</summary>
    public static KeyTable<CollectionDraft> Table { get; } = new(
        Of(
            "source-language",
            "The language that leaflets are first written in.",
            Language,
            static (settings, tag) => settings with { SourceLanguage = tag }),
        StyleKey(),
        ClinicKey(),
        Of(
            "formats",
            "The formats that each leaflet is built in.",
            ValueKinds.ListOf(Format),
            static (settings, formats) => settings with { Formats = OutputFormats.InOrder(formats) }),
        Of(
            "fields",
            "Texts that leaflets print by name: 'ward' is {{ward}} in leaflets.",
            FieldKinds.Fields,
            static (settings, fields) => settings with { Fields = settings.Fields.SetItems(fields) }),
        Of(
            "html",
            "What to do with HTML that is not supported.",
            ValueKinds.OneOf<HtmlMode>(),
            static (settings, mode) => settings with { Html = mode }),
        Of("site", "The web address that relative links start from.", WebAddress, static (settings, site) => settings with { Site = site }),
        Key.Of<CollectionDraft, ReadingLimits>(
            "limits",
            "The largest source that is read.",
            LimitKeys.Kind,
            static draft => draft.Settings.Limits,
            static (draft, limits) => draft with { Settings = draft.Settings with { Limits = limits } }),
        Of(
            "stale-translations",
            "What to do with a translation of an earlier version of its source.",
            ValueKinds.OneOf<StaleTranslations>(),
            static (settings, stale) => settings with { StaleTranslations = stale }));

    /// <summary>The JSON Schema of the file.</summary>
    public static JsonObject Schema() => Table.SchemaOfFile("The settings of a collection");

    private static Key<CollectionDraft> Of<T>(
        string name, string description, ValueKind<T> kind, Func<CollectionSettings, T, CollectionSettings> set) =>
        Key.Of<CollectionDraft, T>(name, description, kind, (draft, value) => draft with { Settings = set(draft.Settings, value) });

    private static Key<CollectionDraft> StyleKey() => new(
        "style",
        "The default style: a file in styles/, without '.yaml'.",
        ValueKinds.Words.Schema,
        static (draft, node, context) => ValueKinds.Words.TryRead(node, context, string.Empty, out var name)
            ? draft with { Settings = draft.Settings with { Style = name, StyleSpan = node.Span } }
            : draft);

    /// <summary>A letterhead written out, or the name of a file in <c>styles/clinics/</c>.</summary>
    private static Key<CollectionDraft> ClinicKey() => new(
        "clinic",
        "The clinic that hands the leaflets out: the name of a letterhead in styles/clinics/, without '.yaml', or its keys.",
        static definitions => new JsonObject
        {
            ["oneOf"] = new JsonArray(ValueKinds.Words.Schema(definitions), ClinicKeys.Schema(definitions)),
        },
        static (draft, node, context) =>
        {
            if (node is YamlMapping)
            {
                return draft with { Settings = draft.Settings with { Clinic = ClinicKeys.Read(node, context) } };
            }

            if (node is YamlScalar { IsNull: false } name && !string.IsNullOrWhiteSpace(name.Value))
            {
                return draft with { ClinicFile = name };
            }

            context.Wrong(node, "the name of a file in styles/clinics, or keys with values");
            return draft;
        });
}
