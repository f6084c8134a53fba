using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Styling.Loading;

/// <summary>The style files of a collection.</summary>
internal interface IStyleFiles
{
    /// <summary>The names of the styles: their files' names without <c>.yaml</c>, sorted.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>The file of a style, or null if there is none.</summary>
    /// <param name="name">A name without folder or extension.</param>
    SourceText? Find(string name);

    /// <summary>The file of a style, or null if there is none, or none that can be read.</summary>
    /// <param name="name">A name without folder or extension.</param>
    /// <param name="diagnostics">Takes why a file that there is cannot be read.</param>
    SourceText? Find(string name, ICollection<Diagnostic> diagnostics) => Find(name);
}
