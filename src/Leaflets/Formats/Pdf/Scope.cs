using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Formats.Pdf;

/// <summary>What a node takes from the nodes around it, beside its style.</summary>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Direction">The base direction.</param>
internal sealed record Scope(string Language, TextDirection Direction)
{
    /// <summary>Whether raised or lowered text is around.</summary>
    public TextScript Script { get; init; }

    /// <summary>The width that pictures may take.</summary>
    public required Length Measure { get; init; }

    /// <summary>The scope inside a node: its own language and direction, where it has them.</summary>
    public Scope Inside(DocumentNode node)
    {
        var language = node.Attributes.Language;
        if (language is null && node.Attributes.Direction is null)
        {
            return this;
        }

        return this with
        {
            Language = language ?? Language,
            Direction = node.Attributes.Direction ?? (language is null ? Direction : LanguageDirection.Of(language)),
        };
    }

    /// <summary>The node's language where the node states one that differs from the one around it, for its element of meaning.</summary>
    public string? Stated(DocumentNode node) =>
        node.Attributes.Language is { } language && !string.Equals(language, Language, StringComparison.OrdinalIgnoreCase) ? language : null;
}
