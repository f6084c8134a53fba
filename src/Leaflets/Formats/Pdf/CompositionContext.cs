using Leaflets.Diagnostics;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>What the composers of one leaflet share.</summary>
internal sealed class CompositionContext
{
    private readonly List<(SourceSpan Span, CellPlace? Cell)> _origins = [];
    private readonly Dictionary<int, StructureElement> _noteCallers = [];

    public CompositionContext(PresentedDocument presented)
    {
        Presented = presented;
        var document = presented.Leaflet;
        Styles = new TextStyles(document.Language.Binding);
        Measure = document.Sheet.Page.Size.Width - document.Sheet.Page.Margins.Horizontal;
    }

    /// <summary>The leaflet.</summary>
    public PresentedDocument Presented { get; }

    /// <summary>What is known of the leaflet as a whole.</summary>
    public StyledDocument Document => Presented.Leaflet;

    /// <summary>The width between the margins of a page.</summary>
    public Length Measure { get; }

    /// <summary>What looks at each table, or null.</summary>
    public TableProbe? Tables { get; init; }

    /// <summary>What composing found worth saying.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Looks at the contrast of text where it stands.</summary>
    public DrawnContrast Contrast { get; } = new();

    /// <summary>Turns computed styles into text styles.</summary>
    public TextStyles Styles { get; }

    /// <summary>The table cell that is being composed, or null.</summary>
    public CellPlace? Cell { get; private set; }

    /// <summary>Composes a table cell: what is numbered meanwhile is known to stand in it.</summary>
    public T InCell<T>(CellPlace cell, Func<T> compose)
    {
        var outer = Cell;
        Cell = cell;
        var composed = compose();
        Cell = outer;
        return composed;
    }

    /// <summary>A number for text from this place, which problems with the text carry.</summary>
    public int OriginOf(SourceSpan span)
    {
        if (_origins is not [.., var last] || last != (span, Cell))
        {
            _origins.Add((span, Cell));
        }

        return _origins.Count - 1;
    }

    /// <summary>The place behind a number, or the beginning of the leaflet for text without one.</summary>
    public SourceSpan SpanOf(int origin) => origin >= 0 && origin < _origins.Count
        ? _origins[origin].Span
        : Presented.Root.Span;

    /// <summary>The table cell that text with a number stands in, or null.</summary>
    public CellPlace? CellOf(int origin) => origin >= 0 && origin < _origins.Count ? _origins[origin].Cell : null;

    /// <summary>Notes that an element calls a footnote.</summary>
    /// <returns>Whether this is the first call.</returns>
    public bool TryCall(int note, StructureElement caller) => _noteCallers.TryAdd(note, caller);

    /// <summary>The element that first calls a footnote, or null.</summary>
    public StructureElement? CallerOf(int note) => _noteCallers.GetValueOrDefault(note);

    /// <summary>The structure id of a footnote's first call.</summary>
    public static string NoteCallId(int note) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $":note-call-{note}");

    /// <summary>The structure id of a footnote.</summary>
    public static string NoteId(int note) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $":note-{note}");
}
