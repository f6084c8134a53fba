using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Html;

/// <summary>A piece of HTML with its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the file.</param>
/// <param name="Start">Where it begins in the text that was taken apart.</param>
/// <param name="Length">Its length there.</param>
internal sealed record HtmlToken(HtmlTokenKind Kind, SourceSpan Span, int Start, int Length)
{
    /// <summary>The name of the element, in lower case; empty for what is no tag.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The attributes of a tag that opens, in the order written.</summary>
    public ImmutableArray<HtmlAttribute> Attributes { get; init; } = [];

    /// <summary>The value of an attribute, or null where the tag has none of this name.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }
}
