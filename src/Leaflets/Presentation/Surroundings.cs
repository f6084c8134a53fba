using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation;

/// <summary>What a node takes from the nodes around it.</summary>
/// <param name="Style">How that looks in which it stands.</param>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Direction">The base direction.</param>
internal sealed record Surroundings(ComputedStyle Style, string Language, TextDirection Direction)
{
    /// <summary>How many lists are around.</summary>
    public int ListLevel { get; init; }

    /// <summary>Whether paragraphs stand without space between (CommonMark 5.3).</summary>
    public bool IsTight { get; init; }

    /// <summary>Whether a table is around.</summary>
    public bool IsInTable { get; init; }

    /// <summary>Whether the items of lists are questions, with room for answers.</summary>
    public bool AsksQuestions { get; init; }

    /// <summary>Whether raised or lowered text is around.</summary>
    public TextScript Script { get; init; }

    /// <summary>The setting of a node that stands here: its own language and direction, where it has them.</summary>
    /// <param name="node">The node.</param>
    /// <param name="style">How it looks.</param>
    public NodeSetting SettingOf(DocumentNode node, ComputedStyle style)
    {
        var language = node.Attributes.Language;
        var direction = node.Attributes.Direction ?? (language is null ? Direction : LanguageDirection.Of(language));
        return new NodeSetting(node.Span, node.Attributes.Id, style, language ?? Language, direction)
        {
            StatedLanguage = string.Equals(language, Language, StringComparison.OrdinalIgnoreCase) ? null : language,
            IsTurned = direction != Direction,
            Script = Script,
            IsTight = IsTight && !style.IsFramed,
        };
    }

    /// <summary>The surroundings of what stands in a node.</summary>
    public Surroundings Inside(NodeSetting setting) =>
        this with { Style = setting.Style, Language = setting.Language, Direction = setting.Direction };
}
