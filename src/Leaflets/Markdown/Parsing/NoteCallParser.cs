using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Reads the call of a footnote by itself, as GitHub does, and never as the label of a link: <c>[^1][^2]</c> calls two notes, and
/// <c>[text][^1]</c> is text with a call.
/// </summary>
internal sealed class NoteCallParser : InlineParser
{
    public NoteCallParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var after = slice;
        if (!LinkHelper.TryParseLabel(ref after, out var label, out _)
            || DocumentNotes.Of(processor.Document).Find(label) is not { CreateLinkInline: { } create } definition)
        {
            return false;
        }

        var call = create(processor, definition, child: null);
        call.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(after.Start - 1));
        (call.Line, call.Column) = (line, column);
        processor.Inline = call;
        slice = after;
        return true;
    }
}
