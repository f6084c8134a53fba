namespace Leaflets.Pictures.Svg;

/// <summary>Where text stands beside the line that its place names (SVG 1.1, 10.9.2), in ems of common sans-serif faces.</summary>
internal static class TextBaselines
{
    private const double Middle = 0.26;
    private const double Central = 0.35;
    private const double Hanging = 0.72;
    private const double Ascent = 0.93;
    private const double Descent = 0.23;

    /// <summary>How far a piece is moved downward, in user units.</summary>
    /// <exception cref="InvalidDrawingException">Its baseline is not known.</exception>
    public static double Shift(TextPiece piece) => -piece.Style.Shift + (piece.Style.FontSize * piece.Style.Baseline switch
    {
        "auto" or "alphabetic" or "baseline" or "use-script" or "no-change" or "reset-size" => 0,
        "middle" => Middle,
        "central" => Central,
        "hanging" or "mathematical" => Hanging,
        "text-before-edge" or "before-edge" or "text-top" or "top" => Ascent,
        "text-after-edge" or "after-edge" or "text-bottom" or "bottom" or "ideographic" => -Descent,
        var other => throw piece.Element.Fault($"the property 'dominant-baseline: {other}'"),
    });
}
