using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// The contrast of text with what is drawn behind it in this leaflet (WCAG 2.1, 1.4.3), however boxes, headings and marks
/// stand in one another. Styles are checked for what is common before; a link in a dark heading is found where it is
/// written. For one leaflet; not thread-safe.
/// </summary>
internal sealed class DrawnContrast
{
    private readonly HashSet<ComputedStyle> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at text, once for each way in which elements stand in one another.</summary>
    /// <param name="style">The style of the text; its parents are what it stands in.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    public void Look(ComputedStyle style, SourceSpan span, ICollection<Diagnostic> diagnostics)
    {
        if (!_seen.Add(style))
        {
            return;
        }

        var ground = TextContrast.GroundOf(style);
        var contrast = Color.Contrast(style.Color, ground);
        if (contrast < TextContrast.Least(style))
        {
            diagnostics.Add(Diagnostic.Create(
                ContrastDiagnostics.TooFaint, span, NameOf(style.Element), style.Color, ground, Number(contrast),
                Number(TextContrast.Least(style))));
        }
    }

    private static string NameOf(StyleElement element) => KebabNames<StyleElement>.NameOf(element);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
