namespace Leaflets.Typesetting;

/// <summary>A library of the system without which no text can be set is not there.</summary>
public sealed class MissingLibraryException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MissingLibraryException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which library, and what to do.</param>
    public MissingLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which library, and what to do.</param>
    /// <param name="innerException">What was thrown.</param>
    public MissingLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
