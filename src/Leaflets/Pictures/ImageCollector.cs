using Leaflets.Documents;

namespace Leaflets.Pictures;

/// <summary>Finds every picture that a document names, in the order of its source.</summary>
internal static class ImageCollector
{
    /// <summary>The pictures, one entry for each time that one is named.</summary>
    public static IReadOnlyList<Image> Collect(LeafletDocument document)
    {
        var images = new List<Image>();
        foreach (var node in Descendants.Of(document))
        {
            if (node is Image image)
            {
                images.Add(image);
            }
            else if (node is QrCode code)
            {
                images.Add(QrPictures.Of(code));
            }
        }

        return images;
    }
}
