namespace Leaflets.Pictures.Svg;

/// <summary>Characters of a drawing's text that are set together.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Element">The element around them.</param>
/// <param name="Style">Its style.</param>
internal sealed record TextPiece(string Text, SvgElement Element, SvgStyle Style)
{
    /// <summary>Where it begins, where that is stated.</summary>
    public double? X { get; init; }

    /// <summary>See <see cref="X"/>.</summary>
    public double? Y { get; init; }

    /// <summary>How far it is moved, with all that follows.</summary>
    public double Dx { get; init; }

    /// <summary>See <see cref="Dx"/>.</summary>
    public double Dy { get; init; }

    /// <summary>How far it is turned, in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>The length that it has with others, where that is stated.</summary>
    public TextStretch? Stretch { get; init; }

    /// <summary>What is added after it.</summary>
    public double After { get; set; }

    /// <summary>How it is stretched along the line.</summary>
    public double Scale { get; set; } = 1;
}
