using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Text in brackets with attributes behind them: <c>[text]{.underline}</c>, pandoc's bracketed span.</summary>
internal sealed class BracketedInline : ContainerInline
{
    /// <summary>The place of the bracket behind the text; the end is inclusive.</summary>
    public required Syntax.SourceSpan Closing { get; init; }
}
