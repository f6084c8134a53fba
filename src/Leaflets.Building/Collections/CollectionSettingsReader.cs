using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Markdown;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Styling;

namespace Leaflets.Building.Collections;

/// <summary>Reads <c>leaflets/collection.yaml</c>; a collection without the file has the usual settings.</summary>
internal sealed class CollectionSettingsReader
{
    /// <summary>The folder of the letterheads.</summary>
    public const string ClinicFolder = "styles/clinics";
    private const string Extension = ".yaml";

    private static readonly ImmutableArray<string> Keys = ["source-language", "style", "clinic", "formats", "fields", "html", "site", "limits", "stale-translations"];

    private readonly ICollectionFiles _folder;
    private readonly ICollection<Diagnostic> _diagnostics;

    private CollectionSettingsReader(ICollectionFiles folder, ICollection<Diagnostic> diagnostics)
    {
        _folder = folder;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="diagnostics">Takes what is wrong; where that is an error, the settings are not to be used.</param>
    public static CollectionSettings Read(ICollectionFiles folder, ICollection<Diagnostic> diagnostics)
    {
        if (!folder.Files("leaflets").Contains("collection.yaml"))
        {
            // Who traces what a build came from is to know that it came from there being none.
            folder.Read(CollectionSettings.Path, maximumLength: 0);
            return new();
        }

        var reader = new CollectionSettingsReader(folder, diagnostics);
        return folder.ReadText(CollectionSettings.Path, diagnostics) is { } source && YamlReader.Read(source, diagnostics) is { } root
            ? reader.Read(root)
            : new();
    }

    private CollectionSettings Read(YamlNode root)
    {
        if (root is not YamlMapping mapping)
        {
            Report(CollectionDiagnostics.WrongValue, root, "collection.yaml", "keys with values");
            return new();
        }

        var settings = new CollectionSettings { StyleSpan = SourceSpan.StartOf(root.Span.Source) };
        foreach (var (key, value) in mapping.Entries)
        {
            settings = key.Value switch
            {
                "source-language" => settings with { SourceLanguage = Language(value) ?? settings.SourceLanguage },
                "style" => settings with { Style = Text(value, "style", "the name of a style") ?? settings.Style, StyleSpan = value.Span },
                "clinic" => settings with { Clinic = ReadClinic(value) },
                "fields" => settings with { Fields = settings.Fields.SetItems(ReadFields(value, string.Empty)) },
                "site" => settings with { Site = Site(value) },
                "limits" => settings with { Limits = LimitSettings.Read(value, _diagnostics) },
                "html" => settings with { Html = OneOf<HtmlMode>(value, "html") },
                "stale-translations" => settings with { StaleTranslations = OneOf<StaleTranslations>(value, "stale-translations") },
                "formats" => settings with { Formats = Formats(value) },
                _ => Unknown(key, settings),
            };
        }

        var clinic = settings.Clinic.Values.Select(static entry => KeyValuePair.Create("clinic." + entry.Key, entry.Value));
        return settings with { Fields = settings.Fields.SetItems(clinic) };
    }

    private Uri? Site(YamlNode value)
    {
        const string Expected = "a web address, such as https://www.example.org/";
        if (Text(value, "site", Expected) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "https" or "http")
        {
            return site;
        }

        Report(CollectionDiagnostics.WrongValue, value, "site", Expected);
        return null;
    }

    /// <summary>One of the names of an enumeration; its first value where the name is another.</summary>
    private T OneOf<T>(YamlNode value, string key)
        where T : struct, Enum
    {
        if (value is YamlScalar scalar && KebabNames<T>.Instance.TryParse(scalar.Value, out var found))
        {
            return found;
        }

        Report(CollectionDiagnostics.WrongValue, value, key, string.Join(" or ", KebabNames<T>.Instance.Names));
        return default;
    }

    /// <summary>Values by name; names within names are joined by dots.</summary>
    private List<KeyValuePair<string, string>> ReadFields(YamlNode value, string prefix)
    {
        if (value is not YamlMapping mapping)
        {
            Report(CollectionDiagnostics.WrongValue, value, "fields", "names with values");
            return [];
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (var (key, inner) in mapping.Entries)
        {
            var name = prefix + key.Value;
            if (FieldSyntax.Read("{{" + name + "}}", out _) == 0)
            {
                Report(CollectionDiagnostics.WrongValue, key, name, "letters a to z, digits, '-' and '_'");
            }
            else if (inner is YamlMapping)
            {
                fields.AddRange(ReadFields(inner, name + "."));
            }
            else if (Printed(inner, name) is { } text)
            {
                fields.Add(new(name, text));
            }
        }

        return fields;
    }

    private CollectionSettings Unknown(YamlScalar key, CollectionSettings settings)
    {
        Report(CollectionDiagnostics.UnknownKey, key, key.Value, Nearest.Hint(key.Value, Keys));
        return settings;
    }

    private string? Language(YamlNode value)
    {
        const string Expected = "a BCP 47 language tag, such as en or pt-BR";
        var tag = Text(value, "source-language", Expected);
        if (tag is not null && LanguageTag.Canonical(tag) != tag)
        {
            Report(CollectionDiagnostics.WrongValue, value, "source-language", Expected);
            return null;
        }

        return tag;
    }

    private ImmutableArray<OutputFormat> Formats(YamlNode value)
    {
        var expected = $"{FormatNames.Listed()} or a list of {FormatNames.Several}";
        var formats = new List<OutputFormat>();
        foreach (var item in value is YamlSequence list ? list.Items : [value])
        {
            if (item is YamlScalar scalar && OutputFormats.Named(scalar.Value) is { } format)
            {
                formats.Add(format);
            }
            else
            {
                Report(CollectionDiagnostics.WrongValue, item, "formats", expected);
            }
        }

        if (formats.Count == 0)
        {
            Report(CollectionDiagnostics.WrongValue, value, "formats", expected);
        }

        return OutputFormats.InOrder(formats);
    }

    /// <summary>A clinic written out, or the name of a file in <c>styles/clinics/</c>.</summary>
    private Clinic ReadClinic(YamlNode value)
    {
        if (value is YamlMapping written)
        {
            return ReadValues(written);
        }

        if (Text(value, "clinic", "the name of a file in styles/clinics, or keys with values") is not { } name)
        {
            return Clinic.None;
        }

        var names = _folder.Files(ClinicFolder)
            .Where(file => file.EndsWith(Extension, StringComparison.Ordinal)).Select(file => file[..^Extension.Length]).ToList();
        if (!names.Contains(name))
        {
            Report(CollectionDiagnostics.UnknownClinic, value, name, Nearest.Hint(name, names));
            return Clinic.None;
        }

        if (_folder.ReadText($"{ClinicFolder}/{name}{Extension}", _diagnostics) is not { } source
            || YamlReader.Read(source, _diagnostics) is not { } root)
        {
            return Clinic.None;
        }

        if (root is YamlMapping mapping)
        {
            return ReadValues(mapping);
        }

        Report(CollectionDiagnostics.WrongValue, root, name, "keys with values");
        return Clinic.None;
    }

    private Clinic ReadValues(YamlMapping mapping)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (Printed(value, key.Value) is { } text)
            {
                values[key.Value] = text;
            }
        }

        if (!values.ContainsKey("name"))
        {
            Report(CollectionDiagnostics.WrongValue, mapping, "clinic", "a 'name'");
        }

        return new(values.GetValueOrDefault("name"), values.ToImmutable());
    }

    /// <summary>A text that leaflets print: no comment may have swallowed its end.</summary>
    private string? Printed(YamlNode value, string key)
    {
        if (value is YamlScalar scalar && YamlComments.After(scalar, CommentAlarm.Always) is { } comment)
        {
            _diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.Comment, comment, key, comment.Text.ToString()));
            return null;
        }

        return Text(value, key, "one line of text");
    }

    private string? Text(YamlNode value, string key, string expected)
    {
        if (value is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            return scalar.Value;
        }

        Report(CollectionDiagnostics.WrongValue, value, key, expected);
        return null;
    }

    private void Report(DiagnosticDescriptor descriptor, YamlNode at, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, at.Span, arguments));
}
