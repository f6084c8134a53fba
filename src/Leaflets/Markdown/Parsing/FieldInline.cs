using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>A field: <c>{{clinic.phone}}</c>.</summary>
internal sealed class FieldInline : LeafInline
{
    /// <summary>The name between the braces.</summary>
    public required string Name { get; init; }
}
