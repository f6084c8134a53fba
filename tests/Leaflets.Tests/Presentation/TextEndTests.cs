using DocumentFormat.OpenXml.Packaging;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Tests.Formats;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Semantics;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Presentation;

/// <summary>No text ends in a space, whatever element the space stands in.</summary>
public sealed class TextEndTests
{
    [Theory]
    [InlineData("Take `a `", 1)]
    [InlineData("Take **`a `**", 1)]
    [InlineData("Take `a` ` `", 1)]
    [InlineData("Take a ` `", 0)]
    public void A_space_ends_no_text(string markdown, int codes)
    {
        var document = MarkdownLeaflet.Of(markdown + "\n\nEnd");

        var items = Items(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages.Pages[0].Frame).ToList();
        using var word = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(document)), isEditable: false);
        var paragraph = word.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Last(Says);

        var printed = string.Concat(items.OfType<TextItem>().Select(static text => text.Run.Text));
        Assert.Contains("Take aEnd", printed, StringComparison.Ordinal);
        Assert.Equal(codes, items.OfType<TagItem>().Count(static tag => tag is { Edge: TagEdge.Open, Element.Role: StructureRole.Code }));
        Assert.Equal("Take a", string.Concat(paragraph.Descendants<W.Text>().Select(static text => text.Text)));
    }

    private static bool Says(W.Paragraph paragraph) => paragraph.InnerText.StartsWith("Take", StringComparison.Ordinal);

    private static IEnumerable<FrameItem> Items(Frame frame) =>
        frame.Items.SelectMany(static item => item is GroupItem group ? Items(group.Frame) : [item]);
}
