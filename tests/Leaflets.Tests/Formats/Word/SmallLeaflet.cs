using System.IO.Compression;
using System.Xml.Linq;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Tests.Formats.Word;

/// <summary>A leaflet of a few lines, small enough to read its XML whole.</summary>
internal static class SmallLeaflet
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/small/en.md", string.Empty));

    public static StyledDocument Document => EveryNode.Document() with
    {
        Blocks =
        [
            new Heading(Nowhere, 1, [Say("Small")]) { Attributes = new NodeAttributes { Id = "top" } },
            new Paragraph(
                Nowhere, [
                    Say("Take "), new Strong(Nowhere, [Say("10–20 mg")]), Say(" "), new Link(Nowhere, "#top", null, [Say("now")]),
                    Say(".")]),
            new Callout(
                Nowhere, CalloutKind.Warning, [],
                [new ListBlock(Nowhere, null, true, [new ListItem(Nowhere, [new Paragraph(Nowhere, [Say("Call us")])])])]),
        ],
        Footnotes = [],
    };

    /// <summary>The main part, one element a line.</summary>
    public static string MainPart(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part).ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static Text Say(string words) => new(Nowhere, words);
}
