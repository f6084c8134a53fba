using Leaflets.Markdown.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>
/// Containers that pandoc writes for a style of a Word document (<c>::: {custom-style="Body Text"}</c>, pandoc's manual, custom styles).
/// They hold text as it stands around them: looks come from the leaflet's own style.
/// </summary>
internal static class StyledDivs
{
    private const string Attribute = "custom-style";

    /// <summary>The blocks of a container, with those of such containers in the place of these.</summary>
    public static IEnumerable<Syntax.Block> Open(Syntax.ContainerBlock container, ConversionContext context)
    {
        foreach (var child in container)
        {
            if (child is not CustomContainer styled || !IsStyled(styled))
            {
                yield return child;
                continue;
            }

            var span = context.SpanOf(styled);
            context.Coverage.Add(NodeSpans.FirstLine(span));
            if (styled.ClosingFencedCharCount == 0)
            {
                context.Report(MarkdownDiagnostics.ContainerUnclosed, span, Attribute);
            }
            else
            {
                context.Coverage.ClaimFence(span, ":");
            }

            foreach (var inner in Open(styled, context))
            {
                yield return inner;
            }
        }
    }

    private static bool IsStyled(CustomContainer container) =>
        ContainerSyntax.NameOf(container).Length == 0
        && container.TryGetAttributes()?.Properties?.Exists(static property => property.Key == Attribute) == true;
}
