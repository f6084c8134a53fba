using Leaflets.Formats.Word.Looks;
using Leaflets.Styling;

namespace Leaflets.Formats.Word;

/// <summary>
/// Writes a leaflet as a Word document (ECMA-376, WordprocessingML): named styles, and of a paragraph itself no more than what
/// its neighbours ask of it: space and what it stays with. The same document gives the same bytes. Thread-safe.
/// </summary>
internal static class WordWriter
{
    /// <summary>The bytes of the document.</summary>
    /// <param name="document">The leaflet; every picture it names must be among its images.</param>
    /// <param name="checkpoint">Called now and then; what it throws ends the work.</param>
    public static byte[] Write(StyledDocument document, Action? checkpoint = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(document, new WordResources(), checkpoint);
    }

    /// <summary>The bytes of the document, what other documents hold as well taken from them.</summary>
    internal static byte[] Write(StyledDocument document, WordResources resources, Action? checkpoint = null) =>
        new WordPackage(document, checkpoint, resources).Write();

    /// <summary>Writes the document to a stream.</summary>
    public static void Write(StyledDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Write(document));
    }
}
