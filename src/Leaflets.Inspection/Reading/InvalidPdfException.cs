namespace Leaflets.Inspection.Reading;

/// <summary>A file that is no PDF, is damaged beyond reading, or asks for more than the reader's bounds.</summary>
public sealed class InvalidPdfException : Exception
{
    /// <summary>Creates the exception.</summary>
    public InvalidPdfException()
    {
    }

    /// <summary>Makes the exception with what is wrong, as a sentence.</summary>
    public InvalidPdfException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public InvalidPdfException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
