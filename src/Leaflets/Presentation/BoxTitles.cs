using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>The titles of boxes: the author's, else the word of the box's kind in the leaflet's language.</summary>
internal static class BoxTitles
{
    /// <summary>The title of a callout.</summary>
    public static ImmutableArray<Inline> Of(Callout callout, LanguageData language) =>
        Of(callout, callout.Title, language[BoxTitleWords.Of(callout.Kind)]);

    /// <summary>The title of a named group.</summary>
    public static ImmutableArray<Inline> Of(Container container, LanguageData language) =>
        Of(container, container.Title, language[BoxTitleWords.Of(container.Kind)]);

    private static ImmutableArray<Inline> Of(Block box, ImmutableArray<Inline> title, string word) =>
        title.IsEmpty ? [new Text(box.Span with { End = box.Span.Start }, word)] : title;
}
