using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// The faces of a style in the order of its families, each found when first asked for, since most are never needed. Thread-safe.
/// </summary>
internal sealed class FaceList
{
    private readonly FontCatalog _catalog;
    private readonly TextStyle _style;
    private readonly ImmutableArray<string> _families;
    private readonly FontFace?[] _faces;

    /// <summary>Makes the list of a style.</summary>
    public FaceList(FontCatalog catalog, TextStyle style)
    {
        (_catalog, _style) = (catalog, style);
        _families = [.. style.Families.Where(catalog.Contains)];
        _faces = new FontFace?[_families.Length];
    }

    /// <summary>The number of faces.</summary>
    public int Count => _faces.Length;

    /// <summary>A face.</summary>
    /// <param name="index">From 0 to one less than <see cref="Count"/>.</param>
    /// <exception cref="InvalidFontException">The face's file is damaged.</exception>
    public FontFace this[int index] => _faces[index] ??= Find(_families[index]);

    /// <summary>The face whose ascender and descender share out the height of a line, or null where there is no face.</summary>
    public FontFace? Strut => Count == 0 ? null : this[Math.Max(_style.Strut is { } family ? _families.IndexOf(family) : 0, 0)];

    /// <summary>Whether a face is one of those found so far.</summary>
    public bool HasFound(FontFace face) => Array.IndexOf(_faces, face) >= 0;

    /// <summary>The face of a family. One without slanted letters stresses by weight: letters are never slanted by calculation.</summary>
    private FontFace Find(string family)
    {
        var face = _catalog.Find(family, _style.Weight, _style.Italic)!;
        return _style.Italic && !face.IsItalic && _style.Weight.Value < FontWeight.Bold.Value
            ? _catalog.Find(family, FontWeight.Bold, italic: false)!
            : face;
    }
}
