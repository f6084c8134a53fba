namespace Leaflets.Building;

/// <summary>A request names something that the collection does not have; the message says what, and what is nearest.</summary>
public sealed class BuildRequestException : Exception
{
    /// <summary>Creates the exception.</summary>
    public BuildRequestException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public BuildRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public BuildRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
