using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Presentation.Nodes;

/// <summary>Running text: what a paragraph, a heading, a title, a caption or a term says.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Content">The text.</param>
internal sealed record PresentedText(NodeSetting Setting, ImmutableArray<Inline> Content) : PresentedNode(Setting)
{
    /// <summary>The words alone, line ends as spaces; a picture is its alternative text.</summary>
    public string Plain => PlainText.Of(Content).Trim();
}
