using System.Collections.Immutable;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>Sets no text: each character is half an em wide, and Z is a letter that no typeface has.</summary>
internal sealed class NoText : ITextSetter
{
    public static readonly NoText Setter = new();

    public string Language => "en";

    public (ImmutableArray<TextItem> Runs, Length Width, string? Missing) Set(string text, DrawingTextStyle style) =>
        ([], style.Size * (text.Length / 2.0), text.Contains('Z', StringComparison.Ordinal) ? "Z" : null);
}
