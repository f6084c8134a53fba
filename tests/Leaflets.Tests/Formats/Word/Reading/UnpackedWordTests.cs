using System.IO.Compression;
using System.Text;
using Leaflets.Building.Comparing;
using Leaflets.Formats;
using Leaflets.Formats.Word.Reading;
using Xunit;

namespace Leaflets.Tests.Formats.Word.Reading;

/// <summary>Word files of others, a few kilobytes long, that stand for gigabytes.</summary>
public sealed class UnpackedWordTests
{
    private const string Begin = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    private const string End = "</w:document>";

    [Fact]
    public void An_ordinary_text_is_read() => Assert.Equal(
        ["Take", "5", "mg"],
        OutputText.WordsOf(OutputFormat.Docx, Package(("word/document.xml", [Begin, "<w:t>Take 5 mg</w:t>", End])))!);

    [Fact]
    public void Text_without_end_is_none() =>
        Refuse("a tag or text is longer than 4 MB", Begin, "<w:t>", Times("a b ", 2_000_000), "</w:t>", End);

    [Fact]
    public void Attributes_without_end_are_refused_before_they_are_kept() =>
        Refuse("a tag or text is longer than 4 MB", Begin, "<w:p ",
        string.Concat(Enumerable.Range(0, 500_000).Select(static i => $"a{i}=\"\" ")), "/>", End);

    [Fact]
    public void A_part_that_is_larger_unpacked_than_any_leaflet_is_refused() =>
        Refuse("the package has more than 64 MB", [Begin, .. Enumerable.Repeat($"<w:t>{Times("a ", 500_000)}</w:t>", 70), End]);

    [Fact]
    public void Elements_in_elements_without_end_are_refused() =>
        Refuse("elements are nested more than 1000 deep", Begin, Times("<w:p>", 100_000));

    [Fact]
    public void Parts_without_end_are_refused() =>
        Assert.Equal(
            "the package has more than 10000 parts",
            Assert.Throws<InvalidDataException>(() => new UnpackedWord(
                Package([.. Enumerable.Range(0, 10_001).Select(static i => ($"word/header{i}.xml", new[] { "<a/>" }))]))).Message);

    [Fact]
    public void A_text_that_is_longer_than_any_leaflet_is_not_compared()
    {
        string[] parts = [Begin, .. Enumerable.Repeat($"<w:t>{Times("a ", 500_000)}</w:t>", 9), End];
        Assert.Null(OutputText.WordsOf(OutputFormat.Docx, Package(("word/document.xml", parts))));
    }

    private static void Refuse(string message, params string[] pieces)
    {
        var file = Package(("word/document.xml", pieces));
        Assert.Null(OutputText.WordsOf(OutputFormat.Docx, file));
        using var package = new UnpackedWord(file);
        using var xml = package.Open("word/document.xml")!;
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() =>
        {
            while (UnpackedWord.Read(xml))
            {
            }
        }).Message);
    }

    private static byte[] Package(params (string Name, string[] Pieces)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, pieces) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                foreach (var piece in pieces)
                {
                    part.Write(Encoding.UTF8.GetBytes(piece));
                }
            }
        }

        return file.ToArray();
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
