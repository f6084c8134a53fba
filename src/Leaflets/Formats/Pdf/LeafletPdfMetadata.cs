using Leaflets.Pdf;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Pdf;

/// <summary>What a leaflet's PDF says about itself.</summary>
internal static class LeafletPdfMetadata
{
    /// <summary>The namespace of the properties of leaflets; the README lists the properties.</summary>
    private const string Namespace = "urn:leaflets:metadata:1#";

    /// <summary>The metadata of a leaflet.</summary>
    public static PdfMetadata Of(StyledDocument document) => new()
    {
        Title = document.Metadata.Title,
        Authors = document.Metadata.Authors,
        Subject = document.Metadata.Summary,
        Keywords = document.Metadata.Subjects,
        Created = document.Metadata.Issued,
        Identifier = document.Metadata.Reference,
        Publisher = string.IsNullOrEmpty(document.Clinic.Name) ? null : document.Clinic.Name,
        Source = document.Metadata.Translation is { } translation ? $"{document.Metadata.Id} {translation.Of}".TrimEnd() : null,
        Schemas =
        [
            new MetadataSchema(
                "Leaflets Metadata Schema",
                Namespace,
                "leaflet",
                [.. CatalogueEntry.Of(document).Select(static entry =>
                    new MetadataProperty(entry.Key, entry.IsDate ? "Date" : "Text", entry.Description, entry.Value))]),
        ],
        IsRightToLeft = document.Language.Direction == TextDirection.RightToLeft,
    };
}
