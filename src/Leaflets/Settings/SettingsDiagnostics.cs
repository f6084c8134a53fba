using Leaflets.Diagnostics;

namespace Leaflets.Settings;

/// <summary>What can be wrong with any file of settings: its YAML, its keys and their values.</summary>
internal static class SettingsDiagnostics
{
    public static readonly DiagnosticDescriptor NotYaml = Error(
        "LFT2001",
        "This is not valid YAML: {0}.",
        "Correct the line; keys and values look like 'key: value', with two spaces for each level.");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "LFT2002", "There is no key '{0}'; {1}.", "Correct the key, or remove it.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "LFT2003", "'{0}' cannot be {1}; it must be {2}.", "Write one of the allowed values.");

    public static readonly DiagnosticDescriptor OutOfRange = Error(
        "LFT2004", "'{0}' is {1}, which is not between {2} and {3}.", "Write a value between the two.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "LFT2006", "The key '{0}' appears twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor Anchor = Error(
        "LFT2007",
        "Anchors, aliases and tags are not supported.",
        "Write the value in full, or move what styles share to a file that they extend.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "LFT2008", "Values are nested more than {0} levels deep.",
        "No setting needs so many levels; look for a wrong indent.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "LFT2009", "The file has {0} characters; the limit is {1}.", "Make the file shorter.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
