using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Definition lists. The marker of a callout is no term of the list that the callout begins with.</summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.LastBlock is not Syntax.ParagraphBlock { Parent: Syntax.QuoteBlock quote, Lines.Count: > 1 } paragraph
            || !ReferenceEquals(quote[0], paragraph)
            || !paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[!")
            || processor.IsCodeIndent
            || processor.Line.Length < 2 || processor.PeekChar(1) is not (' ' or '\t'))
        {
            return base.TryOpen(processor);
        }

        var first = paragraph.Lines.Lines[0];
        paragraph.Lines.RemoveAt(0);
        var state = base.TryOpen(processor);
        var marker = state == BlockState.None ? paragraph : Alone(paragraph, quote);
        if (ReferenceEquals(marker, paragraph))
        {
            var lines = paragraph.Lines;
            paragraph.Lines = default;
            Append(paragraph, first);
            for (var i = 0; i < lines.Count; i++)
            {
                Append(paragraph, lines.Lines[i]);
            }

            return state;
        }

        Append(marker, first);
        marker.Span = new(paragraph.Span.Start, first.Slice.End);
        return state;
    }

    private static Syntax.ParagraphBlock Alone(Syntax.ParagraphBlock paragraph, Syntax.QuoteBlock quote)
    {
        var marker = new Syntax.ParagraphBlock(paragraph.Parser!) { Line = paragraph.Line, Column = paragraph.Column, IsOpen = false };
        quote.Insert(0, marker);
        return marker;
    }

    private static void Append(Syntax.ParagraphBlock paragraph, Markdig.Helpers.StringLine line)
    {
        var slice = line.Slice;
        paragraph.AppendLine(ref slice, line.Column, line.Line, line.Position, trackTrivia: false);
    }
}
