using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>A caption of pandoc above or below a table: text behind <c>:</c> or <c>Table:</c>.</summary>
internal sealed class CaptionBlock : Syntax.LeafBlock
{
    public CaptionBlock(BlockParser parser)
        : base(parser) => ProcessInlines = true;

    /// <summary>Where its text begins.</summary>
    public int TextStart { get; init; }
}
