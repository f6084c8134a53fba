using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;
using Leaflets.Styling;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>What catalogues read of a leaflet: the same in the PDF's XMP and in the DOCX's properties.</summary>
public sealed class CatalogueTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Leaflet = "urn:leaflets:metadata:1#";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    [Fact]
    public void The_PDF_says_what_a_catalogue_needs()
    {
        var xmp = Xmp(Translation());
        Assert.Equal("Every <node> & \"more\"", Assert.Single(xmp.Descendants(Dc + "title")).Value);
        Assert.Equal("ar", Assert.Single(xmp.Descendants(Dc + "language")).Value);
        Assert.Equal("PIL-1", Assert.Single(xmp.Descendants(Dc + "identifier")).Value);
        Assert.Equal("Example clinic", Assert.Single(xmp.Descendants(Dc + "publisher")).Value);
        Assert.Equal("every 1.0", Assert.Single(xmp.Descendants(Dc + "source")).Value);
        Assert.Equal(
            [
                "leaflet every", "reference PIL-1", "version 1.0", "status approved", "issued 2026-11-02", "review 2028-11-02",
                "translationOf 1.0", "translationState reviewed", "translator A. Person", "reviewer B. Person", "translated 2026-11-20",
            ],
            xmp.Descendants().Where(element => element.Name.Namespace == Leaflet)
            .Select(element => $"{element.Name.LocalName} {element.Value}"));
    }

    [Fact]
    public void Every_property_of_our_own_is_declared_with_its_type()
    {
        var xmp = Xmp(Translation());
        var schema =
            Assert.Single(xmp.Descendants(Rdf + "li"), item => item.Element(Schema + "namespaceURI")?.Value == Leaflet.NamespaceName);
        var declared = schema.Descendants(Property + "name").Select(name => name.Value).ToList();
        Assert.Equal(
            xmp.Descendants().Where(element => element.Name.Namespace == Leaflet).Select(element => element.Name.LocalName), declared);
        Assert.All(schema.Descendants(Property + "valueType"), type => Assert.Contains(type.Value, (string[])["Text", "Date"]));
    }

    [Fact]
    public void Word_says_the_same()
    {
        using var package = new ZipArchive(new MemoryStream(WordWriter.Write(Translation())));
        using var custom = package.GetEntry("docProps/custom.xml")!.Open();
        Assert.Equal(
            [
                "Publisher: Example clinic", "Leaflet: every", "Reference: PIL-1", "Version: 1.0", "Status: approved", "Issued: 2026-11-02",
                "Review date: 2028-11-02", "Translation of: 1.0", "Translation state: reviewed", "Translator: A. Person",
                "Reviewer: B. Person", "Translated: 2026-11-20",
            ],
            XDocument.Load(custom).Root!.Elements().Select(property => $"{property.Attribute("name")!.Value}: {property.Value}"));
    }

    private static StyledDocument Translation()
    {
        var document = MarkdownLeaflet.Of("Text.", "ar");
        return document with
        {
            Clinic = new Clinic("Example clinic", ImmutableDictionary<string, string>.Empty),
            Metadata = document.Metadata with
            {
                Id = "every",
                Title = "Every <node> & \"more\"",
                Reference = "PIL-1",
                Version = "1.0",
                Issued = new DateOnly(2026, 11, 2),
                Review = new DateOnly(2028, 11, 2),
                Translation = new TranslationInfo("1.0", TranslationState.Reviewed, "A. Person", "B. Person", new DateOnly(2026, 11, 20)),
            },
        };
    }

    private static XDocument Xmp(StyledDocument document)
    {
        var pages = new LeafletComposer(TestFonts.Catalog).Compose(document).Pages;
        using var pdf = PdfDocument.Open(PdfWriter.Write(pages, LeafletPdfMetadata.Of(document)));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        return XDocument.Load(new MemoryStream(xmp.GetXmlBytes().ToArray()));
    }
}
