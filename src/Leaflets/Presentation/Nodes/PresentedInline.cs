using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Presentation.Nodes;

/// <summary>A piece of running text. The set is closed: the presenter makes these, every format handles all of them.</summary>
internal abstract record PresentedInline : PresentedNode
{
    private protected PresentedInline(NodeSetting setting)
        : base(setting)
    {
    }

    /// <summary>Whether it is isolated from the direction of the text around it (UAX #9, 2.4): it has a direction of its own.</summary>
    public bool IsIsolated { get; init; }
}

/// <summary>
/// Characters, white space collapsed as in HTML: a run of spaces, tabs and line ends is one space, and none stands at either end of a text.
/// </summary>
/// <param name="Setting">Their place and look.</param>
/// <param name="Pieces">The characters, divided where something else is heard than is printed.</param>
internal sealed record PresentedWords(NodeSetting Setting, ImmutableArray<SpokenPiece> Pieces) : PresentedInline(Setting)
{
    /// <summary>All characters.</summary>
    public string Text => Pieces is [var only] ? only.Text : string.Concat(Pieces.Select(static piece => piece.Text));
}

/// <summary>Text kept as it is.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Text">The text.</param>
internal sealed record PresentedVerbatim(NodeSetting Setting, string Text) : PresentedInline(Setting);

/// <summary>A short form.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Text">The short form.</param>
/// <param name="Expansion">The long form, which is heard.</param>
internal sealed record PresentedAbbreviation(NodeSetting Setting, string Text, string Expansion) : PresentedInline(Setting);

/// <summary>A blank to write in.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Text">The marks that it is printed with.</param>
/// <param name="Spoken">What is heard.</param>
internal sealed record PresentedBlank(NodeSetting Setting, string Text, string Spoken) : PresentedInline(Setting);

/// <summary>A line end that the author wants.</summary>
/// <param name="Setting">Its place and look.</param>
internal sealed record PresentedBreak(NodeSetting Setting) : PresentedInline(Setting);

/// <summary>A picture.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Image">What the document says of it.</param>
/// <param name="Picture">The picture itself.</param>
internal sealed record PresentedImage(NodeSetting Setting, Image Image, Picture Picture) : PresentedInline(Setting);

/// <summary>A call of a footnote.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Number">The number of the note.</param>
/// <param name="Label">The number as the leaflet's language writes it.</param>
/// <param name="Spoken">What is heard.</param>
internal sealed record PresentedNoteCall(NodeSetting Setting, int Number, string Label, string Spoken) : PresentedInline(Setting);

/// <summary>A link.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Content">The text.</param>
internal sealed record PresentedLink(NodeSetting Setting, ImmutableArray<PresentedInline> Content) : PresentedInline(Setting)
{
    /// <summary>The name within the leaflet that it leads to, or null.</summary>
    public required string? Anchor { get; init; }

    /// <summary>The address that it leads to, or null.</summary>
    public required string? Address { get; init; }

    /// <summary>The title that the author wrote, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>What is heard: the text, and the title where there is one.</summary>
    public required string Spoken { get; init; }
}

/// <summary>Text within text: stressed, raised, in another language; see <see cref="Kind"/>.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The text.</param>
internal sealed record PresentedSpan(NodeSetting Setting, SpanKind Kind, ImmutableArray<PresentedInline> Content) : PresentedInline(Setting)
{
    /// <summary>What is heard in place of it, or null where it is heard as it is written.</summary>
    public string? Spoken { get; init; }
}
