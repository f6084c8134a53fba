namespace Leaflets.Pictures.Svg;

/// <summary>Reads sizes of type (CSS 2.1, 15.7).</summary>
internal static class SvgFontSize
{
    private const double Step = 1.2;

    /// <summary>The size in user units.</summary>
    /// <param name="text">What is stated, or null.</param>
    /// <param name="around">The size around.</param>
    /// <param name="element">The element that states it.</param>
    /// <exception cref="InvalidDrawingException">It is no size.</exception>
    public static double Of(string? text, double around, SvgElement element) => text?.ToLowerInvariant() switch
    {
        null => around,
        "xx-small" => 9,
        "x-small" => 10,
        "small" => 13,
        "medium" or "normal" => SvgStyle.NormalFontSize,
        "large" => 18,
        "x-large" => 24,
        "xx-large" => 32,
        "xxx-large" => 48,
        "smaller" => around / Step,
        "larger" => around * Step,
        var size => Math.Max(0, SvgNumbers.Length(size, around, element, around)),
    };
}
