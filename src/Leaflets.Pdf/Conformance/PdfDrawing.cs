using Leaflets.Pdf.Reading;

namespace Leaflets.Pdf.Conformance;

/// <summary>What a PDF draws, as against what it says: the order of its characters on paper.</summary>
public static class PdfDrawing
{
    /// <summary>The lines of all pages from top to bottom, their characters from left to right without white space.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="InvalidPdfException">The bytes are no PDF, are damaged beyond reading, or ask for more than the bounds.</exception>
    public static IReadOnlyList<string> LinesOf(ReadOnlyMemory<byte> file) => DrawnLines.Of(new PdfDocumentReader(file));
}
