using System.Xml.Linq;

namespace Leaflets.Inspection.Conformance;

/// <summary>The extension schemas of PDF/A (ISO 19005-2, 6.6.2.3): each property that is not predefined is described in the file.</summary>
internal static class ExtensionSchemas
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private static readonly string[] Predefined =
    [
        Rdf.NamespaceName, Extension.NamespaceName, XNamespace.Xml.NamespaceName, XNamespace.Xmlns.NamespaceName,
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/rights/",
        "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/bj/", "http://ns.adobe.com/xap/1.0/t/pg/",
        "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/",
        "http://ns.adobe.com/exif/1.0/aux/", "http://www.aiim.org/pdfa/ns/id/", string.Empty,
    ];

    public static void Check(InspectedFile inspection, XDocument packet)
    {
        var described = new HashSet<(string, string)>();
        foreach (var schema in packet.Descendants(Schema + "schema").Select(name => name.Parent!))
        {
            Describe(inspection, schema, described);
        }

        foreach (var description in packet.Descendants(Rdf + "Description").Where(node => !node.Ancestors(Extension + "schemas").Any()))
        {
            var names = description.Elements().Select(element => element.Name)
                .Concat(description.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name));
            foreach (var name in names)
            {
                if (!Predefined.Contains(name.NamespaceName) && !described.Contains((name.NamespaceName, name.LocalName)))
                {
                    inspection.Add("A-6.6.2.3.1-1", "metadata", $"{name.LocalName} of {name.NamespaceName}");
                }
            }
        }
    }

    private static void Describe(InspectedFile inspection, XElement schema, HashSet<(string, string)> described)
    {
        if (schema.Element(Schema + "namespaceURI")?.Value is not { Length: > 0 } address)
        {
            inspection.Add("A-6.6.2.3.3-3", "metadata");
            return;
        }

        if (schema.Element(Schema + "prefix")?.Value is not { Length: > 0 })
        {
            inspection.Add("A-6.6.2.3.3-4", "metadata", address);
        }

        foreach (var name in schema.Descendants(Property + "name"))
        {
            var property = name.Parent!;
            described.Add((address, name.Value));
            if (property.Element(Property + "valueType")?.Value is not { Length: > 0 })
            {
                inspection.Add("A-6.6.2.3.3-8", "metadata", name.Value);
            }

            if (property.Element(Property + "category")?.Value is not ("internal" or "external"))
            {
                inspection.Add("A-6.6.2.3.3-9", "metadata", name.Value);
            }

            if (property.Element(Property + "description")?.Value is not { Length: > 0 })
            {
                inspection.Add("A-6.6.2.3.3-10", "metadata", name.Value);
            }
        }
    }
}
