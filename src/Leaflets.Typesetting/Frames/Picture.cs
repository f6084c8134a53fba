namespace Leaflets.Typesetting.Frames;

/// <summary>
/// A picture: a <see cref="RasterImage"/> or a <see cref="VectorImage"/>. Compared by reference: one picture, one copy in the output.
/// </summary>
public abstract class Picture
{
    private protected Picture()
    {
    }

    /// <summary>The height divided by the width; positive.</summary>
    public abstract double Proportion { get; }
}
