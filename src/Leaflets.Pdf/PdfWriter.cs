using System.Globalization;
using Leaflets.Pdf.Content;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Metadata;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Sheets;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Pdf;

/// <summary>
/// Writes a paged document as tagged PDF 1.7: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). There is no untagged mode.
/// </summary>
public sealed class PdfWriter
{
    private readonly PdfFile _file = new();
    private readonly PagedDocument _document;
    private readonly StructureTree _tree;
    private readonly SheetPlan _plan;
    private readonly PlacedStructure _structure;
    private readonly StructureIds _ids;
    private readonly Destinations _destinations;
    private readonly FontSet _fonts;
    private readonly ImageSet _images;

    private PdfWriter(PagedDocument document, SheetPlan plan)
    {
        _document = document;
        _tree = StructurePass.Build(document);
        StructureCheck.Check(_tree);
        _plan = plan;
        _structure = new PlacedStructure(_tree, plan);
        _ids = AllocateIds();
        _destinations = new Destinations(_ids.Sheets, plan);
        _fonts = new FontSet(_file);
        _images = new ImageSet(_file, _fonts);
    }

    /// <summary>Writes the document. Thread-safe.</summary>
    /// <param name="document">The pages.</param>
    /// <param name="metadata">What the file says about itself.</param>
    /// <returns>The bytes of the file, a function of the arguments alone.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no content, content lies in no element and no artifact, tags do not nest, or a link leads nowhere.
    /// </exception>
    /// <exception cref="UnfitPictureException">A picture is damaged.</exception>
    /// <exception cref="UnfitDocumentException">
    /// The structure is one that PDF/UA-1 forbids, or a text is longer than PDF/A allows.
    /// </exception>
    public static byte[] Write(PagedDocument document, PdfMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(metadata);
        return Write(document, SheetPlan.OneToOne(document), metadata);
    }

    /// <summary>Writes the document with its pages in their places on sheets. Thread-safe.</summary>
    /// <inheritdoc cref="Write(PagedDocument, PdfMetadata)"/>
    /// <param name="document">The pages.</param>
    /// <param name="plan">Where the pages lie.</param>
    /// <param name="metadata">What the file says about itself.</param>
    internal static byte[] Write(PagedDocument document, SheetPlan plan, PdfMetadata metadata) =>
        new PdfWriter(document, plan).WriteFile(metadata);

    private byte[] WriteFile(PdfMetadata metadata)
    {
        // Sheets are painted first: painting finds out which glyphs and pictures there are.
        var pages = _file.Allocate();
        var contents = PaintSheets(metadata.IsRightToLeft);
        WriteSheets(pages, contents);
        WriteLinks();
        StructureTreeWriter.Write(_file, _structure, _ids);
        var outline = OutlineWriter.Write(_file, _tree, _destinations);
        _images.Write();
        _fonts.Write();
        var catalog = WriteCatalog(metadata, pages, outline);
        return _file.Finish(catalog, WriteInformation(metadata));
    }

    private StructureIds AllocateIds()
    {
        var sheets = _plan.Sheets.Select(_ => _file.Allocate()).ToArray();
        var root = _file.Allocate();
        var nodes = new Dictionary<StructureNode, int>(ReferenceEqualityComparer.Instance);
        foreach (var node in _tree.Nodes)
        {
            if (node.IsWritten)
            {
                nodes.Add(node, _file.Allocate());
            }
        }

        var links = new Dictionary<LinkArea, int>(ReferenceEqualityComparer.Instance);
        foreach (var page in _tree.Pages)
        {
            foreach (var link in page.Links)
            {
                links.Add(link, _file.Allocate());
            }
        }

        return new StructureIds(root, sheets, nodes, links);
    }

    private int[] PaintSheets(bool isRightToLeft)
    {
        var contents = new int[_plan.Sheets.Length];
        for (var i = 0; i < contents.Length; i++)
        {
            contents[i] = _file.Allocate();
            var painter = new SheetPainter(_structure.Sheets[i], _fonts, _images, isRightToLeft);
            _file.AddCompressed(contents[i], [], painter.Paint(_plan.Sheets[i], _document, _tree));
        }

        return contents;
    }

    private void WriteSheets(int pages, int[] contents)
    {
        var resources = _file.Allocate();
        var kids = new ByteWriter();
        for (var i = 0; i < contents.Length; i++)
        {
            var (sheet, size) = (_plan.Sheets[i], _plan.Sheets[i].Size);
            var body = new ByteWriter();
            body.Raw("<</Type/Page/Parent "u8).Reference(pages).Raw("/MediaBox[0 0 "u8).SpacedNumber(size.Width.Points)
                .Number(size.Height.Points)
                .Raw("]/Contents "u8).Reference(contents[i]).Raw("/Resources "u8).Reference(resources).Raw("/Tabs/S/StructParents "u8)
                .Integer(i);
            var links = _structure.LinksOf(sheet).ToList();
            if (links.Count > 0)
            {
                body.Raw("/Annots["u8);
                foreach (var link in links)
                {
                    body.Reference(_ids.Links[link]).Raw(" "u8);
                }

                body.Raw("]"u8);
            }

            _file.Add(_ids.Sheets[i], body.Raw(">>"u8));
            kids.Reference(_ids.Sheets[i]).Raw(" "u8);
        }

        _file.Add(
            resources,
            new ByteWriter()
                .Raw("<</Font<<"u8).Raw(_fonts.Resources().Written)
                .Raw(">>/XObject<<"u8).Raw(_images.Resources().Written)
                .Raw(">>>>"u8));
        _file.Add(
            pages,
            new ByteWriter().Raw("<</Type/Pages/Count "u8).Integer(contents.Length).Raw("/Kids["u8).Raw(kids.Written).Raw("]>>"u8));
    }

    private void WriteLinks()
    {
        var key = StructureTreeWriter.FirstLinkKey(_structure);
        foreach (var page in _tree.Pages)
        {
            foreach (var link in page.Links)
            {
                LinkWriter.Write(_file, _ids.Links[link], link, key++, _tree, _destinations);
            }
        }
    }

    private int WriteCatalog(PdfMetadata metadata, int pages, int? outline)
    {
        var (catalog, xmp, profile) = (_file.Allocate(), _file.Allocate(), _file.Allocate());
        _file.AddStream(xmp, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Make(metadata, _document.Language));
        _file.AddCompressed(profile, "/N 3"u8, SrgbProfile.Bytes);
        var body = new ByteWriter();
        body.Raw("<</Type/Catalog/Version/1.7/Pages "u8).Reference(pages).Raw("/Metadata "u8).Reference(xmp).Raw("/StructTreeRoot "u8)
            .Reference(_ids.Root)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true"u8)
            .Raw(metadata.IsRightToLeft ? "/Direction/R2L"u8 : ""u8).Raw(">>/Lang"u8).Text(_document.Language)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"u8)
            .Raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Raw(">>]"u8);
        if (outline is { } id)
        {
            body.Raw("/Outlines "u8).Reference(id).Raw("/PageMode/UseOutlines"u8);
        }

        body.Raw("/PageLabels<</Nums["u8);
        for (var i = 0; i < _plan.Sheets.Length; i++)
        {
            body.Integer(i).Raw("<</P"u8).Text(_plan.Sheets[i].Label).Raw(">>"u8);
        }

        _file.Add(catalog, body.Raw("]>>>>"u8));
        return catalog;
    }

    /// <summary>The document information dictionary, which says the same as the XMP (ISO 19005-2, 6.6.3).</summary>
    private int WriteInformation(PdfMetadata metadata)
    {
        var id = _file.Allocate();
        var body = new ByteWriter();
        body.Raw("<</Title"u8).Text(metadata.Title).Raw("/Creator"u8).Text(metadata.Creator).Raw("/Producer"u8).Text(metadata.Producer);
        if (!metadata.Authors.IsEmpty)
        {
            body.Raw("/Author"u8).Text(string.Join("; ", metadata.Authors));
        }

        if (metadata.Subject is { } subject)
        {
            body.Raw("/Subject"u8).Text(subject);
        }

        if (!metadata.Keywords.IsEmpty)
        {
            body.Raw("/Keywords"u8).Text(metadata.KeywordsText);
        }

        if (metadata.Created is { } created)
        {
            body.Raw("/CreationDate"u8).AsciiString(created.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture));
        }

        _file.Add(id, body.Raw(">>"u8));
        return id;
    }
}
