using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Styling.Loading;

/// <summary>The styles of a collection: <c>styles/*.yaml</c>. Thread-safe.</summary>
internal sealed class StyleFolder : IStyleFiles
{
    private readonly ICollectionFiles _folder;

    /// <summary>Lists the styles.</summary>
    public StyleFolder(ICollectionFiles folder)
    {
        _folder = folder;
        Names = folder.SettingsIn("styles");
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; }

    /// <inheritdoc/>
    public SourceText? Find(string name) => Find(name, new List<Diagnostic>());

    /// <inheritdoc/>
    public SourceText? Find(string name, ICollection<Diagnostic> diagnostics) =>
        Names.Contains(name) ? _folder.ReadText($"styles/{name}{CollectionTexts.SettingsExtension}", diagnostics) : null;
}
