using System.Collections.Immutable;
using Leaflets.Formats;
using Leaflets.Markdown.Options;
using Leaflets.Styling;

namespace Leaflets;

/// <summary>What to make of one leaflet. Immutable.</summary>
public sealed record RenderOptions
{
    /// <summary>The language that the leaflet is written in: a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The style, or null for the one that the leaflet names, and else the renderer's.</summary>
    public string? Style { get; init; }

    /// <summary>The format; else the first of <see cref="OutputFormats.All"/>, which is printed.</summary>
    public OutputFormat Format { get; init; } = OutputFormats.All[0];

    /// <summary>The values of fields by name, as <c>{{appointment}}</c> prints them. They are plain text, whatever they contain.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gives the pictures that the leaflet names; null if there are none.</summary>
    public PictureResolver? Pictures { get; init; }

    /// <summary>The clinic that hands the leaflet out. Its values are fields too: <c>{{clinic.phone}}</c>.</summary>
    public Clinic Clinic { get; init; } = Clinic.None;

    /// <summary>The leaflet's id, which diagnostics show as a part of its path.</summary>
    public string Id { get; init; } = "leaflet";

    /// <summary>What to do with HTML that is not supported.</summary>
    public HtmlMode Html { get; init; } = HtmlMode.Strict;

    /// <summary>The web address that relative links start from, or null if they lead nowhere.</summary>
    public Uri? Site { get; init; }

    internal ReadingOptions Reading(ReadingLimits limits) =>
        new() { Html = Html, Fields = Clinic.AddTo(Fields), Site = Site, Limits = limits };
}
