using Leaflets.Building.Collections;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>Typefaces that lie in a folder.</summary>
public static class TypefaceFolder
{
    /// <summary>
    /// Finds every static TrueType face below a folder; each is read when text first needs it. Other files are ignored.
    /// </summary>
    /// <param name="folder">The folder, absolute or from the current one.</param>
    /// <exception cref="MissingPartException">The folder has no face, or cannot be read.</exception>
    public static TypefaceLibrary Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var diagnostics = new List<Diagnostic>();
        var catalog = FontLibrary.Load(Path.GetFullPath(folder), diagnostics);
        return diagnostics.Find(static diagnostic => diagnostic.IsError) is { } error
            ? throw new MissingPartException($"{error.Message} {error.Descriptor.Remedy}")
            : new TypefaceLibrary(catalog);
    }
}
