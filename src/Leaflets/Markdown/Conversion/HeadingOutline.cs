using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// The levels of headings: the title's is 1, and none is left out on the way down (ISO 14289-1, 7.4.2), whatever levels a source begins with.
/// Headings of one level of the source under the same heading have one level in the leaflet.
/// </summary>
internal sealed class HeadingOutline(ConversionContext context)
{
    private const int Deepest = 6;

    private readonly Stack<(int Written, int Printed)> _above = new([(0, 1)]);
    private (SourceSpan Span, string Text, int Written, int Printed)? _first;
    private int _changed;

    /// <summary>Notes that the first heading is the title.</summary>
    public void BeginWithTitle()
    {
        _above.Clear();
        _above.Push((1, 1));
    }

    /// <summary>The level of the next heading.</summary>
    /// <param name="written">Its level in the source.</param>
    /// <param name="span">Its place.</param>
    /// <param name="text">Its text, for messages.</param>
    public int Next(int written, SourceSpan span, string text)
    {
        while (_above.Count > 1 && _above.Peek().Written >= written)
        {
            _above.Pop();
        }

        var printed = Math.Min(_above.Peek().Printed + 1, Deepest);
        _above.Push((written, printed));
        if (printed != written)
        {
            _changed++;
            _first ??= (span, text, written, printed);
        }

        return printed;
    }

    /// <summary>Says which headings have another level than in the source.</summary>
    public void Report()
    {
        if (_first is var (span, text, written, printed))
        {
            context.Report(MarkdownDiagnostics.HeadingLevel, span, ConversionContext.Excerpt(text), written, printed, _changed - 1);
        }
    }
}
