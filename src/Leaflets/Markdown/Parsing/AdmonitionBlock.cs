using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>A box as MkDocs writes it: <c>!!! note "Title"</c> with its content indented below.</summary>
internal sealed class AdmonitionBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>The word after the marks.</summary>
    public required string Kind { get; init; }

    /// <summary>The title between quotes, or null.</summary>
    public string? Title { get; init; }
}
