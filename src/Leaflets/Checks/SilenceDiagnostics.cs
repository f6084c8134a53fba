using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What is seen and not heard, where a screen reader needs words (LFT404x).</summary>
internal static class SilenceDiagnostics
{
    public static readonly DiagnosticDescriptor Heading = new(
        "LFT4041",
        DiagnosticSeverity.Error,
        "A screen reader says nothing for this {0}: it contains no words, and no picture with an alternative text.",
        "Write words, or give the picture an alternative text that says what it means: '![Side effects](icon.png)'.");

    public static readonly DiagnosticDescriptor Title = new(
        "LFT4044",
        DiagnosticSeverity.Error,
        "The leaflet's title has no visible character.",
        "Write the title that patients see and hear first.");
}
