using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline;

/// <summary>A paragraph after everything that does not depend on the measure: bidi, runs, fallback, shaping, break opportunities.</summary>
public abstract class PreparedParagraph
{
    /// <summary>The width of the widest piece that cannot be broken, words and addresses broken where need be.</summary>
    public abstract Length MinimumWidth { get; }

    /// <summary>The width of the widest word or other piece that is broken in need at most; <see cref="MinimumWidth"/> at least.</summary>
    public abstract Length UndividedWidth { get; }

    /// <summary>The width of the widest line when only forced breaks are taken.</summary>
    public abstract Length MaximumWidth { get; }

    /// <summary>What could not be prepared without loss.</summary>
    public abstract ImmutableArray<TypesettingProblem> Problems { get; }

    /// <summary>Breaks the paragraph into lines by total fit and sets them.</summary>
    /// <param name="measure">The line width; positive.</param>
    /// <param name="problems">Takes a problem for each word wider than the measure.</param>
    /// <returns>At least one line.</returns>
    public abstract ImmutableArray<Line> Break(Length measure, ICollection<TypesettingProblem> problems);
}
