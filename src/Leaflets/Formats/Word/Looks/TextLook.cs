using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Word.Looks;

/// <summary>How letters look in Word's own measures.</summary>
/// <param name="Latin">The face of Latin text.</param>
/// <param name="Complex">The face of complex scripts.</param>
/// <param name="EastAsian">The face of East Asian text.</param>
/// <param name="HalfPoints">The type size.</param>
/// <param name="Bold">Whether the text is bold.</param>
/// <param name="Italic">Whether the text is italic.</param>
/// <param name="Color">The colour.</param>
/// <param name="Underline">Whether a line runs under it.</param>
/// <param name="Strike">Whether a line runs through it.</param>
/// <param name="Raise">How far the baseline is raised, in half-points.</param>
/// <param name="Background">The ground behind inline text, or null.</param>
/// <param name="Script">
/// What raised or lowered text is: Word sets it smaller and tells those who hear it (ECMA-376 part 1, 17.3.2.42).
/// </param>
internal sealed record TextLook(
    string Latin,
    string Complex,
    string EastAsian,
    int HalfPoints,
    bool Bold,
    bool Italic,
    Color Color,
    bool Underline,
    bool Strike,
    int Raise,
    Color? Background,
    TextScript Script = TextScript.None)
{
    /// <summary>The OpenType features that Word has.</summary>
    public LetterFeatures Features { get; init; } = LetterFeatures.None;

    /// <summary>What is added behind each character, in twentieths of a point (ECMA-376 part 1, 17.3.2.35).</summary>
    public int Spacing { get; init; }

    private const int BoldFrom = 600;

    /// <summary>What a narrow no-break space lacks to an ordinary space, in ems: 0.09 to 0.13 in our typefaces.</summary>
    private const double NarrowSpaceLacks = 0.12;

    /// <summary>The look of a narrow no-break space that is as wide as an ordinary one.</summary>
    public TextLook Widened() => this with { Spacing = (int)Math.Round(HalfPoints * 10 * NarrowSpaceLacks) };

    /// <summary>The look inside another: raised text is as large as the text around it, since Word makes it smaller.</summary>
    public TextLook Inside(TextLook outer) => this switch
    {
        { Script: not TextScript.None } => this with { HalfPoints = outer.HalfPoints },
        _ when outer.Script != TextScript.None => this with { Script = outer.Script, HalfPoints = outer.HalfPoints, Raise = 0 },
        _ => this,
    };

    /// <summary>The look of a computed style in a language.</summary>
    /// <param name="style">The style.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="isInline">Whether the ground belongs to the letters and not to their paragraph.</param>
    public static TextLook Of(ComputedStyle style, string language, bool isInline)
    {
        var choice = style.Font.For(language);
        var own = choice.Families[0];
        var general = style.Font.Default.Families[0];
        var script = style.Element switch
        {
            StyleElement.Superscript or StyleElement.NoteCall => TextScript.Superscript,
            StyleElement.Subscript => TextScript.Subscript,
            _ => TextScript.None,
        };
        var isComplex = ScriptKinds.Of(language) == ScriptKind.Complex;
        return new TextLook(
            isComplex && choice.Families.Contains(general) ? general : own,
            ComplexFamily(isComplex ? choice : style.Font.For("ar"), general),
            ScriptKinds.Of(language) == ScriptKind.EastAsian ? own : EastAsianFamily(style, general),
            WordMeasure.HalfPoints(style.Size * choice.SizeFactor),
            choice.WeightOf(style).Value >= BoldFrom,
            choice.IsItalic(style),
            style.Color,
            style.Underline,
            style.Strikethrough,
            script == TextScript.None ? WordMeasure.HalfPoints(style.BaselineShift) : 0,
            isInline ? style.Background : null,
            script)
        {
            Features = style.Features.IsEmpty ? LetterFeatures.None : LetterFeatures.Of(style.Features),
        };
    }

    /// <summary>The family for Han letters in text of a language that has none.</summary>
    private static string EastAsianFamily(ComputedStyle style, string general) =>
        style.Font.For("zh").Families is [var first, ..] ? first : general;

    /// <summary>
    /// The family for complex scripts. Word takes one name, not a list: the first that is not the family of
    /// Latin text, which has no such letters.
    /// </summary>
    private static string ComplexFamily(FontChoice choice, string general)
    {
        foreach (var family in choice.Families)
        {
            if (family != general)
            {
                return family;
            }
        }

        return general;
    }
}
