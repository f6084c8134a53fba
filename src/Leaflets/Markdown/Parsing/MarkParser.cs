using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The marks of running text. Emphasis is CommonMark's (6.2), with the amendments for Chinese, Japanese and Korean ("CJK-friendly"). The
/// marks beyond CommonMark are signs in many texts (<c>5~10</c>, <c>10^9</c>, <c>Score==5</c>, <c>1++</c>): they stand at the beginning and
/// the end of words, never within a word, a number or a time, and what is raised or lowered holds no white space.
/// </summary>
/// <remarks>
/// Markdig's marks hold what stands behind them until they are paired, as deep as there are marks, and its parser goes down that depth for
/// each piece of text. Here marks stand side by side with the text.
/// </remarks>
internal sealed class MarkParser : EmphasisInlineParser, IPostInlineProcessor
{
    /// <summary>Takes over the marks that extensions gave to the parser of CommonMark.</summary>
    public MarkParser(EmphasisInlineParser common)
    {
        CjkFriendlyEmphasis = true;
        EmphasisDescriptors.Clear();
        EmphasisDescriptors.AddRange(common.EmphasisDescriptors);
        TryCreateEmphasisInlineList.AddRange(common.TryCreateEmphasisInlineList);
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is not EmphasisDelimiterInline mark)
        {
            return true;
        }

        mark.IsClosed = true;
        if (mark.DelimiterChar is '*' or '_')
        {
            Pending(processor).Add(mark);
            return true;
        }

        var type = mark.Type & RoleOf(mark.DelimiterChar, slice.Text, start, slice.Start, slice.End + 1);
        if (mark is { DelimiterChar: '^' } or { DelimiterChar: '~', DelimiterCount: 1 })
        {
            type = ScriptMarks.RoleOf(slice.Text.AsSpan(0, slice.End + 1), start);
        }

        if (type != DelimiterType.Undefined)
        {
            mark.Type = type;
            Pending(processor).Add(mark);
            return true;
        }

        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, start, slice.Start - 1),
            Span = mark.Span,
            Line = mark.Line,
            Column = mark.Column,
        };
        return true;
    }

    /// <summary>What is known of the text that is parsed.</summary>
    public PendingMarks Pending(InlineProcessor processor) => processor.GetParserState(this, static () => new PendingMarks());

    /// <summary>Pairs the marks of a text, or of the text of a link that is complete.</summary>
    bool IPostInlineProcessor.PostProcess(
        InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        if (root is not ContainerInline container)
        {
            return true;
        }

        List<EmphasisDelimiterInline>? marks = null;
        for (var inline = container.FirstChild; inline is not null && inline != lastChild; inline = inline.NextSibling)
        {
            if (inline is EmphasisDelimiterInline mark)
            {
                (marks ??= []).Add(mark);
                Pending(state).Remove(mark);
            }
            else if (inline is DelimiterInline { FirstChild: not null } open)
            {
                // A bracket that nothing closes holds what stands behind it, which is text as that before it.
                open.MoveChildrenAfter(open);
            }
        }

        if (marks is not null)
        {
            new EmphasisPairs(marks, Make).Run();
        }

        return true;
    }

    private EmphasisInline Make(char sign, int count)
    {
        for (var i = TryCreateEmphasisInlineList.Count - 1; i >= 0; i--)
        {
            if (TryCreateEmphasisInlineList[i](sign, count) is { } own)
            {
                return own;
            }
        }

        return new EmphasisInline { DelimiterChar = sign, DelimiterCount = count };
    }

    /// <summary>What a pair of signs may be where it stands.</summary>
    private static DelimiterType RoleOf(char mark, string text, int start, int end, int textEnd)
    {
        if (end - start != 2)
        {
            return DelimiterType.Undefined;
        }

        var (before, after) = (Neighbours.Before(text, start), Neighbours.After(text.AsSpan(0, textEnd), end));
        var type = DelimiterType.Undefined;
        if ((!IsWithin(mark, before) || Neighbours.IsParticle(text, start, after)) && !Neighbours.IsEnd(after))
        {
            type |= DelimiterType.Open;
        }

        if (!IsWithin(mark, after) && !Neighbours.IsBeginning(before))
        {
            type |= DelimiterType.Close;
        }

        return type;
    }

    /// <summary>Whether a mark beside this stands in a word. Results such as "蛋白++" are written without a space in every script.</summary>
    private static bool IsWithin(char mark, Rune rune) => mark == '+' ? Neighbours.IsAlphanumeric(rune) : Neighbours.IsWord(rune);
}
