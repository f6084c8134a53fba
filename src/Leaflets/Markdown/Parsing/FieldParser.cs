using Markdig.Helpers;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>Fields in running text.</summary>
internal sealed class FieldParser : InlineParser
{
    public FieldParser() => OpeningCharacters = ['{'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = FieldSyntax.Read(slice.AsSpan(), out var name);
        if (length == 0)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FieldInline
        {
            Name = name,
            Span = new(position, position + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
