using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Pdf;
using Leaflets.Styling;

namespace Leaflets.Formats.Pdf;

/// <summary>Writes leaflets as PDF: set on pages, and the pages painted.</summary>
/// <param name="typesetter">Sets the pages.</param>
internal sealed class PdfLeafletWriter(ILeafletTypesetter typesetter) : ILeafletWriter
{
    /// <inheritdoc/>
    public MadeFile Write(StyledDocument document, Action? checkpoint = null)
    {
        var composed = typesetter.Compose(document, checkpoint);
        if (composed.Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return new MadeFile(default, Pages: null, composed.Diagnostics);
        }

        try
        {
            var bytes = PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document));
            return new MadeFile(bytes, composed.Pages.Pages.Length, composed.Diagnostics);
        }
        catch (UnfitPictureException fault)
        {
            return Refused(composed.PlaceOf(fault.Origin), PdfDiagnostics.BrokenImage, fault.Message);
        }
        catch (UnfitDocumentException fault)
        {
            return Refused(composed.PlaceOf(fault.Origin), PdfDiagnostics.Unfit, fault.Message);
        }
    }

    private static MadeFile Refused(SourceSpan place, DiagnosticDescriptor kind, string reason) =>
        new(default, Pages: null, [Diagnostic.Create(kind, place, reason)]);
}
