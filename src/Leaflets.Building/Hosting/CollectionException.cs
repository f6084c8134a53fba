using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building.Hosting;

/// <summary>A collection as a whole has an error: its settings or typefaces cannot be read, or the manifest cannot be written.</summary>
public sealed class CollectionException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CollectionException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public CollectionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CollectionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">What concerns the collection, errors and warnings.</param>
    public CollectionException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Where(diagnostic => diagnostic.IsError))) => Diagnostics = diagnostics;

    /// <summary>What concerns the collection, errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];
}
