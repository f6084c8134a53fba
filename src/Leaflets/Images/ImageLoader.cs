using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Collections;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Pdf.Images;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Images;

/// <summary>Reads the pictures of a leaflet, each file once.</summary>
internal static class ImageLoader
{
    private const int MaximumLength = 32 * 1024 * 1024;
    private const long MaximumPixels = 50_000_000;

    /// <summary>Reads every picture that a document names.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="leafletFolder">The leaflet's folder, relative to the collection.</param>
    /// <param name="document">The leaflet.</param>
    /// <param name="diagnostics">Takes what is wrong, at the place where the picture is named.</param>
    public static ImmutableDictionary<string, RasterImage> Load(
        CollectionFolder folder, string leafletFolder, LeafletDocument document, ICollection<Diagnostic> diagnostics)
    {
        var images = ImmutableDictionary.CreateBuilder<string, RasterImage>(StringComparer.Ordinal);
        foreach (var image in ImageCollector.Collect(document))
        {
            if (!images.ContainsKey(image.Path) && Load(folder, leafletFolder, image, diagnostics) is { } loaded)
            {
                images.Add(image.Path, loaded);
            }
        }

        return images.ToImmutable();
    }

    private static RasterImage? Load(CollectionFolder folder, string leafletFolder, Image image, ICollection<Diagnostic> diagnostics)
    {
        var content = RelativePath.IsInside(image.Path)
            ? folder.Read($"{leafletFolder}/{image.Path}", MaximumLength)
            : new FileContent(default, FileProblem.Outside, string.Empty);
        switch (content.Problem)
        {
            case FileProblem.Missing:
                return Fail(ImageDiagnostics.Missing, image.Path);
            case FileProblem.Outside:
                return Fail(ImageDiagnostics.Outside, image.Path);
            case FileProblem.TooLarge:
                return Fail(ImageDiagnostics.TooLarge, image.Path, string.Create(CultureInfo.InvariantCulture, $"{MaximumLength >> 20} MB"));
            case FileProblem.Unreadable:
                return Fail(ImageDiagnostics.Unreadable, image.Path, content.Reason);
        }

        if (ImageHeader.Read(content.Bytes.Span, out var problem) is not { } header)
        {
            return problem is null ? Fail(ImageDiagnostics.WrongFormat, image.Path) : Fail(ImageDiagnostics.Damaged, image.Path, problem);
        }

        try
        {
            var read = RasterReader.Read(content.Bytes, header, MaximumPixels, out var frames);
            if (frames > 1)
            {
                diagnostics.Add(Diagnostic.Create(ImageDiagnostics.Moves, image.Span, image.Path, frames));
            }

            return read ?? Fail(ImageDiagnostics.TooLarge, image.Path, string.Create(CultureInfo.InvariantCulture, $"{MaximumPixels / 1_000_000} million pixels"));
        }
        catch (InvalidImageException fault)
        {
            return Fail(ImageDiagnostics.Damaged, image.Path, fault.Message);
        }

        RasterImage? Fail(DiagnosticDescriptor descriptor, params object[] arguments)
        {
            diagnostics.Add(Diagnostic.Create(descriptor, image.Span, arguments));
            return null;
        }
    }
}
