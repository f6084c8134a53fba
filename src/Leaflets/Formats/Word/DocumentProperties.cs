using System.Globalization;
using System.Xml;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation;
using Leaflets.Styling;

namespace Leaflets.Formats.Word;

/// <summary>What catalogues read: core, extended and custom properties. Dates come from the leaflet.</summary>
internal static class DocumentProperties
{
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Adds the three parts.</summary>
    public static void AddTo(List<(string Name, string? ContentType, byte[] Data)> parts, StyledDocument document)
    {
        parts.Add(
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            XmlPart.Write(w => WriteCore(w, document))));
        parts.Add((
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            XmlPart.Write(writer =>
            {
                writer.WriteStartElement("Properties", Extended);
                writer.WriteElementString("Application", Extended, "Leaflets");
                if (document.Clinic.Name is { } clinic)
                {
                    writer.WriteElementString("Company", Extended, clinic);
                }

                writer.WriteEndElement();
            })));
        parts.Add((
            "docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            XmlPart.Write(w => WriteCustom(w, document))));
    }

    private static void WriteCore(XmlWriter writer, StyledDocument document)
    {
        var metadata = document.Metadata;
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Dc, metadata.Title);
        Write("dc", "subject", Dc, metadata.Summary);
        Write("dc", "creator", Dc, string.Join("; ", metadata.Authors));
        Write("cp", "keywords", Core, string.Join(", ", metadata.Subjects));
        Write("dc", "language", Dc, document.Language.Tag);
        Write("dc", "identifier", Dc, metadata.Reference);
        Write("cp", "version", Core, metadata.Version);
        if (metadata.Issued is { } issued)
        {
            foreach (var name in (string[])["created", "modified"])
            {
                writer.WriteStartElement("dcterms", name, Terms);
                writer.WriteAttributeString("xsi", "type", Xsi, "dcterms:W3CDTF");
                writer.WriteString(issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();

        void Write(string prefix, string name, string space, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                writer.WriteElementString(prefix, name, space, value);
            }
        }
    }

    private static void WriteCustom(XmlWriter writer, StyledDocument document)
    {
        var id = 2;
        writer.WriteStartElement("Properties", Custom);
        writer.WriteAttributeString("xmlns", "vt", null, Types);
        Write("Publisher", document.Clinic.Name);
        foreach (var entry in CatalogueEntry.Of(document))
        {
            Write(entry.Name, entry.Value);
        }

        writer.WriteEndElement();

        void Write(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
            {
                return;
            }

            writer.WriteStartElement("property", Custom);
            writer.WriteAttributeString("fmtid", FormatId);
            writer.WriteAttributeString("pid", (id++).ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("name", name);
            writer.WriteElementString("vt", "lpwstr", Types, value);
            writer.WriteEndElement();
        }
    }
}
