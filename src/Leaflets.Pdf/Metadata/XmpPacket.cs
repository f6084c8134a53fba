using System.Globalization;
using System.Text;

namespace Leaflets.Pdf.Metadata;

/// <summary>The XMP packet that identifies the file as PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4).</summary>
internal static class XmpPacket
{
    private const string Schema = """
         <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
          <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
           <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
           <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
           <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
           <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
           </rdf:li></rdf:Seq></pdfaSchema:property>
          </rdf:li></rdf:Bag></pdfaExtension:schemas>
         </rdf:Description>

        """;

    /// <summary>Makes the packet.</summary>
    public static byte[] Make(PdfMetadata metadata, string language)
    {
        var xml = new StringBuilder(4096);
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" ")
            .Append("xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" ")
            .Append("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
            .Append("<pdfuaid:part>1</pdfuaid:part>\n<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n")
            .Append("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        Escape(xml, metadata.Title).Append("</rdf:li></rdf:Alt></dc:title>\n");
        List(xml, "dc:language", "Bag", [language]);
        List(xml, "dc:creator", "Seq", metadata.Authors.AsSpan());
        List(xml, "dc:subject", "Bag", metadata.Keywords.AsSpan());
        if (metadata.Subject is { } subject)
        {
            xml.Append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">");
            Escape(xml, subject).Append("</rdf:li></rdf:Alt></dc:description>\n");
        }

        Escape(xml.Append("<pdf:Producer>"), metadata.Producer).Append("</pdf:Producer>\n");
        Escape(xml.Append("<xmp:CreatorTool>"), metadata.Creator).Append("</xmp:CreatorTool>\n");
        if (metadata.Created is { } created)
        {
            xml.Append("<xmp:CreateDate>").Append(created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</xmp:CreateDate>\n");
        }

        xml.Append("</rdf:Description>\n").Append(Schema.ReplaceLineEndings("\n")).Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static void List(StringBuilder xml, string name, string kind, ReadOnlySpan<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        xml.Append('<').Append(name).Append("><rdf:").Append(kind).Append('>');
        foreach (var value in values)
        {
            Escape(xml.Append("<rdf:li>"), value).Append("</rdf:li>");
        }

        xml.Append("</rdf:").Append(kind).Append("></").Append(name).Append(">\n");
    }

    private static StringBuilder Escape(StringBuilder xml, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                < ' ' or '\uFFFE' or '\uFFFF' => xml.Append(' '),
                _ => xml.Append(c),
            };
        }

        return xml;
    }
}
