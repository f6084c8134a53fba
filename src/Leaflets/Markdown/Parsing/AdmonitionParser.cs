using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Boxes of MkDocs: <c>!!! kind "Title"</c>, or <c>???</c> and <c>???+</c> where a browser folds them.
/// Their content stands in by four columns.
/// </summary>
internal sealed class AdmonitionParser : BlockParser
{
    private const int Indent = 4;

    public AdmonitionParser() => OpeningCharacters = ['!', '?'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan().TrimEnd();
        var marks = line.StartsWith("!!!") ? 3 : line.StartsWith("???+") ? 4 : line.StartsWith("???") ? 3 : 0;
        if (marks == 0 || line.Length == marks || line[marks] is not (' ' or '\t'))
        {
            return BlockState.None;
        }

        var rest = line[marks..].TrimStart();
        var quote = rest.IndexOf('"');
        var words = quote < 0 ? rest : rest[..quote].TrimEnd();
        var title = quote < 0 ? null : rest[(quote + 1)..].TrimEnd('"').ToString();
        if (words.IsEmpty || (quote >= 0 && (rest.Length < quote + 2 || rest[^1] != '"')) || words.ContainsAnyExcept(KindCharacters))
        {
            return BlockState.None;
        }

        var end = words.IndexOf(' ');
        processor.NewBlocks.Push(new AdmonitionBlock(this)
        {
            Kind = (end < 0 ? words : words[..end]).ToString(),
            Title = title,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (processor.Indent < Indent)
        {
            return BlockState.None;
        }

        block.UpdateSpanEnd(processor.Line.End);
        processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
        return BlockState.Continue;
    }

    private static readonly System.Buffers.SearchValues<char> KindCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ ");
}
