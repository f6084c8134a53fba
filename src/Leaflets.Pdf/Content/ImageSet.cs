using System.Globalization;
using Leaflets.Media;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Pictures;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>The pictures of one document, each written once.</summary>
internal sealed class ImageSet
{
    private readonly Dictionary<Picture, (string Name, int Id)> _images = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Picture Image, int Origin)> _order = [];
    private readonly PdfFile _file;
    private readonly ProfileSet _profiles;
    private readonly DrawingWriter _drawings;

    public ImageSet(PdfFile file, FontSet fonts)
    {
        _file = file;
        _profiles = new ProfileSet(file);
        _drawings = new DrawingWriter(file, fonts);
    }

    /// <summary>The resource name of a picture.</summary>
    /// <param name="item">
    /// The picture where it stands; the first place of several is the one that is named where the picture is refused.
    /// </param>
    public string NameOf(ImageItem item)
    {
        var image = item.Image;
        if (!_images.TryGetValue(image, out var known))
        {
            known = (string.Create(CultureInfo.InvariantCulture, $"I{_order.Count}"), _file.Allocate());
            _images.Add(image, known);
            _order.Add((image, item.Origin));
        }

        return known.Name;
    }

    /// <summary>The entries of an XObject resource dictionary.</summary>
    public ByteWriter Resources()
    {
        var entries = new ByteWriter();
        foreach (var (image, _) in _order)
        {
            entries.Raw("/"u8).Ascii(_images[image].Name).Raw(" "u8).Reference(_images[image].Id);
        }

        return entries;
    }

    /// <summary>Writes the pictures; before the fonts, for drawings have text.</summary>
    /// <exception cref="UnfitPictureException">A file is damaged.</exception>
    public void Write()
    {
        foreach (var (image, origin) in _order)
        {
            try
            {
                Write(image, _images[image].Id);
            }
            catch (InvalidImageException fault)
            {
                throw new UnfitPictureException(fault, origin);
            }
        }
    }

    private void Write(Picture image, int id)
    {
        switch (image)
        {
            case VectorImage drawing:
                _drawings.Write(id, drawing);
                break;
            case RasterImage { Format: ImageFormat.Jpeg } photo:
                JpegWriter.Write(_file, id, photo, _profiles);
                break;
            case RasterImage raster:
                PngWriter.Write(_file, id, raster, _profiles);
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(image), image.GetType().Name, "This kind of picture cannot be written to a PDF.");
        }
    }
}
