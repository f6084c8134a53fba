using System.Collections.Immutable;

namespace Leaflets.Pdf.Fonts;

/// <summary>
/// A glyph made of glyphs of a face, placed as shaping placed them (OpenType <c>glyf</c>, composite glyph description). It gives a cluster
/// one glyph, so that ToUnicode says the cluster's text exactly: letters whose dots are glyphs of their own, letters with marks, vowels
/// that stand before their consonant, one shape for two characters. Without parts it says characters that another glyph shows.
/// </summary>
/// <param name="Components">The parts.</param>
/// <param name="Advance">The width, in design units.</param>
/// <param name="Text">What the glyph stands for.</param>
/// <param name="Turn">Tells apart glyphs that are otherwise alike.</param>
internal sealed record ComposedGlyph(ImmutableArray<GlyphComponent> Components, int Advance, string Text, int Turn = 0)
{
    /// <inheritdoc/>
    public bool Equals(ComposedGlyph? other) =>
        other is not null && Advance == other.Advance && Turn == other.Turn && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && Components.AsSpan().SequenceEqual(other.Components.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(
            Text, Advance, Turn, Components.Length > 0 ? Components[0] : default, Components.Length > 0 ? Components[^1] : default);
}

/// <summary>A part of a <see cref="ComposedGlyph"/>.</summary>
/// <param name="Glyph">The glyph of the face.</param>
/// <param name="X">How far to the right of the composed glyph's origin, in design units.</param>
/// <param name="Y">How far above it.</param>
internal readonly record struct GlyphComponent(ushort Glyph, short X, short Y);
