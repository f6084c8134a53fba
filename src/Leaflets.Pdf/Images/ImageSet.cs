using System.Globalization;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Images;

/// <summary>The pictures of one document, each written once.</summary>
internal sealed class ImageSet
{
    private readonly Dictionary<RasterImage, (string Name, int Id)> _images = new(ReferenceEqualityComparer.Instance);
    private readonly List<RasterImage> _order = [];
    private readonly PdfFile _file;
    private readonly ProfileSet _profiles;

    public ImageSet(PdfFile file)
    {
        _file = file;
        _profiles = new ProfileSet(file);
    }

    /// <summary>The resource name of a picture.</summary>
    public string NameOf(RasterImage image)
    {
        if (!_images.TryGetValue(image, out var known))
        {
            known = (string.Create(CultureInfo.InvariantCulture, $"I{_order.Count}"), _file.Allocate());
            _images.Add(image, known);
            _order.Add(image);
        }

        return known.Name;
    }

    /// <summary>The entries of an XObject resource dictionary.</summary>
    public ByteWriter Resources()
    {
        var entries = new ByteWriter();
        foreach (var image in _order)
        {
            entries.Raw("/"u8).Ascii(_images[image].Name).Raw(" "u8).Reference(_images[image].Id);
        }

        return entries;
    }

    /// <summary>Writes the pictures.</summary>
    /// <exception cref="InvalidImageException">A file is damaged.</exception>
    public void Write()
    {
        foreach (var image in _order)
        {
            if (image.Format == ImageFormat.Jpeg)
            {
                JpegWriter.Write(_file, _images[image].Id, image, _profiles);
            }
            else
            {
                PngWriter.Write(_file, _images[image].Id, image, _profiles);
            }
        }
    }
}
