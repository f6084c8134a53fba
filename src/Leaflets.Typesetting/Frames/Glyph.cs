namespace Leaflets.Typesetting.Frames;

/// <summary>One placed glyph of a <see cref="GlyphRun"/>. Distances are in font design units; y grows upward, as in the font.</summary>
/// <param name="Id">The glyph's index in its face.</param>
/// <param name="Cluster">The index in the run's text (UTF-16) of the first character that the glyph stands for.</param>
/// <param name="Advance">How far the pen moves to the right after the glyph.</param>
/// <param name="OffsetX">How far the glyph is drawn to the right of the pen.</param>
/// <param name="OffsetY">How far the glyph is drawn above the pen.</param>
public readonly record struct Glyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);
