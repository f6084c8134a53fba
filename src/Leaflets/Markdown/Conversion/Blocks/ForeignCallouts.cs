using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Dialects;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>
/// Boxes of MkDocs (<c>!!! note</c>), of Docusaurus (<c>:::note Title</c>, <c>:::tip[Title]</c>), of pandoc (<c>::: {.note}</c>) and of
/// MyST (<c>:::{note}</c>, <c>```{admonition} Title</c>) as callouts.
/// </summary>
internal static class ForeignCallouts
{
    /// <summary>Converts a box of MkDocs.</summary>
    public static Callout? Convert(AdmonitionBlock block, ConversionContext context)
    {
        var span = context.SpanOf(block);
        if (!AdmonitionNames.TryGet(block.Kind, out var kind))
        {
            context.Report(
                MarkdownDiagnostics.UnknownCallout, NodeSpans.FirstLine(span), block.Kind, Nearest.To(block.Kind, AdmonitionNames.All));
            return null;
        }

        context.Coverage.Add(NodeSpans.FirstLine(span));
        return Make(kind, TitleConverter.Convert(block.Title, span, context), block, span, context);
    }

    /// <summary>Converts a box of Docusaurus or pandoc.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">Its place.</param>
    /// <param name="context">The document.</param>
    /// <returns>The callout, or null where the container is no such box.</returns>
    public static Callout? TryConvert(CustomContainer container, string name, SourceSpan span, ConversionContext context)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var word = (bracket < 0 ? name : name[..bracket]).Trim('{', '}');
        var options = DirectiveOptions.Of(container);
        string[] used = [name];
        if (name is ['{', ..] && DirectiveParser.IsBox(word) && KindOf(word, options) is { } stated)
        {
            return FromContainer(container, name, stated, used, bracket, options, span, context);
        }

        if (AdmonitionNames.OfClasses([word, .. container.TryGetAttributes()?.Classes ?? []]) is not var (kind, those))
        {
            return null;
        }

        return FromContainer(container, name, kind, [.. those, name], bracket, options, span, context);
    }

    /// <summary>Converts a box of MyST between fences of code.</summary>
    public static Callout? Convert(DirectiveBlock block, ConversionContext context)
    {
        var span = context.SpanOf(block);
        context.Coverage.Add(NodeSpans.FirstLine(span));
        context.Coverage.ClaimFence(span, "`~");
        if (!block.IsClosed)
        {
            context.Report(DialectDiagnostics.DirectiveUnclosed, NodeSpans.FirstLine(span), $"{{{block.Name}}}");
        }
        else
        {
            context.Coverage.Add(span with { Start = span.Start + span.Text.LastIndexOfAny('\r', '\n') + 1 });
        }

        var options = DirectiveOptions.Of(block);
        var callout = Make(KindOf(block.Name, options), TitleConverter.Convert(block.Title, span, context), block, span, context);
        return WithOptions(callout, options, span, context);
    }

    private static CalloutKind KindOf(string name, DirectiveOptions? options) =>
        AdmonitionNames.TryGet(name, out var kind) ? kind
        : options?["class"] is { } classes && AdmonitionNames.OfClasses(classes.Split(' ', ',')) is var (stated, _) ? stated
        : CalloutKind.Note;

    private static Callout WithOptions(Callout callout, DirectiveOptions? options, SourceSpan span, ConversionContext context)
    {
        if (options is null)
        {
            return callout;
        }

        context.Coverage.Add(span with { End = Math.Max(options.End + 1 + context.Offset, span.Start) });
        if ((options["name"] ?? options["label"]) is not { Length: > 0 } id || id.Contains(' ', StringComparison.Ordinal))
        {
            return callout;
        }

        context.Ids.Declare(id, span);
        return callout with { Attributes = callout.Attributes with { Id = id } };
    }

    private static Callout FromContainer(
        CustomContainer container, string name, CalloutKind kind, string[] used, int bracket, DirectiveOptions? options, SourceSpan span,
        ConversionContext context)
    {
        var title = container.Arguments;
        if (bracket >= 0)
        {
            var line = NodeSpans.FirstLine(span).Text;
            var (open, close) = (line.IndexOf('['), line.LastIndexOf(']'));
            title = close > open ? line[(open + 1)..close].ToString() : title;
        }

        context.Coverage.Add(NodeSpans.FirstLine(span));
        if (container.ClosingFencedCharCount == 0)
        {
            context.Report(MarkdownDiagnostics.ContainerUnclosed, span, name);
        }

        var attributes = AttributeConverter.Read(container, context, name);
        attributes = attributes with { Classes = attributes.Classes.RemoveAll(one => used.Contains(one)) };
        var words = TitleConverter.Convert(ContainerSyntax.TakeTitle(title, ref attributes), span, context);
        return WithOptions(Make(kind, words, container, span, context) with { Attributes = attributes }, options, span, context);
    }

    private static Callout Make(
        CalloutKind kind, ImmutableArray<Inline> title, Markdig.Syntax.ContainerBlock block, SourceSpan span, ConversionContext context)
    {
        var blocks = BlockConverter.ConvertChildren(block, context);
        return new(NodeSpans.Cover(NodeSpans.Cover(span, blocks), title), kind, title, blocks);
    }
}
