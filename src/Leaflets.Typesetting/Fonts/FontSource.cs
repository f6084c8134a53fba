using Leaflets.Bounds;

namespace Leaflets.Typesetting.Fonts;

/// <summary>A face of a catalog, read when text first needs it: a catalog holds many faces, a document uses few. Thread-safe.</summary>
public sealed class FontSource
{
    private readonly Lazy<FontFace> _face;

    /// <summary>Makes a source.</summary>
    /// <param name="description">What the face is.</param>
    /// <param name="load">Reads the face; called at most once, an <see cref="InvalidFontException"/> of it is given to all who ask.</param>
    public FontSource(FontDescription description, Func<FontFace> load)
    {
        Description = description;
        _face = new Lazy<FontFace>(() =>
        {
            using var unwatched = Steps.Unwatched();
            return load();
        });
    }

    /// <summary>What the face is.</summary>
    public FontDescription Description { get; }

    /// <summary>The face.</summary>
    /// <exception cref="InvalidFontException">The file turned out to be damaged.</exception>
    public FontFace Face => _face.Value;

    /// <summary>The source of a face that is already read.</summary>
    public static FontSource Of(FontFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return new(new(face.Family, face.Weight, face.IsItalic) { Signature = FontSignature.Read(face.Table("OS/2").Span) }, () => face);
    }
}
