namespace Leaflets.Typesetting.Inline.Model;

/// <summary>The kinds of <see cref="TypesettingProblem"/>.</summary>
public enum TypesettingProblemKind
{
    /// <summary>No face of the style's families has a glyph for a character.</summary>
    MissingGlyph,

    /// <summary>
    /// A face has a glyph for a character of the private use area, whose meaning no reader of a file can know (ISO 19005-2, 6.2.11.7.3).
    /// </summary>
    PrivateUse,

    /// <summary>A word is wider than its line.</summary>
    WordTooWide,

    /// <summary>A block that cannot be divided is taller than a page.</summary>
    BlockTooTall,
}
