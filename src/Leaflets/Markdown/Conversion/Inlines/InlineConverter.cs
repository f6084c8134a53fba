using System.Collections.Immutable;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>Running text to running text: one arm for each kind that Markdig makes, and one for whatever else it may make.</summary>
internal static class InlineConverter
{
    /// <summary>Converts the text of a heading, a paragraph or another leaf.</summary>
    public static ImmutableArray<Documents.Inline> ConvertLeaf(Syntax.LeafBlock leaf, ConversionContext context) =>
        leaf.Inline is { } root ? Trim(ConvertChildren(root, context)) : [];

    /// <summary>Converts what an inline holds.</summary>
    public static ImmutableArray<Documents.Inline> ConvertChildren(ContainerInline container, ConversionContext context)
    {
        if (!context.TryEnter(context.SpanOf(container)))
        {
            return [];
        }

        var run = new InlineRun(context);
        for (var child = container.FirstChild; child is not null; child = Following(child, container))
        {
            Steps.Take(ReadingSteps.Inline);
            Convert(child, run, context);
        }

        context.Leave();
        return run.Close();
    }

    /// <summary>
    /// What follows in the text. Marks that found no partner hold what stands behind them, as deep as there are marks: no call for each.
    /// </summary>
    private static Markdig.Syntax.Inlines.Inline? Following(Markdig.Syntax.Inlines.Inline inline, ContainerInline container)
    {
        if (inline is DelimiterInline { FirstChild: { } first })
        {
            return first;
        }

        while (inline.NextSibling is null && inline.Parent is DelimiterInline mark && mark != container)
        {
            inline = mark;
        }

        return inline.NextSibling;
    }

    /// <summary>Removes what separated the text from attributes or from a table below it.</summary>
    private static ImmutableArray<Documents.Inline> Trim(ImmutableArray<Documents.Inline> content)
    {
        var end = content.Length;
        while (end > 0 && IsBlank(content[end - 1]))
        {
            end--;
        }

        content = end == content.Length ? content : content[..end];
        if (content is not [.., Text { Value: [.., ' ' or '\t'] } text] || text.Value.Length != text.Span.Length)
        {
            return content;
        }

        var value = text.Value.TrimEnd(' ', '\t');
        return content.SetItem(end - 1, text with { Value = value, Span = text.Span with { End = text.Span.Start + value.Length } });
    }

    /// <summary>A line end, or text of nothing but white space that stands so in the file.</summary>
    private static bool IsBlank(Documents.Inline inline) =>
        inline is SoftBreak
        || (inline is Text text && text.Value.Length == text.Span.Length && text.Value.AsSpan().Trim(" \t").IsEmpty
        && text.Value.Length > 0);

    /// <summary>Removes white space at both ends.</summary>
    public static ImmutableArray<Documents.Inline> TrimBoth(ImmutableArray<Documents.Inline> content)
    {
        var start = 0;
        while (start < content.Length
            && (content[start] is SoftBreak
            || (content[start] is Text { Value: [_, ..] } blank && blank.Value.AsSpan().Trim(" \t").IsEmpty)))
        {
            start++;
        }

        content = start == 0 ? content : content[start..];
        if (content is [Text { Value: [' ' or '\t', ..] } first, ..])
        {
            var value = first.Value.TrimStart(' ', '\t');
            var isPlaced = first.Value.Length == first.Span.Length;
            content = content.SetItem(
                0, first with { Value = value, Span = isPlaced ? first.Span with { Start = first.Span.End - value.Length } : first.Span });
        }

        return Trim(content);
    }

    private static void Convert(Markdig.Syntax.Inlines.Inline inline, InlineRun run, ConversionContext context)
    {
        var span = context.SpanOf(inline);
        switch (inline)
        {
            case LiteralInline literal:
                run.AddText(span, literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                AddEntity(run, span, entity.Transcoded.AsSpan(), context);
                break;
            case LineBreakInline { IsHard: true }:
                run.Add(new HardBreak(span));
                break;
            case LineBreakInline:
                run.Add(new SoftBreak(span));
                break;
            case CodeInline code:
                var characters = context.IsInPipeTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content;
                run.Add(new InlineCode(span, characters) { Attributes = AttributeConverter.Read(code, context) });
                break;
            case CustomContainerInline container:
                var content = ConvertChildren(container, context);
                var attributes = AttributeConverter.Read(container, context);
                if (attributes == NodeAttributes.None)
                {
                    context.Report(LoneSignDiagnostics.SpanBare, span, Excerpt.Of(span.Text.Trim(':')));
                }

                run.Add(new InlineSpan(NodeSpans.Cover(span, content), content) { Attributes = attributes });
                break;
            case EmphasisInline emphasis:
                EmphasisCheck.Run(emphasis, context);
                run.Add(ConvertEmphasis(emphasis, context));
                break;
            case LinkInline { IsImage: true } image:
                run.Add(ImageConverter.Convert(image, context));
                break;
            case LinkInline link:
                run.Add(LinkConverter.Convert(link, context));
                break;
            case AutolinkInline link:
                run.Add(LinkConverter.Convert(link, context));
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink call:
                run.Add(new FootnoteReference(span, context.Footnotes.NumberOf(call.Footnote)));
                break;
            case TaskList:
                context.Coverage.Add(span);
                run.SkipSpaceAfter(span.End);
                break;
            case FieldInline field:
                Fields.Add(run, field.Name, span, context);
                break;
            case BlankInline blank:
                run.Add(new WriteInBlank(span) { Width = blank.Width });
                break;
            case HtmlInline html:
                HtmlInlineConverter.Convert(html, run, context);
                break;
            case DelimiterInline delimiter:
                // A mark that found no partner is text; what it holds follows.
                var mark = delimiter.ToLiteral();
                run.AddText(span with { End = Math.Min(span.Start + mark.Length, context.Source.Text.Length) }, mark);
                break;
            case BracketedInline bracketed:
                if (BracketedSpans.Convert(bracketed, context) is { } spanned)
                {
                    run.Add(spanned);
                }

                break;
            case ContainerInline container when container.GetType() == typeof(ContainerInline):
                foreach (var child in ConvertChildren(container, context))
                {
                    run.Add(child);
                }

                break;
            default:
                context.Report(MarkdownDiagnostics.NotRepresented, span, inline.GetType().Name);
                break;
        }
    }

    /// <summary>Adds the characters that a reference stands for.</summary>
    public static void AddEntity(InlineRun run, SourceSpan span, ReadOnlySpan<char> characters, ConversionContext context)
    {
        if (characters is "\uFFFD" && span.Text is not "&#xFFFD;" and not "&#65533;")
        {
            // CommonMark 2.5: a number that is no character stands for this one.
            context.Report(MarkdownDiagnostics.ReplacementCharacter, span, span.Text.ToString());
        }
        else if (SourceDecoder.HasForbidden(characters))
        {
            context.Report(MarkdownDiagnostics.ControlCharacter, span, span.Text.ToString());
            return;
        }

        if (Rune.DecodeFromUtf16(characters, out var rune, out _) == System.Buffers.OperationStatus.Done && rune != Rune.ReplacementChar
            && SourceCharacters.Of(rune) is { } descriptor)
        {
            context.Report(descriptor, span, rune.Value);
        }

        run.AddText(span, characters);
    }

    private static Documents.Inline ConvertEmphasis(EmphasisInline emphasis, ConversionContext context)
    {
        var content = ConvertChildren(emphasis, context);
        var span = NodeSpans.SpanOver(emphasis, content, context);
        Documents.Inline node = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('*' or '_', 1) => new Emphasis(span, content),
            ('*' or '_', _) => new Strong(span, content),
            ('~', 1) => new Subscript(span, content),
            ('~', _) => new Strikethrough(span, content),
            ('^', _) => new Superscript(span, content),
            ('+', _) => new Inserted(span, content),
            ('=', _) => new Marked(span, content),
            _ => new InlineSpan(span, content),
        };
        return node with { Attributes = AttributeConverter.Read(emphasis, context) };
    }
}
