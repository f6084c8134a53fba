using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using QRCoder;

namespace Leaflets.Pictures;

/// <summary>
/// QR codes (ISO/IEC 18004) as drawings: squares of ink on white, with the quiet zone of four modules that clause 5.3.8 asks for.
/// </summary>
internal static class QrPictures
{
    /// <summary>The longest address, in UTF-16 code units: longer ones make modules that a printed page blurs.</summary>
    public const int LongestAddress = 300;

    /// <summary>No file has such a name: paths of pictures hold no colon.</summary>
    private const string Prefix = "qr:";

    private const double Module = 0.75;
    private const double LeastWidth = 28;

    /// <summary>The picture of a code. Its alternative text is the presenter's, in the leaflet's language.</summary>
    public static Image Of(QrCode code) => new(code.Span, Prefix + code.Link.Target, null, code.Link.Target);

    /// <summary>The address that the path of a picture stands for, or null where it is a file's.</summary>
    public static string? AddressOf(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : null;

    /// <summary>Draws a code, with a correction of 15 % (level M).</summary>
    /// <returns>The drawing, or null where the address is too long.</returns>
    public static VectorImage? Draw(string address, ITextSetter setter)
    {
        if (LinkAddress.Of(address).Length > LongestAddress)
        {
            return null;
        }

        using var code = QRCodeGenerator.GenerateQrCode(LinkAddress.Of(address), QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        return SvgReader.Read(new SourceText(Prefix, SvgOf(code)), setter);
    }

    /// <summary>The drawing; its width in millimetres grows with the number of modules.</summary>
    private static string SvgOf(QRCodeData code)
    {
        // The library's matrix has the quiet zone already.
        var rows = code.ModuleMatrix;
        var count = rows.Count;
        var width = Math.Max(LeastWidth, count * Module);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{width}mm\" viewBox=\"0 0 {count} {count}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"#fff\" d=\"M0 0h{count}v{count}h-{count}z\"/><path d=\"");
        for (var y = 0; y < count; y++)
        {
            for (var x = 0; x < count; x++)
            {
                var start = x;
                while (x < count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }
}
