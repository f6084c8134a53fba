using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>A blank to write in.</summary>
internal sealed class BlankInline : LeafInline;
