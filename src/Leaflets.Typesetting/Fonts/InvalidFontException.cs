namespace Leaflets.Typesetting.Fonts;

/// <summary>A font file is damaged, or of a kind that cannot be embedded.</summary>
public sealed class InvalidFontException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the file.</param>
    public InvalidFontException(string message)
        : base(message)
    {
    }
}
