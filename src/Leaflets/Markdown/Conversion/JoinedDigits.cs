using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Finds digits that are printed side by side and do not stand so in the file: what parted them, a mark, a tag, a comment, a field, is not
/// printed, and two numbers become one.
/// </summary>
internal sealed class JoinedDigits
{
    private readonly ConversionContext _context;

    /// <summary>Where the digit ends that was printed last, or -1 where something else was.</summary>
    private int _end = -1;

    /// <summary>Whether that digit is the last of a field's value, and <see cref="_end"/> where the field begins.</summary>
    private bool _isField;

    /// <summary>The digits that were printed last.</summary>
    private string _last = string.Empty;

    private JoinedDigits(ConversionContext context) => _context = context;

    /// <summary>Looks at all running text of a document.</summary>
    public static void Check(ImmutableArray<Block> blocks, ImmutableArray<Footnote> footnotes, ConversionContext context)
    {
        var check = new JoinedDigits(context);
        foreach (var block in blocks)
        {
            check.Visit(block);
        }

        foreach (var note in footnotes)
        {
            check.Visit(note);
        }
    }

    private void Visit(DocumentNode node)
    {
        switch (node)
        {
            case Text text:
                Print(text.Value, text.Span);
                return;
            case InlineCode code:
                Print(code.Value, code.Span);
                return;
            case Abbreviation abbreviation:
                Print(abbreviation.Value, abbreviation.Span);
                return;
        }

        // What is raised or lowered, like everything else that is no plain text, parts the digits beside it.
        var isPlain = node is Emphasis or Strong or Strikethrough or Inserted or Marked or InlineSpan or Link;
        _end = isPlain ? _end : -1;
        foreach (var child in Children.Of(node))
        {
            Visit(child);
        }

        _end = isPlain ? _end : -1;
    }

    private void Print(string value, SourceSpan span)
    {
        if (value.Length == 0)
        {
            return;
        }

        // Within code the text begins behind the marks.
        var isPlaced = span.Length == value.Length;
        var offset = isPlaced ? 0 : Math.Max(span.Text.IndexOf(value), 0);
        var isField = span.Text.StartsWith("{{");
        if (_end >= 0 && char.IsDigit(value[0]) && (_end < span.Start + offset || isField || _isField))
        {
            Report(_end, isField ? span.End : span.Start + offset, value[..Leading(value)]);
        }

        var last = isPlaced || offset > 0 ? span.Start + offset + value.Length : span.End;
        _end = !char.IsDigit(value[^1]) ? -1 : isField ? span.Start : last;
        (_isField, _last) = (isField, _end < 0 ? string.Empty : value[^Trailing(value)..]);
    }

    private static int Leading(string value)
    {
        var count = 0;
        while (count < value.Length && char.IsDigit(value[count]))
        {
            count++;
        }

        return count;
    }

    private static int Trailing(string value)
    {
        var count = 0;
        while (count < value.Length && char.IsDigit(value[^(count + 1)]))
        {
            count++;
        }

        return count;
    }

    private void Report(int start, int end, string digits)
    {
        var span = new SourceSpan(_context.Source, start, end);
        if (span.Text.Trim("*_").IsEmpty)
        {
            // EmphasisCheck names these.
            return;
        }

        _context.Report(MarkDiagnostics.DigitsJoined, span, ConversionContext.Excerpt(span.Text), _last + digits);
    }
}
