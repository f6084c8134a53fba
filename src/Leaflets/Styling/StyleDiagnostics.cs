using Leaflets.Diagnostics;

namespace Leaflets.Styling;

/// <summary>What can be wrong with a style file.</summary>
internal static class StyleDiagnostics
{
    public static readonly DiagnosticDescriptor MissingKey = Error(
        "LFT2005", "'{0}' is missing.", "Add the key, or extend a style that has it.");

    public static readonly DiagnosticDescriptor UnknownStyle = Error(
        "LFT2010", "There is no style '{0}'; {1}.", "Name one of the files in styles/, without '.yaml'.");

    public static readonly DiagnosticDescriptor UnknownBase = Error(
        "LFT2011", "The style extends '{0}', which does not exist; {1}.", "Name one of the files in styles/.");

    public static readonly DiagnosticDescriptor ExtendsItself = Error(
        "LFT2012", "The style extends itself: {0}.", "Let the first of these styles extend nothing, or another style.");

    public static readonly DiagnosticDescriptor UnknownFamily = Error(
        "LFT2013", "There is no font family '{0}'; {1}.",
        "Name one of these, or set LEAFLETS_FONTS to a folder that has the family as static TrueType files, together with those of the "
        + "program.");

    public static readonly DiagnosticDescriptor UnknownFontStack = Error(
        "LFT2014", "'{0}' names the font stack '{1}', which 'fonts' does not define; {2}.", "Name one of the stacks under 'fonts'.");

    public static readonly DiagnosticDescriptor UnknownField = Error(
        "LFT2015", "There is no field '{{{0}}}'; {1}.", "Correct the field's name.");

    public static readonly DiagnosticDescriptor BadTemplate = Error(
        "LFT2016", "The braces in '{0}' do not match.", "Write fields as '{title}'; a brace itself cannot be printed here.");

    public static readonly DiagnosticDescriptor NoRoom = Error(
        "LFT2017", "The margins leave {0} of the page's {1} for text ({2}); at least {3} are needed.",
        "Make the margins smaller or the page larger.");

    public static readonly DiagnosticDescriptor ExtendsTooDeep = Error(
        "LFT2018", "More than {0} styles extend each other in a chain.", "Combine some of them.");

    public static readonly DiagnosticDescriptor NoRunningRoom = Error(
        "LFT2019", "The {0} needs {1}, including its distance from the edge, but the margin has {2}.",
        "Make the margin larger, or the distance smaller.");

    public static readonly DiagnosticDescriptor TextContrast = Error(
        "LFT2020",
        "The text of {0} ({1}) on {2} has a contrast of {3} to 1; WCAG 2.1 (1.4.3) requires {4}.",
        "Make the text darker or the background lighter.");

    public static readonly DiagnosticDescriptor LineContrast = Error(
        "LFT2021",
        "The line '{0}' ({1}) on {2} has a contrast of {3} to 1; WCAG 2.1 (1.4.11) requires {4}.",
        "Make the line darker, or remove it.");

    public static readonly DiagnosticDescriptor BrokenPromise = Error(
        "LFT2022",
        "In the element '{0}', the {1} is {2}, but the style's rule '{3}' requires at least {4}.",
        "Make it larger, or change the rule under 'rules'.");

    public static readonly DiagnosticDescriptor BrokenInLanguage = Error(
        "LFT2110",
        "In the language '{0}' the element '{1}' has a {2}, but the style's rule '{3}' requires at least {4}.",
        "Make the language's factor under 'fonts' larger, or change the rule under 'rules'.");

    public static readonly DiagnosticDescriptor LineTooLong = Error(
        "LFT2023",
        "A full line of text has {0} characters, but the style's rule 'line-length' allows at most {1}.",
        "Make the margins or the type larger, or change the rule under 'rules'.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
