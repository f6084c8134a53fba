using Leaflets.Diagnostics;

namespace Leaflets.Settings;

/// <summary>What can be wrong with any file of settings: its YAML, its keys and their values.</summary>
internal static class SettingsDiagnostics
{
    public static readonly DiagnosticDescriptor NotYaml = Error(
        "LFT2001", "This is not YAML: {0}.", "Mend the line; keys and values look like 'key: value', two spaces for each level.");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "LFT2002", "There is no key '{0}'; {1}.", "Correct the key, or remove it.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "LFT2003", "'{0}' cannot be {1}; it takes {2}.", "Write one of the values allowed.");

    public static readonly DiagnosticDescriptor OutOfRange = Error(
        "LFT2004", "'{0}' is {1}, which is not between {2} and {3}.", "Write a value between the two.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "LFT2006", "The key '{0}' stands twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor Anchor = Error(
        "LFT2007", "Anchors, aliases and tags are not read.", "Write the value out, or move what styles share to a file that they extend.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "LFT2008", "Values stand in one another more than {0} deep.",
        "Nothing here needs so many levels; look for an indent that went wrong.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "LFT2009", "The file has {0} characters; at most {1} are read.", "Make the file shorter.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
