namespace Leaflets.Typesetting.Frames;

/// <summary>An image file whose header has been read.</summary>
public sealed class RasterImage : Picture
{
    /// <summary>Makes an image from a whole file.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="format">The file's format.</param>
    /// <param name="pixelWidth">Columns; positive.</param>
    /// <param name="pixelHeight">Rows; positive.</param>
    /// <param name="dotsPerInch">The resolution that the file states, or 0 where it states none.</param>
    public RasterImage(ReadOnlyMemory<byte> data, ImageFormat format, int pixelWidth, int pixelHeight, double dotsPerInch)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixelWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixelHeight);
        Data = data;
        Format = format;
        PixelWidth = pixelWidth;
        PixelHeight = pixelHeight;
        DotsPerInch = dotsPerInch;
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The file's format.</summary>
    public ImageFormat Format { get; }

    /// <summary>Columns of pixels.</summary>
    public int PixelWidth { get; }

    /// <summary>Rows of pixels.</summary>
    public int PixelHeight { get; }

    /// <summary>The resolution that the file states, or 0 where it states none.</summary>
    public double DotsPerInch { get; }

    /// <inheritdoc/>
    public override double Proportion => (double)PixelHeight / PixelWidth;
}
