using System.Collections.Immutable;

namespace Leaflets.Typesetting.Fonts;

/// <summary>The faces that text may be set in, by family. Immutable and thread-safe.</summary>
public sealed class FontCatalog
{
    private readonly Dictionary<string, ImmutableArray<FontSource>> _families;

    /// <summary>Makes a catalog.</summary>
    /// <param name="faces">The faces, in any order.</param>
    public FontCatalog(IEnumerable<FontSource> faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        _families = faces
            .GroupBy(face => face.Description.Family, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                family => family.Key,
                family => family
                    .OrderBy(face => face.Description.Weight.Value)
                    .ThenBy(face => face.Description.IsItalic)
                    .ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of the families, sorted.</summary>
    public IEnumerable<string> Families => _families.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether the catalog has a face of the family.</summary>
    public bool Contains(string family) => _families.ContainsKey(family);

    /// <summary>
    /// The face of a family that is nearest to what is asked for: the slant first, then the weight (CSS Fonts 4, 5.2).
    /// </summary>
    /// <returns>The face, or null where the catalog lacks the family.</returns>
    /// <exception cref="InvalidFontException">The face's file is damaged.</exception>
    public FontFace? Find(string family, FontWeight weight, bool italic) => Nearest(family, weight, italic)?.Face;

    /// <summary>
    /// What the upright regular face of a family, or the nearest to that, says of its letters; null
    /// where nothing is known. No face is read.
    /// </summary>
    public FontSignature? SignatureOf(string family) => Nearest(family, FontWeight.Regular, italic: false)?.Description.Signature;

    private FontSource? Nearest(string family, FontWeight weight, bool italic)
    {
        if (!_families.TryGetValue(family, out var faces))
        {
            return null;
        }

        FontSource? best = null;
        var bestDistance = int.MaxValue;
        foreach (var face in faces)
        {
            var distance = Math.Abs(face.Description.Weight.Value - weight.Value) + (face.Description.IsItalic == italic ? 0 : 10_000);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (face, distance);
            }
        }

        return best;
    }
}
