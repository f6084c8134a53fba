using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>The paper that clinics print on, upright (ISO 216; ANSI/ASME Y14.1).</summary>
internal static class PageSizes
{
    /// <summary>210 by 297 mm.</summary>
    public static Size A4 { get; } = new(Length.FromMillimetres(210), Length.FromMillimetres(297));

    /// <summary>148 by 210 mm.</summary>
    public static Size A5 { get; } = new(Length.FromMillimetres(148), Length.FromMillimetres(210));

    /// <summary>8.5 by 11 in.</summary>
    public static Size Letter { get; } = new(Length.FromInches(8.5), Length.FromInches(11));

    /// <summary>8.5 by 14 in.</summary>
    public static Size Legal { get; } = new(Length.FromInches(8.5), Length.FromInches(14));

    /// <summary>The names that styles use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["A4", "A5", "Letter", "Legal"];

    /// <summary>The size of this name, or null.</summary>
    public static Size? Find(string name) => name switch
    {
        "A4" => A4,
        "A5" => A5,
        "Letter" => Letter,
        "Legal" => Legal,
        _ => null,
    };
}
