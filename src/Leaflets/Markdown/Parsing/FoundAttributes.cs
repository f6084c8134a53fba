using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Attributes that were taken out of running text.</summary>
/// <param name="Attributes">The attributes of their owner, together with any that it had before.</param>
/// <param name="Span">The place of the braces; the end is inclusive.</param>
internal readonly record struct FoundAttributes(HtmlAttributes Attributes, Syntax.SourceSpan Span);
