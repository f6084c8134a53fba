using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting;

namespace Leaflets.Checks;

/// <summary>The rules of styles: contrast, which every style keeps, and what a style promises of its text.</summary>
internal static class StyleRules
{
    /// <summary>What breaks a rule.</summary>
    /// <param name="sheet">The style.</param>
    /// <param name="origins">Where its values come from.</param>
    /// <param name="fonts">The typefaces that it is measured with.</param>
    public static ImmutableArray<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins, FontCatalog fonts) =>
        [.. StyleReach.Check(sheet, origins), .. Contrasts.Check(sheet, origins), .. PromiseRules.Check(sheet, origins, fonts)];
}
