using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>A stretch of a paragraph's text that one item gave.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Style">The look; of a box or a break, that of the text before it.</param>
/// <param name="Origin">The item's origin.</param>
/// <param name="Box">The box that the character stands for, or null.</param>
internal readonly record struct StyledSpan(int Start, int End, TextStyle Style, int Origin, InlineBox? Box);
