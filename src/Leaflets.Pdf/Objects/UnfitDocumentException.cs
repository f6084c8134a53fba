namespace Leaflets.Pdf.Objects;

/// <summary>A document cannot be written so that it is PDF/UA-1 and PDF/A-2a, whatever is done with its bytes.</summary>
public sealed class UnfitDocumentException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What no such file may hold, without a full stop.</param>
    public UnfitDocumentException(string message)
        : base(message)
    {
    }
}
