using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What is wrong with definitions, links, pictures, short forms and HTML that lack a part (LFT1085 to LFT1089).</summary>
internal static class PartDiagnostics
{
    public static readonly DiagnosticDescriptor MeaningAlone = new(
        "LFT1085",
        DiagnosticSeverity.Warning,
        "There is no term on the line above '{0}', and no table next to it, so its ':' is printed.",
        "Write the term on the line above, or put the caption next to its table, between blank lines. To print the ':', write '\\' "
        + "before it.");

    public static readonly DiagnosticDescriptor LongFormMissing = new(
        "LFT1086",
        DiagnosticSeverity.Warning,
        "The short form '{0}' has no long form, so its line is not printed.",
        "Write the long form after the colon, or remove the line.");

    public static readonly DiagnosticDescriptor LinkWithoutAddress = new(
        "LFT1087",
        DiagnosticSeverity.Warning,
        "The link has no address, so it is printed as text.",
        "Write its address between the round brackets: [text](https://…).");

    public static readonly DiagnosticDescriptor PictureWithoutAddress = new(
        "LFT1088",
        DiagnosticSeverity.Error,
        "The picture names no file.",
        "Write its path from the leaflet's folder: ![what it shows](picture.png).");

    public static readonly DiagnosticDescriptor StruckByStyle = new(
        "LFT1089",
        DiagnosticSeverity.Error,
        "'{0}' strikes text out with CSS, which is not read, so text that is no longer valid would be printed as if it were.",
        "Write ~~text~~, or <del> and </del> around it.");
}
