using System.Collections.Immutable;

namespace Leaflets.Inputs;

/// <summary>The files of a collection, to be read only. Thread-safe where not said otherwise.</summary>
internal interface ICollectionFiles
{
    /// <summary>The names of the files in a folder, hidden ones left out, sorted by code unit.</summary>
    /// <param name="folder">Relative to the collection, with forward slashes.</param>
    ImmutableArray<string> Files(string folder);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    /// <param name="maximumLength">The largest file that is read, in bytes.</param>
    FileContent Read(string path, int maximumLength);

    /// <summary>The digest of what <see cref="Read"/> gives of a file of any length.</summary>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    Digest DigestOf(string path) => Read(path, int.MaxValue).Digest();
}
