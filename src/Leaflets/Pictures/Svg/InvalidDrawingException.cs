namespace Leaflets.Pictures.Svg;

/// <summary>A drawing has something that cannot be drawn as it is meant.</summary>
internal sealed class InvalidDrawingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What it is.</param>
    /// <param name="offset">Where in the drawing's text (UTF-16).</param>
    public InvalidDrawingException(string message, int offset)
        : base(message) => Offset = offset;

    /// <summary>Where in the drawing's text (UTF-16).</summary>
    public int Offset { get; }
}
