using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Takes plain text as far as it goes. Markdig's own way stops at every letter that an address may begin with, which is one in five; here an
/// address is looked for by its first word.
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
        // The first character is text: no other parser took it.
        var rest = slice.AsSpan()[1..];
        var mark = rest.IndexOfAny(_openings);
        var plain = mark < 0 ? rest : rest[..mark];
        var address = plain.IndexOfAny(AddressParser.Words);
        var length = 1 + (address < 0 ? plain.Length : address);
        var isLineEnd = address < 0 && mark >= 0 && rest[mark] is '\n' or '\r';
        Add(processor, slice, isLineEnd ? slice.AsSpan()[..length].TrimEnd(' ').Length : length);
        slice.Start += length;
        return true;
    }

    private static void Add(InlineProcessor processor, StringSlice slice, int length)
    {
        var last = slice.Start + length - 1;
        if (length == 0)
        {
            return;
        }

        if (processor.Inline is LiteralInline before && ReferenceEquals(before.Content.Text, slice.Text) && before.Content.End == slice.Start - 1)
        {
            before.Content.End = last;
            before.Span.End = processor.GetSourcePosition(last);
            return;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, last),
            Span = new(start, processor.GetSourcePosition(last)),
            Line = line,
            Column = column,
        };
    }
}
