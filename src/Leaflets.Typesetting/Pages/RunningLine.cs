using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Pages;

/// <summary>
/// What runs at the head or foot of a page: up to three texts side by side. Decoration in the sense of PDF: never read aloud.
/// </summary>
/// <param name="Start">At the side where lines begin; may be empty.</param>
/// <param name="Center">In the middle; may be empty.</param>
/// <param name="End">At the side where lines end; may be empty.</param>
/// <param name="Style">How the texts are set; alignment is not used.</param>
public sealed record RunningLine(
    ImmutableArray<InlineItem> Start,
    ImmutableArray<InlineItem> Center,
    ImmutableArray<InlineItem> End,
    ParagraphStyle Style);
