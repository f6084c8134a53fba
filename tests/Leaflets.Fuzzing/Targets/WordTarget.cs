using System.Collections.Immutable;
using System.IO.Compression;
using Leaflets.Building.Comparing;

namespace Leaflets.Fuzzing.Targets;

/// <summary>
/// Word files as <c>leaflets diff</c> reads them: the XML of a main part in a package, and bytes that say they are a package.
/// </summary>
internal sealed class WordTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "docx";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b \"cccc\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "&b;", "&#0;",
        "&#x10FFFF;", "<![CDATA[", "]]>", "<!--", "-->", "<?a ?>",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">", "</w:document>", "<w:body>", "</w:body>",
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\">", "<w:tab/>", "<w:br/>", "<w:tbl>", "<w:tr>",
        "<w:tc>", "<w:del>", "<w:delText>", "<w:fldSimple>", "<w:instrText>", "<w:footnoteReference w:id=\"1\"/>",
        "<w:footnote w:id=\"1\">", "<mc:AlternateContent>", "<w:dir w:val=\"rtl\">", "<w:bdo>", "<wp:docPr descr=\"a\"/>", "PK\u0003\u0004",
        "5 mg", "\u00E9", "\n");

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in (string[])["word/document.xml", "word/footnotes.xml"])
            {
                using var entry = zip.CreateEntry(part, CompressionLevel.NoCompression).Open();
                entry.Write(input);
            }
        }

        _ = OutputText.WordsOf(OutputFormat.Docx, package.ToArray());
        _ = OutputText.WordsOf(OutputFormat.Docx, [.. "PK"u8, .. input]);
        _ = OutputText.WordsOf(OutputFormat.Docx, input);
    }
}
