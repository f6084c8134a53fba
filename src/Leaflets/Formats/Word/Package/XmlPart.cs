using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Leaflets.Formats.Word.Package;

/// <summary>The bytes of an XML part: UTF-8 without a mark, no added white space.</summary>
internal static class XmlPart
{
    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    /// <summary>The bytes of an element.</summary>
    public static byte[] Write(OpenXmlElement root) => Write(root.WriteTo);

    /// <summary>The bytes of what is written.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new SteppingStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument(standalone: true);
            write(writer);
        }

        return bytes.ToArray();
    }
}
