using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What can be wrong with the front matter.</summary>
internal static class FrontMatterDiagnostics
{
    public static readonly DiagnosticDescriptor NotYaml = Error(
        "LFT1101",
        "The front matter is not YAML: {0}.",
        "Mend the line; keys and values look like 'title: My leaflet'. Quote values that hold ': ' or '#'.");

    public static readonly DiagnosticDescriptor UnknownKey = Warning(
        "LFT1102",
        "There is no front matter key '{0}', so it has no effect; {1}",
        "Correct the key, or remove it.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "LFT1103", "'{0}' cannot be {1}; it takes {2}.", "Write such a value, or remove the key.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("LFT1104", "The key '{0}' stands twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor Anchor = Error(
        "LFT1105", "Anchors, aliases and tags are not read.", "Write the value out, and quote a value that begins with '&', '*' or '!'.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "LFT1106",
        "Values stand in one another more than {0} deep.",
        "Nothing here needs so many levels; look for an indent that went wrong.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "LFT1107", "The front matter has {0} characters; at most {1} are read.", "Make it shorter.");

    public static readonly DiagnosticDescriptor NotClosed = Error(
        "LFT1108",
        "The front matter that begins here does not end.",
        "Put '---' (in TOML '+++') on a line of its own after the last key. A line across the page is '***'.");

    public static readonly DiagnosticDescriptor NotMapping = Error(
        "LFT1109", "The front matter is not a list of keys with values.", "Write lines such as 'title: My leaflet'.");

    public static readonly DiagnosticDescriptor MissingTitle = Error(
        "LFT1110", "The leaflet has no title.", "Add 'title:' to the front matter, or begin the text with a '# ' heading of plain text.");

    public static readonly DiagnosticDescriptor MissingKey = Error("LFT1111", "'{0}' is missing; it says {1}.", "Add the key.");

    public static readonly DiagnosticDescriptor NotToml = Error(
        "LFT1112",
        "The front matter is not TOML: {0}.",
        "Mend the line; keys and values look like 'title = \"My leaflet\"'. Front matter between '---' lines is YAML.");

    public static readonly DiagnosticDescriptor ForeignKeys = Warning(
        "LFT1113",
        "The front matter has keys that mean nothing to a leaflet, and have no effect: {0}.",
        "Leave them if another program needs them; 'leaflets import' keeps them.");

    public static readonly DiagnosticDescriptor OtherLanguage = Warning(
        "LFT1114",
        "The front matter says that the language is '{0}', and the file's name '{1}'.",
        "Rename the file for the language that it is in, or correct the key.");

    /// <summary>What the YAML reader says of front matter.</summary>
    public static readonly YamlFaults Yaml = new(NotYaml, DuplicateKey, Anchor, TooDeep, TooLarge);

    /// <summary>An error in front matter.</summary>
    public static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        Of(id, DiagnosticSeverity.Error, message, remedy);

    /// <summary>A warning about front matter.</summary>
    public static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        Of(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Of(string id, DiagnosticSeverity severity, string message, string remedy) =>
        new(id, severity, message, remedy) { Area = DiagnosticArea.FrontMatter };
}
