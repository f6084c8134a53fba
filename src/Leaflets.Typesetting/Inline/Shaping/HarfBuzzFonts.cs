using System.Collections.Concurrent;
using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>HarfBuzz's view of faces, made once for each. Thread-safe: a HarfBuzz font that nobody changes may be shared.</summary>
/// <remarks>The native objects live as long as this object and are freed by their finalizers.</remarks>
internal sealed class HarfBuzzFonts
{
    private readonly ConcurrentDictionary<FontFace, Lazy<Font>> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Language> _languages = new(StringComparer.Ordinal);

    /// <summary>The font of a face, scaled so that its positions are design units.</summary>
    public Font Of(FontFace face) => _fonts.GetOrAdd(face, static key => new Lazy<Font>(() => Make(key))).Value;

    /// <summary>HarfBuzz's name of a language.</summary>
    public Language LanguageOf(string tag) => _languages.GetOrAdd(tag, static key => new Language(key));

    private static Font Make(FontFace face)
    {
        var pin = face.Data.Pin();
        Blob blob;
        unsafe
        {
            blob = new Blob((nint)pin.Pointer, face.Data.Length, MemoryMode.ReadOnly, () => pin.Dispose());
        }

        blob.MakeImmutable();
        using (blob)
        {
            using var native = new Face(blob, 0);
            native.UnitsPerEm = face.Metrics.UnitsPerEm;
            native.MakeImmutable();
            var font = new Font(native);
            font.SetFunctionsOpenType();
            font.SetScale(face.Metrics.UnitsPerEm, face.Metrics.UnitsPerEm);
            return font;
        }
    }
}
