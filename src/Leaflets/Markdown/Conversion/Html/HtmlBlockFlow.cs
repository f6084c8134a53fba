using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>
/// The blocks that stand together in one place, some of them HTML. CommonMark 4.6 ends HTML at a blank line, so an element may open in one
/// block, hold Markdown, and close in another.
/// </summary>
internal sealed class HtmlBlockFlow
{
    private readonly ConversionContext _context;
    private readonly List<HtmlElement> _open = [];

    /// <summary>Begins a flow.</summary>
    /// <param name="place">The place of the first block of HTML.</param>
    /// <param name="context">The document.</param>
    public HtmlBlockFlow(SourceSpan place, ConversionContext context)
    {
        _context = context;
        _open.Add(new(string.Empty, place, NodeAttributes.None, context));
    }

    private HtmlElement Innermost => _open[^1];

    /// <summary>Takes a block that is Markdown.</summary>
    public void Add(Block block)
    {
        EndHeading();
        var holder = Innermost;
        if (!holder.TakesText)
        {
            Misplace(block.Span, block.Span.Text);
        }

        holder.Add(block);
    }

    /// <summary>Takes a block of HTML.</summary>
    public void Read(Syntax.HtmlBlock html)
    {
        EndHeading();
        var text = HtmlText.Of(html, _context.Offset, _context.SpanOf(html));
        foreach (var token in HtmlTokenizer.Read(text))
        {
            var characters = text.Text.AsSpan(token.Start, token.Length);
            if (token.Kind != HtmlTokenKind.Text)
            {
                _context.Coverage.Add(token.Span);
            }

            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    AddText(token, characters, text);
                    break;
                case HtmlTokenKind.Comment:
                    TranslatorComments.Take(token.Span, characters, _context);
                    break;
                case HtmlTokenKind.OpenComment:
                    _context.Report(HtmlDiagnostics.CommentUnclosed, token.Span);
                    break;
                case HtmlTokenKind.Script or HtmlTokenKind.Other:
                    HtmlReport.RefuseUnprinted(characters.ToString(), token.Name, token.Span, _context);
                    break;
                case HtmlTokenKind.Start:
                    Open(token, characters);
                    break;
                default:
                    Close(token, characters);
                    break;
            }
        }
    }

    /// <summary>Ends the flow.</summary>
    /// <returns>All its blocks.</returns>
    public ImmutableArray<Block> End()
    {
        CloseTo(0, Innermost.Tag.Source.Text.Length);
        return Innermost.TakeBlocks();
    }

    /// <summary>
    /// Ends a heading, a summary or a caption that a blank line stands in: it holds one line of text, so its end was forgotten.
    /// </summary>
    private void EndHeading()
    {
        if (Innermost.TakesTextAlone)
        {
            CloseTo(_open.Count - 2, Innermost.Tag.End);
        }
    }

    private void Misplace(SourceSpan span, ReadOnlySpan<char> characters) => _context.Report(
        HtmlDiagnostics.HtmlMisplaced,
        span,
        Excerpt.Of(characters),
        Innermost.Name.Length == 0 ? "the text" : "'<" + Innermost.Name + ">'");

    private void AddText(HtmlToken token, ReadOnlySpan<char> characters, HtmlText text)
    {
        if (characters.Trim(" \t\r\n").IsEmpty && (!Innermost.TakesText || Innermost.Run.IsEmpty))
        {
            return;
        }

        if (!Innermost.TakesText)
        {
            Misplace(token.Span, characters);
            return;
        }

        HtmlMarks.Check(token, text, _context);
        HtmlCharacters.AddTo(Innermost.Run, token, text, _context);
    }

    private void Open(HtmlToken tag, ReadOnlySpan<char> characters)
    {
        var name = tag.Name;
        if (name == "hr" && !Innermost.TakesTextAlone)
        {
            CloseImplied(name);
            Innermost.Add(new ThematicBreak(tag.Span) { Attributes = HtmlAttributeReader.Read(tag, _context) });
            return;
        }

        if (HtmlElementNames.Inline.Contains(name) || HtmlElementNames.Void.Contains(name))
        {
            if (Innermost.TakesText)
            {
                HtmlInlines.Take(tag, Innermost.Run, _context);
            }
            else
            {
                Misplace(tag.Span, characters);
            }

            return;
        }

        if (!HtmlElementNames.Block.Contains(name))
        {
            if (HtmlElementNames.OtherBlock.Contains(name))
            {
                Innermost.EndParagraph();
            }

            Innermost.Refused.Add(name);
            HtmlReport.Refuse(characters.ToString(), name, tag.Span, _context);
            return;
        }

        CloseImplied(name);
        if (!HtmlNesting.Holds(Innermost.Name, name) || (Innermost.TakesTextAlone && name != "br"))
        {
            Misplace(tag.Span, characters);
        }

        if (!_context.TryEnter(tag.Span))
        {
            Innermost.Refused.Add(name);
            return;
        }

        Innermost.EndParagraph();
        var (box, attributes) = HtmlSections.BoxOf(name, HtmlAttributeReader.Read(tag, _context, HtmlNesting.OwnAttributes(name)));
        _open.Add(new(name, tag.Span, attributes, _context) { Token = tag, Box = box });
    }

    private void Close(HtmlToken tag, ReadOnlySpan<char> characters)
    {
        var name = tag.Name;
        if (HtmlElementNames.Inline.Contains(name) || name == "br")
        {
            HtmlInlines.Take(tag, Innermost.Run, _context);
            return;
        }

        if (!HtmlElementNames.Block.Contains(name))
        {
            if (HtmlElementNames.OtherBlock.Contains(name))
            {
                Innermost.EndParagraph();
            }

            if (!_open.Exists(element => element.Refused.Contains(name)))
            {
                HtmlReport.Refuse(characters.ToString(), name, tag.Span, _context);
            }

            return;
        }

        var at = _open.FindLastIndex(element => element.Name == name);
        if (at < 0)
        {
            if (!Innermost.Refused.Contains(name))
            {
                HtmlReport.Unpaired(tag.Span, "has no opening tag", _context);
            }

            return;
        }

        CloseTo(at, tag.Span.Start);
        CloseOne(tag.Span.End);
    }

    /// <summary>Closes what the beginning of an element ends without a tag of its own (HTML 13.1.2.4).</summary>
    private void CloseImplied(string name)
    {
        while (HtmlNesting.Ends(Innermost.Name, name))
        {
            CloseOne(Innermost.Tag.End);
        }
    }

    private void CloseTo(int index, int end)
    {
        while (_open.Count - 1 > index)
        {
            if (!HtmlElementNames.EndOptional.Contains(Innermost.Name))
            {
                HtmlReport.Unpaired(Innermost.Tag, "is not closed", _context);
            }

            CloseOne(end);
        }
    }

    private void CloseOne(int end)
    {
        var element = Innermost;
        _open.RemoveAt(_open.Count - 1);
        _context.Leave();
        var span = element.Tag with { End = Math.Max(end, element.Tag.End) };
        HtmlElementMaker.Give(element, span, Innermost, _context);
    }
}
