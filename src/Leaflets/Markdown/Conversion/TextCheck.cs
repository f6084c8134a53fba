using System.Buffers;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Dialects;
using Leaflets.Markdown.Parsing;
using Markdig.Helpers;

namespace Leaflets.Markdown.Conversion;

/// <summary>Finds in text what was meant as a mark and would be printed as it stands.</summary>
internal static class TextCheck
{
    /// <summary>How far on the end of a field is looked for.</summary>
    private const int LongestBraces = 400;

    /// <summary>How far on the end of a label is looked for (CommonMark 4.7: 999 characters).</summary>
    private const int LongestLabel = 1_002;

    /// <summary>Looks at one piece of text. What the author escaped does not stand in the file as it is printed, and is let be.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="isLineStart">Whether it begins a line.</param>
    /// <param name="context">The document.</param>
    public static void Run(Text text, bool isLineStart, ConversionContext context)
    {
        var value = text.Value;
        if (text.Span.Length != value.Length || value.Length == 0)
        {
            return;
        }

        var none = default(Closings);
        var start = isLineStart ? value.Length - value.AsSpan().TrimStart(" \t").Length : 0;
        var done = isLineStart ? Look(text, start, true, context, ref none) : 0;
        if (!value.AsSpan().ContainsAny(Openings))
        {
            return;
        }

        LooseMarks.Run(text, 0, start, context);
        var closings = new Closings(value);
        for (var at = done; ;)
        {
            var next = at < value.Length ? value.AsSpan(at).IndexOfAny(ForeignText.Openings) : -1;
            if (next < 0)
            {
                LooseMarks.Run(text, done, value.Length, context);
                return;
            }

            // The marks within what belongs to another program are its own.
            var from = at + next;
            at = Look(text, from, false, context, ref closings);
            if (at > from + 1)
            {
                LooseMarks.Run(text, done, from, context);
                done = at;
            }
        }
    }

    /// <summary>Text without any of these, as most is, has nothing to be found but at the beginning of a line.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create(ForeignConstructs.Openings + "]" + LooseMarks.MarkCharacters);

    /// <summary>Looks at one place.</summary>
    /// <returns>Where to go on.</returns>
    private static int Look(Text text, int at, bool isLineStart, ConversionContext context, ref Closings closings)
    {
        if (at >= text.Value.Length)
        {
            return at;
        }

        Steps.Take(ReadingSteps.Inline);
        var length = ForeignText.Take(text, at, isLineStart, context);
        if (length == 0 && !isLineStart)
        {
            length = text.Value[at] switch
            {
                '{' => Brace(text, at, ref closings, context),
                '[' => Bracket(text, at, ref closings, context),
                _ => 0,
            };
        }

        // A line's first character may begin something else within the line.
        return at + (isLineStart ? length : Math.Max(length, 1));
    }

    private static int Brace(Text text, int at, ref Closings closings, ConversionContext context)
    {
        var rest = text.Value.AsSpan(at);
        if (rest.StartsWith("{{"))
        {
            var end = closings.BracesFrom(at);
            end = end - at > LongestBraces ? -1 : end - at;
            var length = end < 0 ? 2 : end + 2;
            context.Report(MarkdownDiagnostics.FieldMalformed, Part(text, at, length), Excerpt.Of(rest[..length]));
            return length;
        }

        var slice = new StringSlice(text.Value, at, text.Value.Length - 1);
        if (!AttributeSyntax.TryRead(ref slice, out _))
        {
            return 0;
        }

        var taken = slice.Start - at;
        context.Report(MarkdownDiagnostics.AttributesUnattached, Part(text, at, taken), rest[..taken].ToString());
        return taken;
    }

    private static int Bracket(Text text, int at, ref Closings closings, ConversionContext context)
    {
        var rest = text.Value.AsSpan(at);
        var end = closings.BracketFrom(at) - at;
        if (end > LongestLabel || end < 3 || rest[1] is not ('^' or '!'))
        {
            return 0;
        }

        var label = rest[2..end];
        if (rest[1] == '^' && !label.ContainsAny(" \t["))
        {
            context.Report(MarkdownDiagnostics.FootnoteMissing, Part(text, at, end + 1), label.ToString());
        }
        else if (rest[1] == '!' && !label.ContainsAnyExcept(AsciiCapitals))
        {
            context.Report(MarkdownDiagnostics.CalloutMarker, Part(text, at, end + 1), rest[..(end + 1)].ToString());
        }

        return 0;
    }

    private static readonly System.Buffers.SearchValues<char> AsciiCapitals =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static SourceSpan Part(Text text, int at, int length) =>
        text.Span with { Start = text.Span.Start + at, End = text.Span.Start + at + length };

    /// <summary>
    /// Where in a text the next closing brackets stand: they are looked for once, however many opening ones stand before them.
    /// </summary>
    private ref struct Closings(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _bracket = -1;
        private int _braces = -1;

        public int BracketFrom(int at) => _bracket = _bracket >= at ? _bracket : Next(_text[at..].IndexOf(']'), at);

        public int BracesFrom(int at) => _braces = _braces >= at ? _braces : Next(_text[at..].IndexOf("}}"), at);

        private static int Next(int found, int at) => found < 0 ? int.MaxValue : at + found;
    }
}
