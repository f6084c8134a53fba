using Leaflets.Pdf;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Composition;

/// <summary>What a leaflet's PDF says about itself.</summary>
internal static class PdfMetadataOf
{
    /// <summary>The metadata of a leaflet.</summary>
    public static PdfMetadata Document(StyledDocument document) => new()
    {
        Title = document.Metadata.Title,
        Authors = document.Metadata.Authors,
        Subject = document.Metadata.Summary,
        Keywords = document.Metadata.Subjects,
        Created = document.Metadata.Issued,
        IsRightToLeft = document.Language.Direction == TextDirection.RightToLeft,
    };
}
