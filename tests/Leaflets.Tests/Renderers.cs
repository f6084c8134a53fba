using System.Collections.Immutable;
using Leaflets.Styles;

namespace Leaflets.Tests;

/// <summary>Renderers with the styles and typefaces of the project.</summary>
internal static class Renderers
{
    public static RendererOptions Options { get; } = new()
    {
        Styles = ShippedStyles.Library,
        Typefaces = new TypefaceLibrary(TestFonts.Catalog),
    };

    private static readonly Lazy<LeafletRenderer> Made = new(static () => LeafletRenderer.Create(Options));

    /// <summary>One for all tests, as a service has it.</summary>
    public static LeafletRenderer Shared => Made.Value;

    /// <summary>Gives the pictures of a leaflet of this repository.</summary>
    public static PictureResolver PicturesOf(string id) => async (path, cancellation) =>
        await File.ReadAllBytesAsync(Path.Join(Repository.Root, "leaflets", id, path), cancellation);

    public static string TitleOf(int number) => $"---\ntitle: Leaflet {number}\n---\n\nTake **{number} mg** at night.\n";

    public static async Task<(RenderResult Result, byte[] File)> RenderAsync(
        string markdown, RenderOptions? options = null, LeafletRenderer? renderer = null, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        var result = await (renderer ?? Shared).RenderAsync(
            markdown.AsMemory(), options ?? new RenderOptions { Language = "en" }, output, cancellation);
        return (result, output.ToArray());
    }

    public static ImmutableArray<string> Ids(RenderResult result) =>
        [.. result.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id)];
}
