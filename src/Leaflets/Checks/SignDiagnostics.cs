using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What the rules say of numbers and their signs (LFT403x).</summary>
internal static class SignDiagnostics
{
    public static readonly DiagnosticDescriptor DirectionControl = new(
        "LFT4030",
        DiagnosticSeverity.Error,
        "U+{0:X4} is not seen and turns the order of the numbers beside it: '{1}'.",
        "Remove it. Numbers keep their order by themselves; for a name in another direction, write '::name::{dir=rtl}'.");

    public static readonly DiagnosticDescriptor HiddenInNumber = new(
        "LFT4031",
        DiagnosticSeverity.Warning,
        "U+{0:X4}, which is not seen, stands within a number, so that the number is searched, copied and read aloud as two.",
        "Remove it.");

    public static readonly DiagnosticDescriptor NakedDecimal = new(
        "LFT4032",
        DiagnosticSeverity.Warning,
        "'{0}' has no digit before its decimal mark, and is taken for ten times as much where the mark is overlooked.",
        "Write a zero before it.");

    public static readonly DiagnosticDescriptor TrailingZero = new(
        "LFT4033",
        DiagnosticSeverity.Warning,
        "'{0}' ends in a zero after its decimal mark, and is taken for ten times as much where the mark is overlooked.",
        "Write the dose without the mark and the zero.");

    public static readonly DiagnosticDescriptor UnitAbbreviation = new(
        "LFT4034",
        DiagnosticSeverity.Warning,
        "The abbreviation in '{0}' is easily taken for a zero, a four or 'IV'.",
        "Write 'units' in full.");

    public static readonly DiagnosticDescriptor MixedMicro = new(
        "LFT4035",
        DiagnosticSeverity.Warning,
        "'{0}' is written with U+{1:X4}, and elsewhere in the leaflet with U+{2:X4}, so that a search finds only one of them.",
        "Write one of the two throughout, or 'micrograms' in full.");
}
