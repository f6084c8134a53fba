namespace Leaflets.Pdf.Objects;

/// <summary>A document cannot be written so that it is PDF/UA-1 and PDF/A-2a, whatever is done with its bytes.</summary>
public sealed class UnfitDocumentException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What no such file may hold, without a full stop.</param>
    public UnfitDocumentException(string message)
        : this(message, origin: -1)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What no such file may hold, without a full stop.</param>
    /// <param name="origin">The number of the place in the source, or -1.</param>
    public UnfitDocumentException(string message, int origin)
        : base(message) => Origin = origin;

    /// <summary>The number that the refused element carries as its origin, or -1.</summary>
    public int Origin { get; }
}
