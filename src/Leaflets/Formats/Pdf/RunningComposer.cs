using System.Collections.Immutable;
using Leaflets.Presentation;
using Leaflets.Presentation.Nodes;
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

    /// <summary>The area that runs.</summary>
    public RunningArea Compose(PresentedRunning running)
    {
        if (running.IsEmpty)
        {
            return RunningArea.None;
        }

        var setting = running.Setting;
        var text = _context.Styles.Of(setting.Style, setting.Language);
        var paragraph = _context.Styles.ParagraphOf(setting);
        return new RunningArea(LineOf, running.Distance, setting.Style.Size * Gap, running.Rule);

        RunningLine LineOf(int page, int count) =>
            new(Items(running.Start, page, count), Items(running.Center, page, count), Items(running.End, page, count), paragraph);

        ImmutableArray<InlineItem> Items(ImmutableArray<RunningPart> parts, int page, int count) =>
            parts.IsEmpty
                ? []
                : [new InlineText(RunningText.Render(parts, page, count, _context.Document.Language.Numbers), text, Origin: -1)];
    }
}
