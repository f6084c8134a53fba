using Leaflets.Markdown.Dialects;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Boxes of MyST: <c>```{warning}</c>, <c>```{admonition} Title</c>. Other directives are left to the parser of code, whose converter names
/// them.
/// </summary>
internal sealed class DirectiveParser : BlockParser
{
    private const int LeastLength = 3;

    public DirectiveParser() => OpeningCharacters = ['`', '~'];

    /// <summary>Whether a name is that of a box.</summary>
    public static bool IsBox(string name) => name is "admonition" or "dropdown" or "card" || AdmonitionNames.TryGet(name, out _);

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan().TrimEnd();
        var fence = line[0];
        var length = CountOf(line, fence);
        var rest = line[length..].TrimStart();
        if (length < LeastLength || rest is not ['{', _, ..] || rest.IndexOf('}') is not (> 1 and var end)
            || !IsBox(rest[1..end].ToString()))
        {
            return BlockState.None;
        }

        var title = rest[(end + 1)..].Trim();
        if (title.Contains('`') && fence == '`')
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new DirectiveBlock(this)
        {
            Fence = fence,
            Length = length,
            Name = rest[1..end].ToString(),
            Title = title.IsEmpty ? null : title.ToString(),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        block.UpdateSpanEnd(processor.Line.End);
        var line = processor.Line.AsSpan().TrimEnd();
        if (!processor.IsCodeIndent && line.Length >= directive.Length && CountOf(line, directive.Fence) == line.Length)
        {
            directive.IsClosed = true;
            return BlockState.BreakDiscard;
        }

        return DirectiveOptions.TryTake(directive, line, processor.Line.End) ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    private static int CountOf(ReadOnlySpan<char> line, char fence)
    {
        var end = line.IndexOfAnyExcept(fence);
        return end < 0 ? line.Length : end;
    }
}
