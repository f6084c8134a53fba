using System.Collections.Concurrent;
using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;
using Buffer = HarfBuzzSharp.Buffer;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// HarfBuzz's view of faces, made once for each, and the buffers that are free. Thread-safe: a HarfBuzz
/// font that nobody changes may be shared.
/// </summary>
/// <remarks>
/// The native objects, and with them the pinned bytes of the faces, live as long as this object. The finalizers of HarfBuzzSharp free
/// nothing, so they are kept from running and this object's own frees all.
/// </remarks>
internal sealed class HarfBuzzFonts
{
    private readonly ConcurrentDictionary<FontFace, Lazy<Font>> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Language> _languages = new(StringComparer.Ordinal);

    // Of the concurrent collections one that has no finalizer itself, and can be gone through in ours.
    private readonly ConcurrentQueue<Buffer> _buffers = new();

    ~HarfBuzzFonts()
    {
        foreach (var font in _fonts.Values)
        {
            if (font.IsValueCreated)
            {
                font.Value.Dispose();
            }
        }

        foreach (var buffer in _buffers)
        {
            buffer.Dispose();
        }
    }

    /// <summary>The font of a face, scaled so that its positions are design units.</summary>
    public Font Of(FontFace face) => _fonts.GetOrAdd(face, static key => new Lazy<Font>(() => Make(key))).Value;

    /// <summary>HarfBuzz's name of a language.</summary>
    public Language LanguageOf(string tag) => _languages.GetOrAdd(tag, static key => new Language(key));

    /// <summary>A buffer for the caller alone, empty; it is to be given back.</summary>
    public Buffer TakeBuffer()
    {
        if (_buffers.TryDequeue(out var buffer))
        {
            buffer.Reset();
            return buffer;
        }

        return Kept(new Buffer());
    }

    /// <summary>Takes a buffer back. Until then this object lives, and the fonts that the caller has shaped with.</summary>
    public void GiveBack(Buffer buffer) => _buffers.Enqueue(buffer);

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
            var font = Kept(new Font(native));
            font.SetFunctionsOpenType();
            font.SetScale(face.Metrics.UnitsPerEm, face.Metrics.UnitsPerEm);
            return font;
        }
    }

    private static T Kept<T>(T native)
        where T : NativeObject
    {
#pragma warning disable CA1816 // Its own finalizer would mark it as freed, and free nothing.
        GC.SuppressFinalize(native);
#pragma warning restore CA1816
        return native;
    }
}
