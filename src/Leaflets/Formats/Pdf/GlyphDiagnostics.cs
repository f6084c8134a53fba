using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>What glyphs cannot say (LFT303x).</summary>
internal static class GlyphDiagnostics
{
    public static readonly DiagnosticDescriptor PrivateUse = new(
        "LFT3036",
        DiagnosticSeverity.Error,
        "{0} is a private-use character: a typeface has a shape for it, but nobody can hear, copy or search what it means.",
        "Write the letter or sign itself, or use a picture with an alternative text.");
}
