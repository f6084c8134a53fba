using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// A box as MyST writes it: a fence of code whose word stands in braces, <c>```{note}</c>, and Markdown up to the fence that closes it.
/// </summary>
internal sealed class DirectiveBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>The character of the fence.</summary>
    public required char Fence { get; init; }

    /// <summary>How many there are.</summary>
    public required int Length { get; init; }

    /// <summary>The word in braces.</summary>
    public required string Name { get; init; }

    /// <summary>What follows the braces, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the fence that closes it was found.</summary>
    public bool IsClosed { get; set; }
}
