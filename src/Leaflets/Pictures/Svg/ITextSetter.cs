using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Sets the text of drawings with the typefaces of their leaflet. Thread-safe.</summary>
internal interface ITextSetter
{
    /// <summary>The language of the leaflet (BCP 47), which drawings may have words for.</summary>
    string Language { get; }

    /// <summary>Sets text on one line that begins at the origin, on its baseline.</summary>
    /// <returns>
    /// The runs with their places, their whole width, and the characters that no typeface has (null if there is none).
    /// </returns>
    (ImmutableArray<TextItem> Runs, Length Width, string? Missing) Set(string text, DrawingTextStyle style);
}

/// <summary>How text of a drawing looks.</summary>
/// <param name="Size">The type size, in the drawing's units.</param>
/// <param name="Weight">The weight, 1 to 1000.</param>
/// <param name="IsItalic">Whether it is slanted.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsRightToLeft">The base direction.</param>
internal sealed record DrawingTextStyle(Length Size, int Weight, bool IsItalic, Color Color, bool IsRightToLeft);
