using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Tests.Presentation;

/// <summary>A leaflet that a test presents.</summary>
internal static class Leaflet
{
    public static SourceText Source { get; } = new("leaflets/rest/en.md", "## Rest\n\nRest well.\n");

    public static LeafletMetadata Metadata { get; } =
        new() { Id = "rest", Language = "en", Title = "Rest", Status = LeafletStatus.Approved };

    public static StyledDocument Present(LeafletMetadata metadata, string language = "en", Clinic? clinic = null, int level = 2)
    {
        var span = new SourceSpan(Source, 0, 7);
        var document = new LeafletDocument(
            metadata,
            [new Heading(span, level, [new Text(span, "Rest")]), new Paragraph(span, [new Text(span, "Rest well.")])],
            []);
        return Presenter.Present(
            document,
            StylesFolder.Load("clear-print"),
            StylesFolder.Language(language),
            clinic ?? Clinic.None,
            ImmutableDictionary<string, Picture>.Empty);
    }
}
