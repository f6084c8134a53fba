using System.Security.Cryptography;
using Leaflets.Pdf.Objects;

namespace Leaflets.Pdf.Pictures;

/// <summary>The colour profiles of one document's pictures, each written once (ISO 32000-1, 8.6.5.5).</summary>
internal sealed class ProfileSet
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly PdfFile _file;

    public ProfileSet(PdfFile file) => _file = file;

    /// <summary>The colour space of a picture, as a dictionary's value.</summary>
    /// <param name="profile">Its profile, or null for sRGB.</param>
    /// <param name="components">1 or 3.</param>
    public ReadOnlySpan<byte> SpaceOf(byte[]? profile, int components)
    {
        if (profile is null)
        {
            return components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8;
        }

        var key = Convert.ToHexString(SHA256.HashData(profile));
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _file.Allocate();
            _ids.Add(key, id);
            var dictionary = new ByteWriter();
            dictionary.Raw("/N "u8).Integer(components).Raw("/Alternate"u8).Raw(components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
            _file.AddCompressed(id, dictionary.Written, profile);
        }

        return new ByteWriter().Raw("[/ICCBased "u8).Reference(id).Raw("]"u8).Written;
    }
}
