using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Shaping;

public sealed class OpenTypeTests
{
    [Fact]
    public void Letters_are_kerned() =>
        Assert.True(WidthOf("AVAVAV", Style()) < WidthOf("AVAVAV", Style(new FontFeature("kern", IsOn: false))));

    [Theory]
    [InlineData("1/2", "frac")]
    [InlineData("1985", "onum")]
    public void A_style_can_switch_a_feature_on(string text, string feature) =>
        Assert.NotEqual(GlyphsOf(text, Style()), GlyphsOf(text, Style(new FontFeature(feature, IsOn: true))));

    [Fact]
    public void Figures_in_tables_have_one_width()
    {
        var tabular = Style(new FontFeature("tnum", IsOn: true), new FontFeature("lnum", IsOn: true));
        Assert.Single(Enumerable.Range(0, 10).Select(digit => Math.Round(WidthOf($"{digit}", tabular), 3)).Distinct());
    }

    [Theory]
    [InlineData("б", "sr", "ru", true)]
    [InlineData("骨", "ja", "zh-Hans", false)]
    public void A_letter_takes_the_form_of_its_language(string letter, string language, string other, bool italic)
    {
        var style = Style() with { Italic = italic, Families = ["Noto Sans", "Noto Sans SC"] };
        var own = language == "ja" ? style with { Language = language, Families = ["Noto Sans JP"] } : style with { Language = language };
        var others = style with { Language = other };
        Assert.NotEqual(
            (FaceOf(letter, own).PostScriptName, string.Join(',', GlyphsOf(letter, own))),
            (FaceOf(letter, others).PostScriptName, string.Join(',', GlyphsOf(letter, others))));
    }

    [Theory]
    [InlineData("word", "NotoSans-Italic")]
    [InlineData("कल", "NotoSansDevanagari-Bold")]
    [InlineData("ไทย", "NotoSansThaiLooped-Bold")]
    [InlineData("中文", "NotoSansSC-Bold")]
    public void What_is_italic_is_bold_where_its_script_has_no_slanted_letters(string text, string face)
    {
        var style =
            Style() with { Italic = true, Families = ["Noto Sans", "Noto Sans Devanagari", "Noto Sans Thai Looped", "Noto Sans SC"] };
        var found = FaceOf(text, text == "कल" ? style with { Families = ["Noto Sans Devanagari"] } : style);
        Assert.Equal(face, found.PostScriptName);
    }

    private static TextStyle Style(params FontFeature[] features) => new()
    {
        Families = ["Noto Sans"],
        Size = Length.FromPoints(100),
        Language = "en",
        Features = [.. features],
    };

    private static GlyphRun RunOf(string text, TextStyle style)
    {
        var paragraph = new ParagraphFormatter(TestFonts.Catalog).Prepare(
            [new InlineText(text, style)], new ParagraphStyle { Leading = Length.FromPoints(140), Text = style });
        Assert.Empty(paragraph.Problems);
        return paragraph.Break(Length.FromPoints(10_000), [])[0].Frame.Items.OfType<TextItem>().Single().Run;
    }

    private static FontFace FaceOf(string text, TextStyle style) => RunOf(text, style).Face;

    private static int[] GlyphsOf(string text, TextStyle style) => [.. RunOf(text, style).Glyphs.Select(glyph => (int)glyph.Id)];

    private static double WidthOf(string text, TextStyle style) => RunOf(text, style).Width.Points;
}
