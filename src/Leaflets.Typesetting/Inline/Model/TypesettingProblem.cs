namespace Leaflets.Typesetting.Inline.Model;

/// <summary>Something that typesetting cannot do without loss. The caller turns it into a diagnostic.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Origin">The <see cref="InlineText.Origin"/> of the text concerned, or -1 where it is not one text.</param>
/// <param name="Index">The index (UTF-16) in that text.</param>
/// <param name="Text">The characters concerned: those without a glyph, or the word that does not fit.</param>
public sealed record TypesettingProblem(TypesettingProblemKind Kind, int Origin, int Index, string Text);
