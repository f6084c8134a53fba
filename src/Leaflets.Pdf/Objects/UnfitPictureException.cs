using Leaflets.Media;

namespace Leaflets.Pdf.Objects;

/// <summary>A picture is damaged, or of a kind that cannot be embedded.</summary>
public sealed class UnfitPictureException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong with the picture.</param>
    /// <param name="origin">The number of the place in the source, or -1.</param>
    public UnfitPictureException(InvalidImageException fault, int origin)
        : base(fault?.Message, fault) => Origin = origin;

    /// <summary>The number that the refused picture carries as its origin, or -1.</summary>
    public int Origin { get; }
}
