using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What is seen and not heard, where a screen reader needs words (LFT404x).</summary>
internal static class SilenceDiagnostics
{
    public static readonly DiagnosticDescriptor Heading = new(
        "LFT4041",
        DiagnosticSeverity.Error,
        "Nothing of this {0} is heard: it holds no words, and no picture with an alternative text.",
        "Write words, or say in the picture's alternative text what it stands for: '![Side effects](icon.png)'.");

    public static readonly DiagnosticDescriptor Title = new(
        "LFT4044",
        DiagnosticSeverity.Error,
        "The leaflet's title has no character that can be seen.",
        "Write the title that patients see and hear first.");
}
