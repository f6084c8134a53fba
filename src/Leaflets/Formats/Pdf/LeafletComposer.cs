using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// Turns a styled document into pages: composes nodes for the typesetter and has them laid out. The seam to the engine: nothing
/// before this stage knows the typesetter's nodes, nothing after it knows blocks and styles. Thread-safe.
/// </summary>
internal sealed class LeafletComposer : ILeafletTypesetter
{
    /// <summary>The room above footnotes, in ems of the note's type.</summary>
    private const double NoteGap = 1.5;

    private readonly ParagraphFormatter _formatter;
    private readonly PageLayouter _layouter;
    private readonly TableFitter _tables;

    /// <summary>Makes a composer.</summary>
    /// <param name="fonts">The faces that styles may name.</param>
    public LeafletComposer(FontCatalog fonts)
    {
        Fonts = fonts;
        _formatter = new ParagraphFormatter(fonts);
        _layouter = new PageLayouter(_formatter);
        _tables = new TableFitter(_formatter);
    }

    /// <summary>The faces that styles may name.</summary>
    public FontCatalog Fonts { get; }

    /// <summary>
    /// Turns tables that are wider than their lines into records, where the style asks for it. Every output is made from what this
    /// returns, so that all say the same in the same form.
    /// </summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="diagnostics">Takes a diagnostic for each such table.</param>
    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return _tables.Fit(document, diagnostics);
    }

    /// <summary>
    /// The leaflet with the widths that the columns of its tables have on its pages, for formats that do not measure text.
    /// </summary>
    /// <param name="document">The leaflet.</param>
    public StyledDocument MeasureTables(StyledDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _tables.Measured(document);
    }

    /// <summary>Composes and lays out a leaflet.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="checkpoint">Called now and then; what it throws ends the work.</param>
    public ComposedLeaflet Compose(StyledDocument document, Action? checkpoint = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var presented = PresentedDocument.Of(document);
        var context = new CompositionContext(presented);

        // Content first, so that the notes know which elements call them.
        var nodes = new BlockComposer(context).Compose(presented.Blocks, context.Measure);
        var notes = new NoteComposer(context).Compose(presented.Footnotes);
        var running = new RunningComposer(context);
        var page = document.Sheet.Page;
        var flow = new DocumentFlow(
            new StructureElement { Role = StructureRole.Document, Language = document.Language.Tag, Title = document.Metadata.Title },
            nodes,
            notes,
            new PageGeometry(page.Size, page.Margins, document.Language.Direction),
            running.Compose(presented.Header),
            running.Compose(presented.Footer),
            presented.Looks.Note.Size * NoteGap)
        {
            Tightening = TighteningOf(document),
            Grid = GridOf(document, context),
            Checkpoint = checkpoint,
        };

        var problems = new List<TypesettingProblem>();
        var pages = _layouter.Layout(flow, problems);
        var diagnostics = ProblemReport.ToDiagnostics(problems, context).AddRange(context.Diagnostics);
        diagnostics = pages.ShortLastPage is { } shortPage ? diagnostics.Add(ProblemReport.ToDiagnostic(shortPage, context)) : diagnostics;
        return new ComposedLeaflet(pages, diagnostics, context.SpanOf);
    }

    /// <inheritdoc/>
    ITextSetter ILeafletTypesetter.DrawingText(StyleSheet sheet, LanguageData language) =>
        new DrawingTextSetter(_formatter, sheet, language);

    private static GridStyle? GridOf(StyledDocument document, CompositionContext context)
    {
        var text = context.Styles.ParagraphOf(context.Presented.Root);
        return document.Sheet.Page.Grid switch
        {
            PageGrid.Line => new GridStyle(text, StepsInLine: 1),
            PageGrid.HalfLine => new GridStyle(text, StepsInLine: 2),
            _ => null,
        };
    }

    private static Tightening TighteningOf(StyledDocument document)
    {
        var (style, leading) = (document.Sheet.Page.Tighten, TextStyles.LeadingOf(document.Sheet.Root, document.Language.Tag));
        return new Tightening(style.Lines, leading, new Tightness(style.Leading, style.Spacing));
    }
}
