using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Pictures;

namespace Leaflets.Checks;

/// <summary>
/// Signs that differ by their colour alone, as a red and a green circle do, say nothing in black and white; each is reported once.
/// </summary>
internal sealed class ColoredSigns : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var told = new HashSet<int>();
        foreach (var text in Descendants.Of(document).OfType<Text>())
        {
            foreach (var rune in text.Value.EnumerateRunes())
            {
                if (IsColored(rune.Value) && told.Add(rune.Value))
                {
                    yield return Diagnostic.Create(DrawingDiagnostics.ColorLost, text.Span, rune.ToString());
                }
            }
        }
    }

    /// <summary>
    /// Circles, squares and hearts that have a colour in their names (Unicode, blocks Miscellaneous Symbols and Pictographs and Geometric
    /// Shapes Extended).
    /// </summary>
    private static bool IsColored(int value) =>
        value is 0x1F534 or 0x1F535 or (>= 0x1F7E0 and <= 0x1F7EB) or (>= 0x1F499 and <= 0x1F49C) or 0x1F5A4 or 0x1F90D or 0x1F90E
        or 0x1F9E1 or (>= 0x1FA75 and <= 0x1FA77);
}
