using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Presentation.Nodes;

/// <summary>
/// A node of a presented document: nothing about what it says and how it looks is left to decide. Immutable, thread-safe.
/// </summary>
internal abstract record PresentedNode
{
    private protected PresentedNode(NodeSetting setting) => Setting = setting;

    /// <summary>Its place, name, look and language.</summary>
    public NodeSetting Setting { get; init; }

    /// <summary>The node's stretch of the source file.</summary>
    public SourceSpan Span => Setting.Span;

    /// <summary>The name that links lead to, or null.</summary>
    public string? Id => Setting.Id;

    /// <summary>How it looks where it stands.</summary>
    public ComputedStyle Style => Setting.Style;

    /// <summary>The BCP 47 tag of its language.</summary>
    public string Language => Setting.Language;

    /// <summary>Its base direction.</summary>
    public TextDirection Direction => Setting.Direction;

    /// <summary>Its language where it states one that differs from the language around it, else null.</summary>
    public string? StatedLanguage => Setting.StatedLanguage;
}
