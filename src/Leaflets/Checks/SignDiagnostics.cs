using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What the rules say of numbers and their signs (LFT403x).</summary>
internal static class SignDiagnostics
{
    public static readonly DiagnosticDescriptor DirectionControl = new(
        "LFT4030",
        DiagnosticSeverity.Error,
        "U+{0:X4} is invisible and changes the order of the numbers beside it: '{1}'.",
        "Remove it. Numbers keep their order without it; for a name in the other direction, write '::name::{dir=rtl}'.");

    public static readonly DiagnosticDescriptor HiddenInNumber = new(
        "LFT4031",
        DiagnosticSeverity.Warning,
        "The invisible character U+{0:X4} is inside a number, so the number is searched, copied and read aloud as two numbers.",
        "Remove it.");

    public static readonly DiagnosticDescriptor NakedDecimal = new(
        "LFT4032",
        DiagnosticSeverity.Warning,
        "'{0}' has no digit before its decimal mark; if the mark is overlooked, it is read as ten times as much or more.",
        "Write a zero before the mark.");

    public static readonly DiagnosticDescriptor TrailingZero = new(
        "LFT4033",
        DiagnosticSeverity.Warning,
        "'{0}' ends in a zero after its decimal mark; if the mark is overlooked, it is read as ten times as much or more.",
        "Write the number without the mark and the zero.");

    public static readonly DiagnosticDescriptor UnitAbbreviation = new(
        "LFT4034",
        DiagnosticSeverity.Warning,
        "The abbreviation in '{0}' is easily mistaken for a zero, a four or 'IV'.",
        "Write 'units' in full.");

    public static readonly DiagnosticDescriptor MixedMicro = new(
        "LFT4035",
        DiagnosticSeverity.Warning,
        "'{0}' is written with U+{1:X4} here and with U+{2:X4} elsewhere in the leaflet, so a search finds only one of them.",
        "Use one of the two throughout, or write 'micrograms' in full.");
}
