using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Headings, paragraphs and code.</summary>
internal static class LeafBlockConverter
{
    /// <summary>Signs of the options of programs that colour code.</summary>
    private static readonly SearchValues<char> Options = SearchValues.Create("={}[]:()\"'#/-<>$@");

    /// <summary>
    /// Converts a heading. It takes an id from its text where a link leads there. Its level is the source's: <see cref="HeadingOutline"/>.
    /// </summary>
    public static Heading? Heading(Syntax.HeadingBlock heading, ConversionContext context)
    {
        var offset = context.Offset;
        context.Offset += TabShift(heading, context);
        var content = InlineConverter.ConvertLeaf(heading, context);
        context.Offset = offset;
        if (!HeardContent.IsSeen(content))
        {
            _ = AttributeConverter.Read(heading, context);
            context.Coverage.Claim(context.SpanOf(heading), "#");
            HeadingOutline.LeaveOut(context.SpanOf(heading), context);
            return null;
        }

        TableLikeness.CheckHeading(heading, context);
        context.HeadingLevel = heading.Level;
        var attributes = AttributeConverter.Read(heading, context);
        if (attributes.Id is null && context.Ids.ForHeading(PlainText.Of(content)) is { } id)
        {
            attributes = attributes with { Id = id };
        }

        return new(NodeSpans.SpanOver(heading, content, context), heading.Level, content) { Attributes = attributes };
    }

    /// <summary>How far Markdig's places within a heading are off: it counts a tab after the marks as one with them.</summary>
    private static int TabShift(Syntax.HeadingBlock heading, ConversionContext context)
    {
        var text = context.SpanOf(heading).Text;
        var marks = text.Length - text.TrimStart('#').Length;
        var space = text[marks..].Length - text[marks..].TrimStart(" \t").Length;
        return text.Slice(marks, space).Contains('\t') && heading is { IsSetext: false, Inline.FirstChild: { } first }
            ? heading.Span.Start + marks + space - first.Span.Start
            : 0;
    }

    /// <summary>Converts a paragraph; one that holds a picture and nothing else is a figure.</summary>
    public static Block? Paragraph(Syntax.ParagraphBlock paragraph, ConversionContext context)
    {
        var content = FieldLines.Keep(InlineConverter.ConvertLeaf(paragraph, context), out var hasFields);
        var span = NodeSpans.SpanOver(paragraph, content, context);
        HashCheck.Run(content, context);
        if (!GridTableCheck.CheckParagraph(content, span, context) && !context.IsInTable)
        {
            // A table below the text has been cut off from the paragraph, whose place still covers it.
            TableLikeness.CheckParagraph(content.IsEmpty ? span : NodeSpans.Cover(content[0].Span, content), hasFields, context);
        }

        var attributes = AttributeConverter.Read(paragraph, context);
        if (content is [Image image])
        {
            // The title of a picture in a line is not printed; that of a figure is its caption.
            var caption = image.Title is not { } title ? []
                : context.PictureTitles.TryGetValue(image.Span, out var marked) && marked is not [Text] ? marked
                : ImmutableArray.Create<Documents.Inline>(new Text(TitleSpan(paragraph, image, context), title));
            return new Figure(span, image, caption) { Attributes = attributes };
        }

        if (content is [Link link] && QrCodes.IsOne(link))
        {
            return new QrCode(span, link) { Attributes = attributes };
        }

        QrCodes.Check(content, context);
        if (content is [.., Text { Value: [.., '\\'] } last] && last.Span.Length == last.Value.Length)
        {
            // CommonMark 6.7: a backslash breaks a line only where another line follows.
            context.Report(LoneSignDiagnostics.BackslashAtEnd, last.Span with { Start = last.Span.End - 1 });
        }

        if (content.IsEmpty)
        {
            // What stood here is reported already, save for attributes that no block follows.
            if (attributes != NodeAttributes.None)
            {
                context.Report(MarkdownDiagnostics.AttributesUnattached, span, Excerpt.Of(span.Text));
            }

            return null;
        }

        return new Paragraph(span, content) { Attributes = attributes };
    }

    /// <summary>The place of code: Markdig's ends within the first line where the fence is never closed.</summary>
    private static SourceSpan SpanOf(Syntax.CodeBlock code, ConversionContext context)
    {
        var span = context.SpanOf(code);
        if (code is not Syntax.FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            return span;
        }

        var lineEnd = context.Source.Text.AsSpan(span.Start).IndexOfAny('\r', '\n');
        var end = lineEnd < 0 ? context.Source.Text.Length : span.Start + lineEnd;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            end = Math.Max(end, Math.Min(code.Lines.Lines[i].Slice.End + 1, context.Source.Text.Length));
        }

        return span with { End = Math.Max(span.End, end) };
    }

    /// <summary>The place of a picture's title: between its quotes where it stands as it is printed, else the whole picture.</summary>
    private static SourceSpan TitleSpan(Syntax.ParagraphBlock paragraph, Image image, ConversionContext context)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { Reference: null, TitleSpan: { IsEmpty: false } quoted })
        {
            return image.Span;
        }

        var span = context.SpanOf(quoted);
        var at = span.Text.IndexOf(image.Title, StringComparison.Ordinal);
        return at < 0 ? image.Span : span with { Start = span.Start + at, End = span.Start + at + image.Title!.Length };
    }

    /// <summary>Converts fenced or indented code.</summary>
    public static CodeBlock Code(Syntax.CodeBlock code, ConversionContext context)
    {
        var fence = code as Syntax.FencedCodeBlock;
        var name = fence is { Info.Length: > 0 } ? fence.Info : null;
        var info = fence is { Arguments.Length: > 0 } ? name + " " + fence.Arguments : name;
        if (TitleOf(fence?.Arguments) is { Length: > 0 } title)
        {
            context.Report(MarkdownDiagnostics.CodeTitle, NodeSpans.FirstLine(SpanOf(code, context)), title);
        }

        if (info is not null && IsText(info))
        {
            context.Report(LoneSignDiagnostics.TextBehindFence, NodeSpans.FirstLine(SpanOf(code, context)), Excerpt.Of(info));
        }

        var converted = new CodeBlock(SpanOf(code, context), code.Lines.ToString(), info)
        {
            Attributes = AttributeConverter.Read(code, context, "language-" + name),
        };
        var reported = context.Diagnostics.Count;
        ForeignCode.Check(converted, code, context);
        if (fence is { ClosingFencedCharCount: 0 } && context.Diagnostics.Count == reported)
        {
            var opening = NodeSpans.FirstLine(converted.Span);
            context.Report(LoneSignDiagnostics.FenceOpen, opening, Excerpt.Of(opening.Text));
        }

        return converted;
    }

    /// <summary>Whether what stands behind a fence is no name of a language with its options, but words or a number.</summary>
    private static bool IsText(string info) =>
        char.IsDigit(info[0]) || (info.Contains(' ', StringComparison.Ordinal) && !info.AsSpan().ContainsAny(Options));

    /// <summary>The title that MkDocs and Docusaurus print above code: <c>title="…"</c> after the language.</summary>
    private static string? TitleOf(string? arguments)
    {
        const string Key = "title=";
        var at = arguments?.IndexOf(Key, StringComparison.Ordinal) ?? -1;
        if (at < 0 || (at > 0 && arguments![at - 1] != ' ') || arguments!.Length < at + Key.Length + 2
            || arguments[at + Key.Length] is not ('"' or '\''))
        {
            return null;
        }

        var rest = arguments[(at + Key.Length)..];
        var end = rest.IndexOf(rest[0], 1);
        return end < 0 ? null : rest[1..end];
    }
}
