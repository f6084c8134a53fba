using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What is wrong with the direction of text (LFT302x).</summary>
internal static class DirectionDiagnostics
{
    public static readonly DiagnosticDescriptor ArrowPointsBack = new(
        "LFT3020",
        DiagnosticSeverity.Warning,
        "The arrow '{0}' points back at the words before it: this text runs from right to left.",
        "Write '\u2190' if you mean 'then'. Between numbers and Latin words, as in '5 \u2192 10', the arrow to the right is correct.");
}
