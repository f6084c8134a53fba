using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets;

/// <summary>The typefaces that styles may name: static TrueType faces. Immutable, thread-safe.</summary>
public sealed class TypefaceLibrary
{
    internal TypefaceLibrary(FontCatalog catalog) => Catalog = catalog;

    /// <summary>The names of the families, sorted.</summary>
    public IEnumerable<string> Families => Catalog.Families;

    internal FontCatalog Catalog { get; }

    /// <summary>Reads faces.</summary>
    /// <param name="faces">The files, each whole. They must not be changed afterwards.</param>
    /// <exception cref="InvalidDataException">A file is no static TrueType face, is damaged, or may not be embedded.</exception>
    public static TypefaceLibrary Create(IEnumerable<ReadOnlyMemory<byte>> faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        try
        {
            return new(new FontCatalog([.. faces.Select(static face => FontSource.Of(FontFace.Load(face)))]));
        }
        catch (InvalidFontException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
