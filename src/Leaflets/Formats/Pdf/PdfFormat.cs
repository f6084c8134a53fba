using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf.Reading;
using Leaflets.Formats.Reading;
using Leaflets.Inspection;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) on PDF 1.7: pages as they are printed, and what a screen reader says of them.
/// </summary>
internal sealed class PdfFormat : LeafletFormat
{
    /// <inheritdoc/>
    public override string Name => "pdf";

    /// <inheritdoc/>
    public override int Number => 0;

    /// <inheritdoc/>
    public override string Extension => "pdf";

    /// <inheritdoc/>
    public override string MediaType => "application/pdf";

    /// <inheritdoc/>
    public override ImmutableArray<string> Claims { get; } = ["PDF/UA-1", "PDF/A-2a"];

    /// <inheritdoc/>
    public override bool HasPages => true;

    /// <summary>Its own, and those of setting text on pages.</summary>
    /// <inheritdoc/>
    public override IEnumerable<DiagnosticDescriptor> Diagnostics =>
    [
        .. DeclaredDiagnostics.Of(typeof(PdfDiagnostics)),
        .. DeclaredDiagnostics.Of(typeof(CompositionDiagnostics)),
        .. DeclaredDiagnostics.Of(typeof(ContrastDiagnostics)),
        .. DeclaredDiagnostics.Of(typeof(GlyphDiagnostics)),
    ];

    /// <inheritdoc/>
    public override ILeafletWriter Writer(ILeafletTypesetter typesetter) => new PdfLeafletWriter(typesetter);

    /// <summary>What the file says as it is heard, and which conditions of its standards it breaks.</summary>
    /// <inheritdoc/>
    public override ReadBack Read(ReadOnlyMemory<byte> file) => Inspect(file, withPlaces: true, static pdf => new ReadBack(PdfText.Of(pdf))
    {
        Directions = DirectionEvidence.Places,
        Broken =
        [
            .. pdf.Violations.Select(static broken => new BrokenCondition(broken.Condition, broken.Place, broken.Message.TrimEnd('.'))),
        ],
    });

    /// <inheritdoc/>
    public override string PlainText(ReadOnlyMemory<byte> file) => Inspect(file, withPlaces: false, PdfPlainText.Of);

    private static T Inspect<T>(ReadOnlyMemory<byte> file, bool withPlaces, Func<InspectedPdf, T> read)
    {
        try
        {
            return read(PdfInspection.Read(file, withPlaces));
        }
        catch (InvalidPdfException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
