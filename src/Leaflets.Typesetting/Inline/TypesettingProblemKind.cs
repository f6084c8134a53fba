namespace Leaflets.Typesetting.Inline;

/// <summary>The kinds of <see cref="TypesettingProblem"/>.</summary>
public enum TypesettingProblemKind
{
    /// <summary>No face of the style's families has a glyph for a character.</summary>
    MissingGlyph,

    /// <summary>A word is wider than its line.</summary>
    WordTooWide,

    /// <summary>A block that cannot be divided is taller than a page.</summary>
    BlockTooTall,
}
