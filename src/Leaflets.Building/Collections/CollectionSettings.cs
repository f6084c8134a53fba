using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Markdown.Options;
using Leaflets.Styling;

namespace Leaflets.Building.Collections;

/// <summary>What all leaflets of a collection share: <c>leaflets/collection.yaml</c>. Immutable.</summary>
internal sealed record CollectionSettings
{
    /// <summary>The file, relative to the collection.</summary>
    public const string Path = "leaflets/collection.yaml";

    /// <summary>The language that leaflets are written in first.</summary>
    public string SourceLanguage { get; init; } = "en";

    /// <summary>The default style.</summary>
    public string Style { get; init; } = "clear-print";

    /// <summary>Where the style is named.</summary>
    public SourceSpan StyleSpan { get; init; } = SourceSpan.StartOf(Path);

    /// <summary>Who hands out the leaflets.</summary>
    public Clinic Clinic { get; init; } = Clinic.None;

    /// <summary>The values of fields by name: those of the clinic as <c>clinic.phone</c>, and those under <c>fields</c>.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The web address where relative links begin, or null.</summary>
    public Uri? Site { get; init; }

    /// <summary>What to do with HTML that is not supported.</summary>
    public HtmlMode Html { get; init; } = HtmlMode.Strict;

    /// <summary>What to do with a translation of an earlier version of its source.</summary>
    public StaleTranslations StaleTranslations { get; init; }

    /// <summary>How much of a source is read at most.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>What is made of each leaflet; at least one.</summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>How leaflets are read, in a build and where they are brought in.</summary>
    /// <param name="html">What to do with HTML that is not supported, or null to use the collection's setting.</param>
    public ReadingOptions Reading(HtmlMode? html = null) => new() { Html = html ?? Html, Fields = Fields, Site = Site, Limits = Limits };
}
