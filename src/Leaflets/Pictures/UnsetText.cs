using System.Collections.Immutable;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures;

/// <summary>Leaves the text of drawings out, where there is no style to set it by and they are only looked at. Immutable.</summary>
/// <param name="Language">The language of the leaflet.</param>
internal sealed record UnsetText(string Language) : ITextSetter
{
    /// <inheritdoc/>
    public (ImmutableArray<TextItem> Runs, Length Width, string? Missing) Set(string text, DrawingTextStyle style) =>
        ([], Length.Zero, null);
}
