using System.Globalization;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Divides a paragraph into runs: by level, script, style, element boundaries, and the face that has the glyphs.</summary>
internal sealed class RunItemizer
{
    private readonly FaceFinder _faces;

    public RunItemizer(FaceFinder faces) => _faces = faces;

    /// <summary>The runs in logical order. Characters that no face has are in no run and are told as problems; so are boxes and breaks.</summary>
    public List<TextRun> Itemize(CollectedText collected, byte[] levels, ICollection<TypesettingProblem> problems)
    {
        var scripts = ScriptResolver.Resolve(collected.Text);
        var boundaries = Boundaries(collected);
        var runs = new List<TextRun>();
        foreach (var stretch in collected.Stretches)
        {
            var faces = _faces.FacesOf(stretch.Style);
            var i = stretch.Start;
            FontFace? face = null;
            TextRun? run = null;
            while (i < stretch.End)
            {
                var length = StringInfo.GetNextTextElementLength(collected.Text.AsSpan(i, stretch.End - i));
                var cluster = collected.Text.AsSpan(i, length);
                if (cluster[0] is CollectedText.BoxCharacter or CollectedText.BreakCharacter)
                {
                    run = null;
                    i += length;
                    continue;
                }

                face = Choose(cluster, faces, face);
                if (face is null)
                {
                    problems.Add(new TypesettingProblem(TypesettingProblemKind.MissingGlyph, stretch.Origin, i - stretch.Start, cluster.ToString()));
                    run = null;
                }
                else if (run is not null && run.Face == face && run.Level == levels[i] && run.Script == scripts[i] && !boundaries.Contains(i))
                {
                    runs[^1] = run = run with { End = i + length };
                }
                else
                {
                    run = new TextRun(i, i + length, stretch.Style, face, scripts[i], levels[i]);
                    runs.Add(run);
                }

                i += length;
            }
        }

        return runs;
    }

    /// <summary>
    /// The face for a cluster: the one of the text before where that is no worse, so that spaces and punctuation do not change faces in the
    /// middle of a phrase; else the first that has every character.
    /// </summary>
    private static FontFace? Choose(ReadOnlySpan<char> cluster, IEnumerable<FontFace> faces, FontFace? current)
    {
        if (current is not null && IsNeutral(cluster[0]) && Has(current, cluster))
        {
            return current;
        }

        foreach (var face in faces)
        {
            if (Has(face, cluster))
            {
                return face;
            }
        }

        return null;
    }

    private static bool IsNeutral(char character) => character is ' ' or '\u00A0' || char.IsPunctuation(character);

    private static bool Has(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (face.GlyphOf(rune.Value) == 0 && !DefaultIgnorable.Contains(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<int> Boundaries(CollectedText collected)
    {
        var boundaries = new HashSet<int>();
        foreach (var (index, item) in collected.Events)
        {
            if (item is InlineOpen or InlineClose)
            {
                boundaries.Add(index);
            }
        }

        return boundaries;
    }
}
