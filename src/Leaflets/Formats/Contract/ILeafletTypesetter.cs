using Leaflets.Diagnostics;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Formats.Contract;

/// <summary>Sets leaflets in a set of typefaces: what formats share that depends on the measures of text. Thread-safe.</summary>
internal interface ILeafletTypesetter
{
    /// <summary>The typefaces.</summary>
    FontCatalog Fonts { get; }

    /// <summary>The leaflet with what does not fit its page in a form that does; every format is made from it.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="diagnostics">Takes a diagnostic for each change.</param>
    StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics);

    /// <summary>
    /// The leaflet with the widths that the columns of its tables have on its pages, for formats that do not measure text.
    /// </summary>
    /// <param name="document">The leaflet.</param>
    StyledDocument MeasureTables(StyledDocument document);

    /// <summary>The leaflet on its pages.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="checkpoint">Called now and then; what it throws ends the work.</param>
    ComposedLeaflet Compose(StyledDocument document, Action? checkpoint = null);

    /// <summary>What sets the text of drawings in the typefaces of a leaflet.</summary>
    /// <param name="sheet">Its style.</param>
    /// <param name="language">Its language.</param>
    ITextSetter DrawingText(StyleSheet sheet, LanguageData language);
}
