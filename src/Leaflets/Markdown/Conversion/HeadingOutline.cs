using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// The levels of headings: the title's is 1, and none is left out on the way down (ISO 14289-1, 7.4.2), whatever levels a source begins
/// with. Headings of one level of the source under the same heading have one level in the leaflet. They are counted in the order in which
/// they are printed, once all of them are known: HTML is read after the Markdown that it holds.
/// </summary>
internal sealed class HeadingOutline
{
    private const int Deepest = 6;

    private readonly Stack<(int Written, int Printed)> _above;
    private readonly ConversionContext _context;
    private (SourceSpan Span, string Text, int Written, int Printed)? _first;
    private int _changed;

    private HeadingOutline(bool isTitled, ConversionContext context)
    {
        _above = new([(isTitled ? 1 : 0, 1)]);
        _context = context;
    }

    /// <summary>Gives the headings their levels, and says which have another than in the source.</summary>
    /// <param name="blocks">The text, with the levels of the source.</param>
    /// <param name="isTitled">Whether the source's first heading of level 1 became the title, and is not among them.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<Block> Level(ImmutableArray<Block> blocks, bool isTitled, ConversionContext context)
    {
        var outline = new HeadingOutline(isTitled, context);
        var levelled = new DocumentMap(node => node is Heading heading ? heading with { Level = outline.Next(heading) } : node).Of(blocks);
        if (outline._first is var (span, text, written, printed))
        {
            context.Report(MarkdownDiagnostics.HeadingLevel, span, Excerpt.Of(text), written, printed, Others(outline._changed - 1));
        }

        return outline._changed == 0 ? blocks : levelled;
    }

    /// <summary>Says that a heading prints nothing and is left out.</summary>
    public static void LeaveOut(SourceSpan span, ConversionContext context)
    {
        context.Coverage.Add(span);
        context.Report(MarkdownDiagnostics.HeadingEmpty, span);
    }

    private int Next(Heading heading)
    {
        var written = heading.Level;
        while (_above.Count > 1 && _above.Peek().Written >= written)
        {
            _above.Pop();
        }

        var printed = Math.Min(_above.Peek().Printed + 1, Deepest);
        _above.Push((written, printed));
        if (printed != written)
        {
            _changed++;
            _first ??= (heading.Span, PlainText.Of(heading.Content).Trim(), written, printed);
        }

        return printed;
    }

    private static string Others(int count) => count switch
    {
        0 => string.Empty,
        1 => " 1 other heading changes as well.",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {count} other headings change as well."),
    };
}
