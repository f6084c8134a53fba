using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// The last look before a document is handed on: every character of the file stands in the document, is a mark of what the document has at
/// that place, or lies in what a diagnostic names. It finds what a parser swallowed: a cell outside a grid, a word behind a fence, a sign
/// that was taken for a mark of something that did not come of it.
/// </summary>
/// <remarks>White space is not counted: CommonMark folds it (2.1, 6.7, 6.8).</remarks>
internal sealed class SourceCoverage(SourceText source)
{
    /// <summary>Where each range begins, and in the lower half where it ends: numbers are sorted many times as fast as pairs.</summary>
    private readonly List<long> _ranges = [];
    private readonly List<SyntaxClaim> _claims = [];

    /// <summary>Notes a stretch that rightly does not print, or that prints as something else.</summary>
    public void Add(SourceSpan span) => Add(span.Start, span.End);

    /// <summary>Notes a stretch, to the end of its last line, where some signs are marks.</summary>
    public void Claim(SourceSpan span, string signs) => _claims.Add(new(span.Start, LineEndOf(span.End), signs));

    /// <summary>
    /// Notes the fence that ends a block, on the block's last line or the next; the block holds text as it stands outside of it.
    /// </summary>
    public void ClaimFence(SourceSpan span, string signs)
    {
        var end = FenceEndOf(span.End, signs);
        var start = end > span.End ? span.End : span.Start + Math.Max(span.Text.TrimEnd().LastIndexOfAny('\r', '\n'), 0);
        _claims.Add(new(start, end, signs));
    }

    /// <summary>Notes blocks or running text with all that they hold.</summary>
    public void AddAll<TNode>(ImmutableArray<TNode> nodes)
        where TNode : DocumentNode
    {
        foreach (var node in nodes)
        {
            AddNode(node);
        }
    }

    /// <summary>The first stretch that nothing accounts for, or null.</summary>
    /// <returns>The place, and whether a letter or digit stands there; else it is a sign.</returns>
    public (SourceSpan Span, bool IsText)? FindLost()
    {
        _ranges.Sort();
        _claims.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var sweep = new ClaimSweep(_claims);
        (SourceSpan Span, bool IsText)? sign = null;
        var at = 0;
        _ranges.Add(Packed(source.Text.Length, source.Text.Length));
        foreach (var range in _ranges)
        {
            Steps.Take();
            var (start, end) = ((int)(range >> 32), (int)range);
            if (start > at && FindLost(at, start, sweep) is { } lost)
            {
                if (lost.IsText)
                {
                    return lost;
                }

                sign ??= lost;
            }

            at = Math.Max(at, end);
        }

        return sign;
    }

    /// <summary>Notes a node; what is between its content and its edges are its marks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind of node is not known here.</exception>
    private void AddNode(DocumentNode node)
    {
        Steps.Take();
        switch (node)
        {
            case Text or SoftBreak or HardBreak or InlineCode or Image or FootnoteReference or Abbreviation or WriteInBlank:
            case CodeBlock or ThematicBreak or WriteInLines:
                Add(node.Span);
                break;
            case PageBreak:
                Add(node.Span.Start, FenceEndOf(node.Span.End, ":"));
                break;
            case ListItem item:
                // The number of a list item is made anew from its place in the list.
                Add(item.Span.Start, item.Blocks is [var first, ..] ? first.Span.Start : item.Span.End);
                AddAll(item.Blocks);
                break;
            case Link link:
                AddLink(link);
                break;
            case Emphasis or Strong or Strikethrough or Subscript or Superscript or Inserted or Marked or InlineSpan:
                AddMarks(node, Children.Of((Inline)node));
                break;
            default:
                var signs = SignsOf(node);
                _claims.Add(new(node.Span.Start, node is Heading ? LineEndOf(node.Span.End) : FenceEndOf(node.Span.End, signs), signs));
                AddAll(Children.Of(node));
                break;
        }
    }

    /// <summary>What a kind of block is marked with in the source, wherever that stands within it.</summary>
    private static string SignsOf(DocumentNode node) => node switch
    {
        Heading => "#=-",
        Paragraph or ListBlock or QrCode or TableRow or TableCell or DefinitionItem or DefinitionTerm or Footnote => string.Empty,
        BlockQuote => ">",
        Callout => ">:",
        Columns or Container => ":",
        Figure => "^",
        Table => "|:-+=",
        DefinitionList => ":~",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "This kind of node has no rule for its marks."),
    };

    /// <summary>The place of a note's label with the colon that follows it.</summary>
    public SourceSpan WithColon(SourceSpan label) =>
        label.End < source.Text.Length && source.Text[label.End] == ':' ? label with { End = label.End + 1 } : label;

    /// <summary>Markdig's headings end with their text, before the closing signs.</summary>
    private int LineEndOf(int end)
    {
        var length = source.Text.AsSpan(end).IndexOfAny('\r', '\n');
        return length < 0 ? source.Text.Length : end + length;
    }

    /// <summary>
    /// Markdig's containers end with what they hold, before the closing fence: three or more of their signs on a line of their own.
    /// </summary>
    private int FenceEndOf(int end, string signs)
    {
        const int ShortestFence = 3;
        if (signs.Length == 0)
        {
            return end;
        }

        var rest = source.Text.AsSpan(end);
        var start = rest.IndexOfAnyExcept(" \t\r\n>");
        if (start < 0 || !signs.Contains(rest[start]))
        {
            return end;
        }

        var length = rest[start..].IndexOfAnyExcept(rest[start]);
        length = length < 0 ? rest.Length - start : length;
        return length >= ShortestFence ? end + start + length : end;
    }

    private static string MarksOf(DocumentNode node) => node switch
    {
        Emphasis or Strong => "*_",
        Strikethrough or Subscript => "~",
        Superscript => "^",
        Inserted => "+",
        Marked => "=",
        InlineSpan => ":",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "This kind of inline has no rule for its marks."),
    };

    private void AddMarks(DocumentNode node, ImmutableArray<Inline> content)
    {
        var marks = MarksOf(node);
        if (content is not [var first, ..])
        {
            _claims.Add(new(node.Span.Start, node.Span.End, marks));
            return;
        }

        _claims.Add(new(node.Span.Start, first.Span.Start, marks));
        _claims.Add(new(content[^1].Span.End, node.Span.End, marks));
        AddAll(content);
    }

    private void AddLink(Link link)
    {
        if (link.Content is not [var first, ..])
        {
            Add(link.Span);
            return;
        }

        Add(link.Span.Start, first.Span.Start);
        Add(link.Content[^1].Span.End, link.Span.End);
        AddAll(link.Content);
    }

    private void Add(int start, int end)
    {
        if (end > start)
        {
            _ranges.Add(Packed(start, end));
        }
    }

    private static long Packed(int start, int end) => ((long)start << 32) | (uint)end;

    /// <summary>The first letter or digit that is lost with what follows it, else the first sign.</summary>
    private (SourceSpan Span, bool IsText)? FindLost(int start, int end, ClaimSweep sweep)
    {
        (SourceSpan Span, bool IsText)? sign = null;
        for (var at = start; at < end;)
        {
            var isRune = Rune.DecodeFromUtf16(source.Text.AsSpan(at, end - at), out var rune, out var length) == OperationStatus.Done;
            if (isRune && Rune.IsLetterOrDigit(rune))
            {
                return (new(source, at, end), true);
            }

            if (sign is null && isRune && !Rune.IsWhiteSpace(rune) && !HiddenCharacters.Contains(rune) && !sweep.Claims(at, rune))
            {
                sign = (new(source, at, at + length), false);
            }

            at += length;
        }

        return sign;
    }
}
