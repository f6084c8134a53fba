using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>A blank to write in.</summary>
internal sealed class BlankInline : LeafInline
{
    /// <summary>How wide it is, in underscores.</summary>
    public required int Width { get; init; }
}
