using Leaflets.Diagnostics;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Fuzzing.Attack;
using Leaflets.Languages;
using Leaflets.Pdf;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Fuzzing.Stages;

/// <summary>Tells what each stage takes. What lies between two calls is the stage that the program does there itself.</summary>
/// <param name="fonts">The typefaces.</param>
/// <param name="meter">Who is told.</param>
internal sealed class MeteredStages(FontCatalog fonts, StageMeter meter) : DelegatingStages(fonts)
{
    private readonly LeafletComposer _composer = new(fonts);

    /// <inheritdoc/>
    public override ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options) =>
        Metered("start", "reading", () => base.Read(source, id, language, options));

    /// <inheritdoc/>
    public override ITextSetter DrawingText(StyleSheet sheet, LanguageData language) =>
        Metered("checking", "presenting", () => base.DrawingText(sheet, language));

    /// <inheritdoc/>
    public override StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) =>
        Metered("presenting", "fitting", () => base.Fit(document, diagnostics));

    /// <inheritdoc/>
    public override MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null) =>
        format == OutputFormat.Pdf
            ? MakePdf(document, checkpoint)
            : Metered("writing PDF", "writing Word", () => base.Make(format, document, checkpoint));

    private MadeFile MakePdf(StyledDocument document, Action? checkpoint)
    {
        // As the program does, in two parts.
        var composed = Metered("fitting", "composing", () => _composer.Compose(document, checkpoint));
        return composed.Diagnostics.Any(static diagnostic => diagnostic.IsError)
            ? new MadeFile(default, Pages: null, composed.Diagnostics)
            : Metered("composing", "writing PDF", () => new MadeFile(
                PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document)), composed.Pages.Pages.Length, composed.Diagnostics));
    }

    private T Metered<T>(string before, string stage, Func<T> work)
    {
        meter.End(before);
        try
        {
            return work();
        }
        finally
        {
            meter.End(stage);
        }
    }
}
