using System.Buffers.Binary;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Tests.Inline;
using Xunit;

namespace Leaflets.Typesetting.Tests.Fonts;

/// <summary>A typeface that is damaged, or lies, is refused: never a wrong letter, or none, in silence.</summary>
public sealed class DamagedFaceTests
{
    private const string Words = "Take 25 mg (café) Ω";

    [Fact]
    public void Each_typeface_of_the_project_is_whole_and_so_is_each_of_its_outlines()
    {
        foreach (var file in FontBytes.Files())
        {
            var face = FontFace.Load(File.ReadAllBytes(file));
            var inked = Enumerable.Range(0, face.GlyphCount).Count(glyph => face.HasInk((ushort)glyph));
            Assert.True(inked > face.GlyphCount / 2, file);
        }
    }

    [Theory]
    [InlineData("NotoSans_400Regular.ttf")]
    [InlineData("NotoSansMyanmar_400Regular.ttf")]
    [InlineData("NotoNastaliqUrdu_400Regular.ttf")]
    public void A_byte_that_changes_anywhere_in_any_table_is_found(string file)
    {
        var random = new Random(11);
        var font = FontBytes.Of(file);
        foreach (var tag in font.Tables)
        {
            for (var i = 0; i < 12; i++)
            {
                var table = font.Table(tag);
                ref var changed = ref table[i switch { 0 => 0, 1 => table.Length - 1, _ => random.Next(table.Length) }];
                var before = changed;
                changed = (byte)(before ^ (1 << random.Next(8)));
                Assert.Throws<InvalidFontException>(() => FontFace.Load(font.All));
                changed = before;
            }
        }

        Assert.NotNull(FontFace.Load(font.All));
    }

    [Fact]
    public void A_byte_of_the_header_or_the_directory_that_changes_is_found()
    {
        var font = FontBytes.Of();
        for (var at = 0; at < 12 + (16 * font.Tables.Count()); at++)
        {
            font.All[at] ^= 0x01;
            Assert.Throws<InvalidFontException>(() => FontFace.Load(font.All));
            font.All[at] ^= 0x01;
        }
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.999)]
    public void A_copy_that_kept_its_length_and_ends_in_zeros_is_refused(double whole)
    {
        var font = FontBytes.Of();
        font.All.AsSpan((int)(font.All.Length * whole)).Clear();
        Assert.Throws<InvalidFontException>(() => FontFace.Load(font.All));
    }

    [Fact]
    public void A_name_or_style_that_changed_is_found_before_the_face_is_chosen()
    {
        foreach (var tag in new[] { "name", "OS/2" })
        {
            var font = FontBytes.Of();
            font.Table(tag)[^3] ^= 0x20;
            var exception = Assert.Throws<InvalidFontException>(() => FontDescription.Read(new MemoryStream(font.All)));
            Assert.Contains($"'{tag}'", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Outlines_outside_their_table_or_out_of_order_are_refused() => Refused(
        font => BinaryPrimitives.WriteUInt16BigEndian(font.Table("loca")[200..], ushort.MaxValue),
        font => font.Table("loca").Fill(0xFF),
        font => font.Table("loca")[20..40].Clear(),
        font => font.Cut("loca", 100),
        font => font.Cut("glyf", 1000),
        font => font.Cut("glyf", 0),
        font => BinaryPrimitives.WriteInt16BigEndian(font.Table("head")[50..], 7));

    [Fact]
    public void Too_few_advances_are_refused() => Refused(
        font => font.Cut("hmtx", 4000),
        font => BinaryPrimitives.WriteUInt16BigEndian(font.Table("hhea")[34..], ushort.MaxValue),
        font => BinaryPrimitives.WriteUInt16BigEndian(font.Table("hhea")[34..], 0),
        font => BinaryPrimitives.WriteUInt16BigEndian(font.Table("maxp")[4..], ushort.MaxValue));

    [Fact]
    public void A_map_that_names_glyphs_which_are_not_there_is_refused() => Refused(
        font => BinaryPrimitives.WriteUInt16BigEndian(font.Table("maxp")[4..], 200),
        font => font.Table("cmap")[^4..].Fill(0x7F));

    [Fact]
    public void Outlines_that_lie_are_refused_when_text_uses_them() => RefusedInText(
        Outlines(static outline => outline[..2].Fill(0x7F)),
        Outlines(static outline => (outline[0], outline[1]) = (0, 0)),
        Outlines(static outline => outline[10..].Fill(0xFF)),
        Outlines(static outline => outline[..2].Fill(0xFF)),
        font => font.Table("loca").Clear(),
        font => font.Table("hmtx").Clear());

    [Fact]
    public void A_face_whose_tables_of_structure_change_is_refused_or_draws_each_letter()
    {
        var random = new Random(23);
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var font = FontBytes.Of();
            var table = font.Table(new[] { "loca", "glyf", "hmtx", "hhea", "maxp", "cmap", "head" }[i % 7]);
            var from = random.Next(table.Length);
            random.NextBytes(table[from..Math.Min(table.Length, from + random.Next(1, 400))]);
            try
            {
                var face = FontFace.Load(MendedFont.Of(font.All));
                var paragraph = Prepare(face);
                if (paragraph.Problems.IsEmpty)
                {
                    Assert.All(
                        paragraph.Break(500).SelectMany(line => line.Runs())
                        .SelectMany(item => item.Run.Glyphs.Select(glyph => (glyph, item.Run.Text))),
                        drawn => Assert.True(drawn.Text[drawn.glyph.Cluster] == ' ' || face.HasInk(drawn.glyph.Id)));
                }
            }
            catch (InvalidFontException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 299);
    }

    /// <summary>Changes the outline of each glyph.</summary>
    private static Action<FontBytes> Outlines(SpanAction change) => font =>
    {
        var glyf = font.Table("glyf");
        var loca = font.Table("loca");
        for (var at = 0; at + 8 <= loca.Length; at += 4)
        {
            var outline = glyf[BinaryPrimitives.ReadInt32BigEndian(loca[at..])..BinaryPrimitives.ReadInt32BigEndian(loca[(at + 4)..])];
            if (!outline.IsEmpty)
            {
                change(outline);
            }
        }
    };

    private static void Refused(params ReadOnlySpan<Action<FontBytes>> changes)
    {
        foreach (var change in changes)
        {
            var font = FontBytes.Of();
            change(font);
            Assert.Throws<InvalidFontException>(() => FontFace.Load(MendedFont.Of(font.All)));
        }
    }

    private static void RefusedInText(params ReadOnlySpan<Action<FontBytes>> changes)
    {
        foreach (var change in changes)
        {
            var font = FontBytes.Of();
            change(font);
            var face = FontFace.Load(MendedFont.Of(font.All));
            Assert.Throws<InvalidFontException>(() => Prepare(face));
        }
    }

    private static PreparedParagraph Prepare(FontFace face)
    {
        var text = Paragraphs.Text() with { Families = [face.Family] };
        return new ParagraphFormatter(new FontCatalog([FontSource.Of(face)])).Prepare([new InlineText(Words, text)], Paragraphs.Style());
    }

    private delegate void SpanAction(Span<byte> bytes);
}
