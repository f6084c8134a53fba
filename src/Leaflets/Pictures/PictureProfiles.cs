using Leaflets.Media;
using Leaflets.Media.Color;
using Leaflets.Media.Png;

namespace Leaflets.Pictures;

/// <summary>Says why the colour profile of a picture is not used.</summary>
internal static class PictureProfiles
{
    private const byte StartOfScan = 0xDA;

    /// <summary>
    /// The reason, in words for the one who made the picture; null where there is no profile, it says sRGB, or it is used.
    /// </summary>
    /// <param name="file">
    /// A whole file; of a format other than PNG (ISO/IEC 15948, 11.3.3.3) and JPEG (ICC.1, annex B.4) nothing is said.
    /// </param>
    public static string? Problem(ReadOnlySpan<byte> file)
    {
        if (file is [0xFF, 0xD8, ..])
        {
            return IccProfile.ProblemOfJpeg(file, Components(file));
        }

        if (file is not [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
        {
            return null;
        }

        try
        {
            var png = PngFile.Read(file);
            return IccProfile.ProblemOfPngChunk(png.Profile, png.ColorType is 0 or 4 ? 1 : 3);
        }
        catch (InvalidImageException)
        {
            return null;
        }
    }

    private static int Components(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF && file[at + 1] != StartOfScan;)
        {
            if (file[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return file[at + 9];
            }

            at += 2 + ((file[at + 2] << 8) | file[at + 3]);
        }

        return 0;
    }
}
