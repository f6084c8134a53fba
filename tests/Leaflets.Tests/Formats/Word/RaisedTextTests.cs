using DocumentFormat.OpenXml.Packaging;
using Leaflets.Formats.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>In Word, raised, lowered and struck text says so itself: it is announced, and other programs keep it.</summary>
public sealed class RaisedTextTests
{
    [Theory]
    [InlineData("10^9^ cells", "9", "superscript")]
    [InlineData("H~2~O", "2", "subscript")]
    public void A_run_says_that_it_is_raised_or_lowered(string markdown, string text, string script)
    {
        var run = Runs(markdown).Single(run => run.InnerText == text);
        Assert.Equal(script, run.RunProperties!.VerticalTextAlignment!.Val!.InnerText);
        Assert.Null(run.RunProperties.Position);
    }

    [Fact]
    public void A_struck_run_says_that_it_is_struck() =>
        Assert.NotNull(
            Runs("~~20 mg~~ ++10 mg++").Single(run => run.InnerText.StartsWith("20", StringComparison.Ordinal)).RunProperties!.Strike);

    [Fact]
    public void The_second_call_of_a_note_looks_like_the_first()
    {
        var calls = Runs("One[^a] and two[^a].\n\n[^a]: A note.").Where(run => run.RunProperties?.VerticalTextAlignment is not null)
            .ToList();
        Assert.Equal(2, calls.Count);
        Assert.Equal(calls[0].RunProperties!.OuterXml, calls[1].RunProperties!.OuterXml);
    }

    private static List<W.Run> Runs(string markdown)
    {
        using var word =
            WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(MarkdownLeaflet.Of(markdown)).ToArray()), isEditable: false);
        return [.. word.MainDocumentPart!.Document!.Body!.Descendants<W.Run>()];
    }
}
