using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Finds the faces of text styles. Remembers the faces of each style; not thread-safe.</summary>
internal sealed class FaceFinder
{
    private readonly FontCatalog _catalog;
    private readonly Dictionary<TextStyle, ImmutableArray<FontFace>> _faces = [];

    public FaceFinder(FontCatalog catalog) => _catalog = catalog;

    /// <summary>The faces of a style in the order of its families; families that the catalog lacks are left out.</summary>
    public ImmutableArray<FontFace> FacesOf(TextStyle style)
    {
        if (_faces.TryGetValue(style, out var faces))
        {
            return faces;
        }

        faces = [.. style.Families.Select(family => _catalog.Find(family, style.Weight, style.Italic)).OfType<FontFace>().Distinct()];
        _faces.Add(style, faces);
        return faces;
    }
}
