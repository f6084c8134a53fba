using System.Buffers;
using Leaflets.Bounds;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Takes plain text as far as it goes. Markdig's own way stops at every letter that an address may begin with, which is one in five; here
/// an address is looked for by its first word.
/// </summary>
/// <param name="others">The other parsers of running text.</param>
internal sealed class PlainTextParser(IReadOnlyList<InlineParser> others) : InlineParser
{
    /// <summary>What the marks of running text begin with.</summary>
    private SearchValues<char> _openings = SearchValues.Create(string.Empty);

    /// <summary>Asks the other parsers what they begin with: some know it only when all is set up, and stand before this one.</summary>
    public override void Initialize() =>
        _openings = SearchValues.Create([.. others.SelectMany(static parser => parser.OpeningCharacters ?? []).Distinct()]);

    /// <summary>Adds the parser to a pipeline that has all others.</summary>
    public static void AddTo(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Add(new PlainTextParser([.. pipeline.InlineParsers.Where(static parser => parser is not AddressParser)]));

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        Steps.Take(ReadingSteps.Inline);

        // The first character is text: no other parser took it.
        var ahead = processor.GetParserState(this, static () => new Ahead());
        var (from, end) = (slice.Start + 1, slice.End + 1);
        if (ahead.Mark < from)
        {
            ahead.Mark = Next(slice.AsSpan()[1..].IndexOfAny(_openings), from);
        }

        if (ahead.Address < from)
        {
            ahead.Address = Next(slice.AsSpan()[1..].IndexOfAny(AddressParser.Words), from);
        }

        var next = Math.Min(end, Math.Min(ahead.Mark, ahead.Address));
        var isLineEnd = next == ahead.Mark && slice.Text[next] is '\n' or '\r';
        var length = next - slice.Start;
        Add(processor, slice, isLineEnd ? slice.AsSpan()[..length].TrimEnd(' ').Length : length);
        slice.Start = next;
        return true;
    }

    private static int Next(int found, int from) => found < 0 ? int.MaxValue : from + found;

    private static void Add(InlineProcessor processor, StringSlice slice, int length)
    {
        var last = slice.Start + length - 1;
        if (length == 0)
        {
            return;
        }

        if (processor.Inline is LiteralInline before
            && ReferenceEquals(before.Content.Text, slice.Text) && before.Content.End == slice.Start - 1)
        {
            before.Content.End = last;
            before.Span.End = processor.GetSourcePosition(last);
            return;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var literal = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, last),
            Span = new(start, processor.GetSourcePosition(last)),
            Line = line,
            Column = column,
        };
        Attach(literal, processor);
        processor.Inline = literal;
    }

    /// <summary>
    /// Puts a text behind what was read before it, within the bracket that is open there. Markdig would go down to that from the beginning
    /// of the text, as deep as brackets are open.
    /// </summary>
    private static void Attach(LiteralInline literal, InlineProcessor processor)
    {
        var container = processor.Inline is ContainerInline { IsClosed: false } open ? open : processor.Inline?.Parent;
        if (container is null or { IsClosed: true } || container.LastChild is ContainerInline { IsClosed: false })
        {
            return;
        }

        container.AppendChild(literal);
        if (container == processor.Root)
        {
            container.Span = container.Span.IsEmpty ? literal.Span : new(container.Span.Start, literal.Span.End);
        }
    }

    /// <summary>Where in a text the next mark and the next address stand: both are looked for once.</summary>
    private sealed class Ahead
    {
        public int Mark { get; set; } = -1;

        public int Address { get; set; } = -1;
    }
}
