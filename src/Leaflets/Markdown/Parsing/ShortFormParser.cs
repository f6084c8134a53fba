using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Lines that give the long form of a short one. They are gathered beside the document; the converter finds the short forms in the text
/// that is printed, where each has its place whatever block it stands in.
/// </summary>
internal sealed class ShortFormParser : BlockParser
{
    private static readonly object Key = new();

    public ShortFormParser() => OpeningCharacters = ['*'];

    /// <summary>The short forms of a document, in order; one may appear twice.</summary>
    public static IReadOnlyList<ShortForm> Of(MarkdownDocument document) => document.GetData(Key) as List<ShortForm> ?? [];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() != '[')
        {
            return BlockState.None;
        }

        var start = line.Start;
        line.SkipChar();
        if (!LinkHelper.TryParseLabel(ref line, out var label, out _) || label is not { Length: > 0 } || line.CurrentChar != ':')
        {
            return BlockState.None;
        }

        line.SkipChar();
        line.Trim();
        if (processor.Document.GetData(Key) is not List<ShortForm> all)
        {
            processor.Document.SetData(Key, all = []);
        }

        all.Add(new(label, line.ToString(), new(start, line.End)));
        return BlockState.BreakDiscard;
    }
}
