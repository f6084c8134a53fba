using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>The part of a run that lies on a line, or an isolate's edge, which has neither run nor extent.</summary>
internal sealed class LinePiece
{
    /// <summary>The run, or null for an isolate's edge.</summary>
    public ShapedRun? Run { get; init; }

    /// <summary>The first character.</summary>
    public required int Start { get; init; }

    /// <summary>The character after the last.</summary>
    public required int End { get; init; }

    /// <summary>The level on this line.</summary>
    public required byte Level { get; init; }

    /// <summary>The characters that are read back.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The glyphs, whose clusters index the piece's text.</summary>
    public Glyph[] Glyphs { get; init; } = [];

    /// <summary>The width in points.</summary>
    public double Width { get; init; }

    /// <summary>How much of the width is white space that hangs at the line's end.</summary>
    public double HangingWidth { get; init; }

    /// <summary>The left end, in points from the line's left edge.</summary>
    public double X { get; set; }

    /// <summary>The left end of what does not hang.</summary>
    public double ContentX => (Level & 1) == 1 ? X + HangingWidth : X;

    /// <summary>The width of what does not hang.</summary>
    public double ContentWidth => Width - HangingWidth;
}
