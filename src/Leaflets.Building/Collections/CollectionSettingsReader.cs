using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Styling;

namespace Leaflets.Building.Collections;

/// <summary>Reads <c>leaflets/collection.yaml</c>; a collection without the file has the usual settings.</summary>
internal static class CollectionSettingsReader
{
    /// <summary>The folder of the letterheads.</summary>
    public const string ClinicFolder = "styles/clinics";

    /// <summary>Reads the settings.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="diagnostics">Takes what is wrong; where that is an error, the settings are not to be used.</param>
    public static CollectionSettings Read(ICollectionFiles folder, ICollection<Diagnostic> diagnostics)
    {
        if (!folder.Files("leaflets").Contains("collection.yaml"))
        {
            // It is read anyway, so that its absence is recorded as an input.
            folder.Read(CollectionSettings.Path, maximumLength: 0);
            return new();
        }

        // Of its own, so that the bound on faults counts those of this file alone.
        var faults = new List<Diagnostic>();
        var settings = ReadFile(folder, faults);
        foreach (var fault in faults)
        {
            diagnostics.Add(fault);
        }

        return settings;
    }

    private static CollectionSettings ReadFile(ICollectionFiles folder, List<Diagnostic> diagnostics)
    {
        if (folder.ReadText(CollectionSettings.Path, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } root)
        {
            return new();
        }

        var context = new ReadContext(diagnostics) { Faults = CollectionKeys.Faults };
        if (root is not YamlMapping)
        {
            (context with { Path = "collection.yaml" }).Wrong(root, "keys with values");
            return new();
        }

        var draft = CollectionKeys.Table.Read(new(new() { StyleSpan = SourceSpan.StartOf(root.Span.Source) }), root, context);
        var settings = draft.ClinicFile is { } name
            ? draft.Settings with { Clinic = ReadClinic(name, folder, context) }
            : draft.Settings;
        return settings with { Fields = settings.Clinic.AddTo(settings.Fields) };
    }

    private static Clinic ReadClinic(YamlScalar name, ICollectionFiles folder, ReadContext context)
    {
        var names = folder.SettingsIn(ClinicFolder);
        if (!names.Contains(name.Value))
        {
            context.Report(CollectionDiagnostics.UnknownClinic, name.Span, name.Value, Nearest.Hint(name.Value, names));
            return Clinic.None;
        }

        if (folder.ReadText($"{ClinicFolder}/{name.Value}{CollectionTexts.SettingsExtension}", context.Diagnostics) is not { } source
            || YamlReader.Read(source, context.Diagnostics) is not { } root)
        {
            return Clinic.None;
        }

        if (root is YamlMapping)
        {
            return ClinicKeys.Read(root, context);
        }

        (context with { Path = name.Value }).Wrong(root, "keys with values");
        return Clinic.None;
    }
}
