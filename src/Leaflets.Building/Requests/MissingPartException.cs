namespace Leaflets.Building;

/// <summary>A part of a build is missing; the message says which.</summary>
public sealed class MissingPartException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MissingPartException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing.</param>
    public MissingPartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">The cause.</param>
    public MissingPartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
