using System.Runtime.CompilerServices;
using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// HarfBuzz's view of faces, each made once and kept as long as its face. A font that is not changed after it is made may shape on
/// several threads at once.
/// </summary>
internal static class HarfBuzzFonts
{
    private static readonly ConditionalWeakTable<FontFace, Font> Fonts = [];

    /// <summary>The font of a face, in design units.</summary>
    public static Font Of(FontFace face) => Fonts.GetValue(face, static key => Make(key));

    private static unsafe Font Make(FontFace face)
    {
        var pin = face.Data.Pin();
        var blob = new Blob((nint)pin.Pointer, face.Data.Length, MemoryMode.ReadOnly, () => pin.Dispose());
        blob.MakeImmutable();
        var native = new Face(blob, 0) { UnitsPerEm = face.Metrics.UnitsPerEm, GlyphCount = face.GlyphCount };
        native.MakeImmutable();
        var font = new Font(native);
        font.SetScale(face.Metrics.UnitsPerEm, face.Metrics.UnitsPerEm);
        font.SetFunctionsOpenType();
        return font;
    }
}
