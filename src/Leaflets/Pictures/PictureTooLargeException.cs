namespace Leaflets.Pictures;

/// <summary>A picture has more pixels than are read.</summary>
internal sealed class PictureTooLargeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="mostPixels">The most that are read of such a picture.</param>
    public PictureTooLargeException(long mostPixels)
        : base("The picture has too many pixels.") => MostPixels = mostPixels;

    /// <summary>The most pixels that are read of such a picture.</summary>
    public long MostPixels { get; }
}
