using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Media;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pictures;

/// <summary>Reads the pictures of a leaflet, each file once.</summary>
internal static class ImageLoader
{
    /// <summary>What a drawing's objects take, in bytes of memory for a byte of its file.</summary>
    private const int DrawingWeight = 4;

    /// <summary>Reads every picture that a document names.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="leafletFolder">The leaflet's folder, relative to the collection.</param>
    /// <param name="document">The leaflet.</param>
    /// <param name="setter">Sets the text of drawings.</param>
    /// <param name="diagnostics">Takes what is wrong, at the place where the picture is named, or in the drawing.</param>
    /// <param name="limits">What is read at most, or null for the usual limits.</param>
    /// <param name="shelf">What other leaflets have read already, or null.</param>
    /// <param name="lettering">Which letters <paramref name="setter"/> sets, among all that use the shelf.</param>
    public static ImmutableDictionary<string, Picture> Load(
        ICollectionFiles folder, string leafletFolder, LeafletDocument document, ITextSetter setter, ICollection<Diagnostic> diagnostics,
        ImageLimits? limits = null, PictureCache? shelf = null, string lettering = "")
    {
        shelf ??= new PictureCache();
        limits ??= ImageLimits.Default;
        var images = ImmutableDictionary.CreateBuilder<string, Picture>(StringComparer.Ordinal);
        var failed = new HashSet<string>(StringComparer.Ordinal);
        var (bytes, pixels) = (0L, 0L);
        var budget = new DrawingBudget(limits.Drawings);
        foreach (var image in ImageCollector.Collect(document))
        {
            if (images.ContainsKey(image.Path) || failed.Contains(image.Path))
            {
                continue;
            }

            if (Load(folder, leafletFolder, image, setter, limits, budget, shelf, lettering, ref bytes, diagnostics) is not { } loaded)
            {
                failed.Add(image.Path);
                continue;
            }

            images.Add(image.Path, loaded);
            pixels += loaded is RasterImage raster ? (long)raster.PixelWidth * raster.PixelHeight : 0;
            if (bytes > limits.MaximumLeafletBytes || pixels > limits.MaximumLeafletPixels)
            {
                diagnostics.Add(Diagnostic.Create(
                    ImageDiagnostics.TooMuch, image.Span, image.Path, limits.MaximumLeafletBytes >> 20,
                    limits.MaximumLeafletPixels / 1_000_000));
                break;
            }
        }

        return images.ToImmutable();
    }

    private static Picture? Load(
        ICollectionFiles folder, string leafletFolder, Image image, ITextSetter setter, ImageLimits limits, DrawingBudget budget,
        PictureCache shelf, string lettering, ref long total, ICollection<Diagnostic> diagnostics)
    {
        if (QrPictures.AddressOf(image.Path) is { } address)
        {
            return QrPictures.Draw(address, setter) is { } drawn
                ? drawn : Fail(ImageDiagnostics.AddressTooLong, address, QrPictures.LongestAddress);
        }

        var path = RelativePath.From(leafletFolder, image.Path);
        var content = path is not null
            ? folder.Read(path, limits.MaximumFileBytes)
            : FileContent.Not(FileProblem.Outside);
        switch (content.Problem)
        {
            case FileProblem.Missing:
                return Fail(ImageDiagnostics.Missing, image.Path);
            case FileProblem.Outside:
                return Fail(ImageDiagnostics.Outside, image.Path);
            case FileProblem.TooLarge:
                return Fail(
                    ImageDiagnostics.TooLarge, image.Path,
                    string.Create(CultureInfo.InvariantCulture, $"{limits.MaximumFileBytes >> 20} MB"));
            case FileProblem.TooMuch:
                return Fail(
                    ImageDiagnostics.TooMuch, image.Path, limits.MaximumLeafletBytes >> 20, limits.MaximumLeafletPixels / 1_000_000);
            case FileProblem.Empty:
                return Fail(ImageDiagnostics.Empty, image.Path);
            case FileProblem.Folder:
                return Fail(ImageDiagnostics.Unreadable, image.Path, "it is a folder");
            case FileProblem.Name:
                return Fail(ImageDiagnostics.Name, image.Path);
            case FileProblem.Unreadable:
                return Fail(ImageDiagnostics.Unreadable, image.Path, content.Reason);
        }

        var digest = Digest.Of(content.Bytes.Span);
        if (image.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            total += (long)content.Bytes.Length * DrawingWeight;
            if (content.Bytes.Length > limits.Drawings.MaximumFileBytes)
            {
                return Fail(
                    ImageDiagnostics.TooLarge, image.Path,
                    string.Create(CultureInfo.InvariantCulture, $"{limits.Drawings.MaximumFileBytes >> 20} MB"));
            }

            if (shelf.Find(digest, lettering, budget) is { } known)
            {
                return known;
            }

            var before = budget.Spent;
            var drawing = LoadDrawing(path!, content.Bytes, setter, budget, diagnostics, out var hasLinks);
            if (drawing is not null && !hasLinks)
            {
                shelf.Add(digest, lettering, drawing, budget.Spent.Since(before), content.Bytes.Length);
            }

            return drawing;
        }

        if (shelf.Find(digest, lettering, budget) is RasterImage shelved)
        {
            total += shelved.Data.Length;
            return shelved;
        }

        if (ImageHeader.Read(content.Bytes.Span, out var problem) is not { } header)
        {
            return problem is null ? Fail(ImageDiagnostics.WrongFormat, image.Path) : Fail(ImageDiagnostics.Damaged, image.Path, problem);
        }

        try
        {
            var read = RasterReader.Read(content.Bytes, header, limits, out var frames);
            var profile = PictureProfiles.Problem(content.Bytes.Span);
            if (profile is not null)
            {
                diagnostics.Add(Diagnostic.Create(DrawingDiagnostics.ProfileNotUsed, image.Span, image.Path, profile));
            }

            if (frames > 1)
            {
                diagnostics.Add(Diagnostic.Create(ImageDiagnostics.Moves, image.Span, image.Path, frames));
            }
            else if (profile is null)
            {
                shelf.Add(digest, lettering, read, default, read.Data.Length);
            }

            total += read.Data.Length;
            return read;
        }
        catch (PictureTooLargeException fault)
        {
            return Fail(
                ImageDiagnostics.TooLarge, image.Path,
                string.Create(CultureInfo.InvariantCulture, $"{fault.MostPixels / 1_000_000} million pixels"));
        }
        catch (InvalidImageException fault)
        {
            return Fail(ImageDiagnostics.Damaged, image.Path, fault.Message);
        }

        Picture? Fail(DiagnosticDescriptor descriptor, params object[] arguments)
        {
            diagnostics.Add(Diagnostic.Create(descriptor, image.Span, arguments));
            return null;
        }
    }

    private static VectorImage? LoadDrawing(
        string path, ReadOnlyMemory<byte> bytes, ITextSetter setter, DrawingBudget budget, ICollection<Diagnostic> diagnostics,
        out bool hasLinks)
    {
        hasLinks = false;
        var (source, problems) = SourceDecoder.Decode(bytes.Span, path);
        foreach (var problem in problems)
        {
            diagnostics.Add(problem);
        }

        if (source is null)
        {
            return null;
        }

        try
        {
            var links = new List<(int Offset, string Address)>();
            var drawing = SvgReader.Read(source, setter, budget, links);
            foreach (var (offset, address) in links)
            {
                diagnostics.Add(Diagnostic.Create(DrawingDiagnostics.LinkInDrawing, new SourceSpan(source, offset, offset), path, address));
            }

            hasLinks = links.Count > 0;
            return drawing;
        }
        catch (InvalidDrawingException fault)
        {
            diagnostics.Add(
                Diagnostic.Create(ImageDiagnostics.NotDrawn, new SourceSpan(source, fault.Offset, fault.Offset), path, fault.Message));
            return null;
        }
    }
}
