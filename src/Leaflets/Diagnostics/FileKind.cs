namespace Leaflets.Diagnostics;

/// <summary>Tells by its first bytes what a file is that is no text.</summary>
internal static class FileKind
{
    /// <summary>How much of a package is looked at.</summary>
    private const int Beginning = 4096;

    /// <summary>What a file is, with its article; null where it may be text.</summary>
    /// <param name="bytes">The file.</param>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("PK\u0003\u0004"u8) => OfPackage(bytes[..Math.Min(bytes.Length, Beginning)]),
        _ when bytes.StartsWith("%PDF-"u8) => "a PDF",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document (.doc)",
        _ when bytes.StartsWith("{\\rtf"u8) => "a Rich Text document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        _ when bytes.StartsWith("GIF8"u8) => "a GIF picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a WebP picture",
        [0x1F, 0x8B, ..] => "a compressed file (gzip)",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "an archive (7z)",
        _ when IsHtml(bytes) => "an HTML page",
        _ => null,
    };

    private static string OfPackage(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/"u8) >= 0
        || (bytes.IndexOf("[Content_Types].xml"u8) >= 0 && bytes.IndexOf("xl/"u8) < 0 && bytes.IndexOf("ppt/"u8) < 0)
        ? "a Word document (.docx)"
        : bytes.IndexOf("opendocument.text"u8) >= 0 ? "an OpenDocument text (.odt)"
        : bytes.IndexOf("epub"u8) >= 0 ? "an e-book (.epub)"
        : bytes.IndexOf("xl/"u8) >= 0 || bytes.IndexOf("ppt/"u8) >= 0 ? "an Office document"
        : "an archive (.zip)";

    /// <summary>Whether a file begins as a whole page does: with its type or its root, which no Markdown has.</summary>
    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return StartsWith(bytes, "<!doctype html") || StartsWith(bytes, "<html");
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, string begin)
    {
        for (var i = 0; i < begin.Length; i++)
        {
            if (i == bytes.Length || char.ToLowerInvariant((char)bytes[i]) != begin[i])
            {
                return false;
            }
        }

        return true;
    }
}
