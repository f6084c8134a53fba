using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

public sealed class PrivateUseTests
{
    [Fact]
    public void A_character_for_private_use_is_a_problem_at_its_place_though_a_face_has_a_shape_for_it()
    {
        var face = FaceWithPrivateUse();
        Assert.NotEqual(0, face.GlyphOf(0xE000));
        var formatter = new ParagraphFormatter(new FontCatalog([FontSource.Of(face)]));
        var text = Paragraphs.Text() with { Families = [face.Family] };
        var problem = Assert.Single(
            formatter.Prepare([new InlineText("one ", text, 3), new InlineText("ab\uE000c", text, 7)], Paragraphs.Style()).Problems);
        Assert.Equal(new TypesettingProblem(TypesettingProblemKind.PrivateUse, 7, 2, "\uE000"), problem);
    }

    /// <summary>Noto Sans with ligatures at U+E000: groups of its map of characters say others.</summary>
    private static FontFace FaceWithPrivateUse()
    {
        _ = TestFonts.Catalog;
        var folder = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        var bytes = File.ReadAllBytes(Path.Combine(folder, "NotoSans_400Regular.ttf"));
        Move(bytes, 0xFB05, 0xFB05, 0xE005);
        Move(bytes, 0xFB00, 0xFB04, 0xE000);
        return FontFace.Load(MendedFont.Of(bytes));
    }

    /// <summary>Moves a group of a map of characters (OpenType, cmap format 12).</summary>
    private static void Move(byte[] font, int first, int last, int to)
    {
        var group = Group(first, last);
        var at = font.AsSpan().IndexOf(group);
        Assert.True(at > 0);
        Group(to, to + last - first).CopyTo(font, at);
    }

    private static byte[] Group(int first, int last) => [0, 0, (byte)(first >> 8), (byte)first, 0, 0, (byte)(last >> 8), (byte)last];
}
