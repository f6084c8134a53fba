using Leaflets.Styling;

namespace Leaflets.Word;

/// <summary>
/// Writes a leaflet as a Word document (ECMA-376, WordprocessingML): named styles only, no direct formatting. The same document
/// gives the same bytes. Thread-safe.
/// </summary>
public static class WordWriter
{
    /// <summary>The bytes of the document.</summary>
    /// <param name="document">The leaflet; every picture it names must be among its images.</param>
    public static byte[] Write(StyledDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new WordPackage(document).Write();
    }

    /// <summary>Writes the document to a stream.</summary>
    public static void Write(StyledDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Write(document));
    }
}
