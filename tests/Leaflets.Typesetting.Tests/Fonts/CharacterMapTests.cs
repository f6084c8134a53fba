using Leaflets.Typesetting.Fonts;
using Xunit;

namespace Leaflets.Typesetting.Tests.Fonts;

public class CharacterMapTests
{
    [Fact]
    public void A_face_knows_its_letters_and_no_others()
    {
        var face = TestFonts.Face("Noto Sans");

        Assert.NotEqual(0, face.GlyphOf('A'));
        Assert.NotEqual(face.GlyphOf('A'), face.GlyphOf('B'));
        Assert.NotEqual(0, face.GlyphOf('–'));
        Assert.Equal(0, face.GlyphOf('ب'));
        Assert.Equal(0, face.GlyphOf(0x10FFFF));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000001")]
    [InlineData("0000000100030001FFFFFFFF")]
    [InlineData("000000010003000100000000000400000000FFFF0000000000000000")]
    [InlineData("000000010003000A0000000C000C000000000000000000000FFFFFFFF")]
    public void A_damaged_table_has_no_characters_or_is_refused(string hex)
    {
        try
        {
            var map = CharacterMap.Read(Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0"), 100);

            Assert.Equal(0, map.GlyphOf('A'));
            Assert.Equal(0, map.GlyphOf(0x1F600));
        }
        catch (InvalidFontException exception)
        {
            Assert.Contains("'cmap'", exception.Message, StringComparison.Ordinal);
        }
    }
}
