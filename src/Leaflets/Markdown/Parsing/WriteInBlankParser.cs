using Markdig.Helpers;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>A blank to write in: four or more underscores that no letter or digit touches.</summary>
/// <remarks>CommonMark 6.2 would take such runs for strong emphasis where two of them stand beside punctuation.</remarks>
internal sealed class WriteInBlankParser : InlineParser
{
    private const int MinimumLength = 4;

    public WriteInBlankParser() => OpeningCharacters = ['_'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (IsWord(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var start = slice.Start;
        var end = start;
        while (end <= slice.End && slice.Text[end] == '_')
        {
            end++;
        }

        if (end - start < MinimumLength || (end <= slice.End && IsWord(slice.Text[end])))
        {
            return false;
        }

        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new BlankInline
        {
            Span = new(position, position + (end - start) - 1),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);
}
