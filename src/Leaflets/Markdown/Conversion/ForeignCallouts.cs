using System.Collections.Frozen;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Parsing;
using Leaflets.Styling.Keys;
using Markdig.Extensions.CustomContainers;

namespace Leaflets.Markdown.Conversion;

/// <summary>Boxes of MkDocs (<c>!!! note</c>), of Docusaurus (<c>:::note Title</c>, <c>:::tip[Title]</c>) and of pandoc (<c>::: {.note}</c>) as callouts.</summary>
internal static class ForeignCallouts
{
    private static readonly FrozenDictionary<string, CalloutKind> Kinds = new Dictionary<string, CalloutKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = CalloutKind.Note,
        ["info"] = CalloutKind.Note,
        ["abstract"] = CalloutKind.Note,
        ["summary"] = CalloutKind.Note,
        ["tldr"] = CalloutKind.Note,
        ["example"] = CalloutKind.Note,
        ["quote"] = CalloutKind.Note,
        ["cite"] = CalloutKind.Note,
        ["seealso"] = CalloutKind.Note,
        ["todo"] = CalloutKind.Note,
        ["tip"] = CalloutKind.Tip,
        ["hint"] = CalloutKind.Tip,
        ["success"] = CalloutKind.Tip,
        ["check"] = CalloutKind.Tip,
        ["done"] = CalloutKind.Tip,
        ["important"] = CalloutKind.Important,
        ["question"] = CalloutKind.Important,
        ["help"] = CalloutKind.Important,
        ["faq"] = CalloutKind.Important,
        ["warning"] = CalloutKind.Warning,
        ["attention"] = CalloutKind.Warning,
        ["caution"] = CalloutKind.Caution,
        ["danger"] = CalloutKind.Caution,
        ["error"] = CalloutKind.Caution,
        ["failure"] = CalloutKind.Caution,
        ["fail"] = CalloutKind.Caution,
        ["missing"] = CalloutKind.Caution,
        ["bug"] = CalloutKind.Caution,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Converts a box of MkDocs.</summary>
    public static Callout? Convert(AdmonitionBlock block, ConversionContext context)
    {
        var span = context.SpanOf(block);
        if (!Kinds.TryGetValue(block.Kind, out var kind))
        {
            context.Report(MarkdownDiagnostics.UnknownCallout, ContainerConverter.FirstLine(span), block.Kind, Nearest.To(block.Kind, Kinds.Keys.Order(StringComparer.Ordinal)));
            return null;
        }

        context.Coverage.Add(ContainerConverter.FirstLine(span));
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
        const string Quarto = "callout-";
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var word = bracket < 0 ? name : name[..bracket];
        if (!Kinds.TryGetValue(word.StartsWith(Quarto, StringComparison.Ordinal) ? word[Quarto.Length..] : word, out var kind))
        {
            return null;
        }

        var title = container.Arguments;
        if (bracket >= 0)
        {
            var line = ContainerConverter.FirstLine(span).Text;
            var (open, close) = (line.IndexOf('['), line.LastIndexOf(']'));
            title = close > open ? line[(open + 1)..close].ToString() : title;
        }

        context.Coverage.Add(ContainerConverter.FirstLine(span));
        if (container.ClosingFencedCharCount == 0)
        {
            context.Report(MarkdownDiagnostics.ContainerUnclosed, span, name);
        }

        var attributes = AttributeConverter.Read(container, context, name);
        var words = TitleConverter.Convert(ContainerConverter.TakeTitle(title, ref attributes), span, context);
        return Make(kind, words, container, span, context) with { Attributes = attributes };
    }

    private static Callout Make(
        CalloutKind kind, ImmutableArray<Inline> title, Markdig.Syntax.ContainerBlock block, SourceSpan span, ConversionContext context)
    {
        var blocks = BlockConverter.ConvertChildren(block, context);
        return new(BlockConverter.Cover(BlockConverter.Cover(span, blocks), title), kind, title, blocks);
    }
}
