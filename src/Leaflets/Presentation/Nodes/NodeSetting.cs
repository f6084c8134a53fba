using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation.Nodes;

/// <summary>What every presented node has: its place in the source, its name, its look and its language.</summary>
/// <param name="Span">The node's stretch of the source file.</param>
/// <param name="Id">The name that links lead to, or null.</param>
/// <param name="Style">How it looks where it stands.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Direction">Its base direction.</param>
internal sealed record NodeSetting(SourceSpan Span, string? Id, ComputedStyle Style, string Language, TextDirection Direction)
{
    /// <summary>Its language where the node states one that differs from the language around it, else null.</summary>
    public string? StatedLanguage { get; init; }

    /// <summary>Whether its direction differs from the direction around it.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether it is raised or lowered text.</summary>
    public TextScript Script { get; init; }

    /// <summary>
    /// Whether it stands without space above and below, as a paragraph of a tight list does (CommonMark 5.3).
    /// What has a frame of its own never does.
    /// </summary>
    public bool IsTight { get; init; }

    /// <summary>
    /// The setting of a part that has no node of its own in the document, such as a caption: it looks otherwise, and no link leads to it.
    /// </summary>
    public NodeSetting OfPart(ComputedStyle style) => this with { Id = null, Style = style, StatedLanguage = null, IsTurned = false };
}
