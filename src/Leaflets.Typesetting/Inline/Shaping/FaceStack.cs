using System.Collections.Concurrent;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Finds the faces of styles in a catalog and remembers them. Thread-safe.</summary>
internal sealed class FaceStack
{
    /// <summary>More styles than this are not remembered: a document has dozens.</summary>
    private const int MaximumStyles = 1024;

    private readonly FontCatalog _catalog;
    private readonly ConcurrentDictionary<TextStyle, FaceList> _faces = new();

    /// <summary>Makes a stack over a catalog.</summary>
    public FaceStack(FontCatalog catalog) => _catalog = catalog;

    /// <summary>The faces to look for a glyph in, in order; none where the catalog lacks every family.</summary>
    public FaceList Of(TextStyle style)
    {
        if (_faces.TryGetValue(style, out var known))
        {
            return known;
        }

        var found = new FaceList(_catalog, style);
        return _faces.Count < MaximumStyles ? _faces.GetOrAdd(style, found) : found;
    }
}
