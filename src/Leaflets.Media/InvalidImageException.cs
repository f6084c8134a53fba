namespace Leaflets.Media;

/// <summary>An image file is damaged, or of a kind that cannot be embedded.</summary>
public sealed class InvalidImageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the file.</param>
    public InvalidImageException(string message)
        : base(message)
    {
    }
}
