using System.Text;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Tests.Pictures.Svg;

namespace Leaflets.Tests.Building;

/// <summary>Stages that take a file's text as its title, fail on "bad" and break on "broken".</summary>
internal sealed class FakeStages : ILeafletStages
{
    private static readonly DiagnosticDescriptor Bad = new("LFT1299", DiagnosticSeverity.Error, "bad.", "Mend it.");

    /// <summary>What happens when a leaflet has been read.</summary>
    public Action<string> WhenRead { get; init; } = static _ => { };

    public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options)
    {
        WhenRead(id);
        var span = SourceSpan.StartOf(source);
        return source.Text switch
        {
            "bad" => new(null, [Diagnostic.Create(Bad, span)], null),
            "broken" => throw new InvalidOperationException("broken"),
            _ => new(new(new() { Id = id, Language = language, Title = source.Text }, [new ThematicBreak(span)], []), [], null),
        };
    }

    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => translation with { Version = source.Title };

    public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => [];

    public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => NoText.Setter;

    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => document;

    public MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null) =>
        new(Bytes(document), format.HasPages ? 2 : null, []);

    private static byte[] Bytes(StyledDocument document) =>
        Encoding.UTF8.GetBytes($"{document.Metadata.Title} {document.Metadata.Version}");
}
