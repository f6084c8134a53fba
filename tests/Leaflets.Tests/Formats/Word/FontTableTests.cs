using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Leaflets.Formats.Word;
using Leaflets.Typesetting.Fonts;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>A program that lacks a typeface is told which characters it had and what it looked like.</summary>
public sealed class FontTableTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Each_family_that_a_style_names_is_in_the_table_with_its_signature(string language)
    {
        using var word = Open(new LeafletStages(TestFonts.Catalog).MakeWord(Specimen.Of(language)).Bytes);
        var named = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.RunFonts>()
            .SelectMany(static fonts => new[] { fonts.Ascii?.Value, fonts.ComplexScript?.Value, fonts.EastAsia?.Value }).OfType<string>()
            .ToHashSet();
        var table = word.MainDocumentPart.FontTablePart!.Fonts!.Elements<W.Font>().ToDictionary(static font => font.Name!.Value!);
        Assert.NotEmpty(named);
        Assert.Subset(table.Keys.ToHashSet(), named);
        Assert.All(table, static pair =>
        {
            var face = TestFonts.Catalog.Find(pair.Key, FontWeight.Regular, italic: false)!;
            var told = FontSignature.Read(face.Table("OS/2").Span)!;
            var signature = pair.Value.GetFirstChild<W.FontSignature>()!;
            Assert.Equal(
                told.UnicodeRanges[0],
                uint.Parse(signature.UnicodeSignature0!.Value!, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Assert.Equal(
                told.CodePages[0], uint.Parse(signature.CodePageSignature0!.Value!, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Assert.Equal(Convert.ToHexString(told.Panose.AsSpan()), pair.Value.GetFirstChild<W.Panose1Number>()!.Val!.Value);
        });
    }

    [Fact]
    public void Letters_of_one_width_are_told_of_as_such()
    {
        using var word = Open(new LeafletStages(TestFonts.Catalog).MakeWord(Specimen.Of("en")).Bytes);
        var pitches = word.MainDocumentPart!.FontTablePart!.Fonts!.Elements<W.Font>()
            .ToDictionary(static font => font.Name!.Value!, static font => font.GetFirstChild<W.Pitch>()!.Val!.Value);
        Assert.Equal(W.FontPitchValues.Fixed, pitches["Noto Sans Mono"]);
        Assert.Equal(W.FontPitchValues.Variable, pitches["Noto Sans"]);
    }

    [Fact]
    public void Without_typefaces_the_table_has_their_names_alone()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("en")));
        Assert.All(word.MainDocumentPart!.FontTablePart!.Fonts!.Elements<W.Font>(), static font => Assert.Empty(font.ChildElements));
    }

    private static WordprocessingDocument Open(ReadOnlyMemory<byte> file) =>
        WordprocessingDocument.Open(new MemoryStream(file.ToArray()), isEditable: false);
}
