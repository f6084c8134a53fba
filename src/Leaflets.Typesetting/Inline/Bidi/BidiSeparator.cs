namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The place of an isolate's initiator or terminator, which has a level but no glyph and keeps its two sides apart.</summary>
internal readonly record struct BidiSeparator(int Position, byte Level);
