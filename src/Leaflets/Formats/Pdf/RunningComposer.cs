using System.Collections.Immutable;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes running headers and footers.</summary>
internal sealed class RunningComposer
{
    /// <summary>The room between running text and page text, in ems of the running type.</summary>
    private const double Gap = 0.8;

    private readonly CompositionContext _context;

    public RunningComposer(CompositionContext context) => _context = context;

    /// <summary>The running area of a template.</summary>
    /// <param name="content">The templates.</param>
    /// <param name="element">What they are for the style: header or footer.</param>
    public RunningArea Compose(RunningContent content, StyleElement element)
    {
        var document = _context.Document;
        var style = document.Sheet.Root.Child(element);
        var start = RunningText.Resolve(content.Start, document);
        var center = RunningText.Resolve(content.Center, document);
        var end = RunningText.Resolve(content.End, document);
        if (start.IsEmpty && center.IsEmpty && end.IsEmpty)
        {
            return RunningArea.None;
        }

        var setting = _context.Presented.Root with { Style = style };
        var text = _context.Styles.Of(style, setting.Language);
        var paragraph = _context.Styles.ParagraphOf(setting);
        return new RunningArea(
            (page, count) => new RunningLine(Items(start, page, count), Items(center, page, count), Items(end, page, count), paragraph),
            content.Distance,
            style.Size * Gap,
            content.Rule);

        ImmutableArray<InlineItem> Items(ImmutableArray<RunningPart> parts, int page, int count) =>
            parts.IsEmpty
                ? []
                : [new InlineText(RunningText.Render(parts, page, count, _context.Document.Language.Numbers), text, Origin: -1)];
    }
}
