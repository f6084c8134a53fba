using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Media.Jpeg;

namespace Leaflets.Media.Color;

/// <summary>
/// Colour profiles inside picture files (ISO 15076-1; ISO/IEC 10918-1 APP2 segments; ISO/IEC 15948, 11.3.3.3). One that says sRGB, or that
/// PDF/A does not take (ISO 19005-2, 6.2.4.2), counts as none: sRGB is what pictures without a profile are in.
/// </summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;
    private const int LastMajorVersion = 4;
    private const int MostBytes = 4 * 1024 * 1024;
    private const int SegmentNumbers = 2;

    private static ReadOnlySpan<byte> SegmentName => "ICC_PROFILE\0"u8;

    /// <summary>Whether an APP2 segment of a JPEG file holds a part of a profile.</summary>
    /// <param name="segment">The segment without its marker and length.</param>
    public static bool IsSegment(ReadOnlySpan<byte> segment) =>
        segment.Length > SegmentName.Length + SegmentNumbers && segment.StartsWith(SegmentName);

    /// <summary>The profile of a JPEG file, or null where it has none that is of use.</summary>
    /// <param name="file">The file, checked before by <see cref="JpegFile.WithoutMetadata"/>.</param>
    /// <param name="components">The number of colour channels.</param>
    public static byte[]? OfJpeg(ReadOnlySpan<byte> file, int components) => Usable(Parts(file), components);

    /// <summary>Why the profile of a JPEG file is not used; null if there is none, or it is or need not be.</summary>
    public static string? ProblemOfJpeg(ReadOnlySpan<byte> file, int components) => Problem(Parts(file), components);

    /// <summary>Why the profile of an <c>iCCP</c> chunk is not used; null if there is none, or it is or need not be.</summary>
    public static string? ProblemOfPngChunk(ReadOnlySpan<byte> chunk, int components) =>
        chunk.IsEmpty ? null : Unpacked(chunk) is { } profile ? Problem(profile, components) : "it is broken";

    private static byte[] Parts(ReadOnlySpan<byte> file)
    {
        using var profile = new MemoryStream();
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            if (file[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            Steps.Take();
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) + 2;
            if (length < 4 || at + length > file.Length)
            {
                break;
            }

            var segment = file.Slice(at + 4, length - 4);
            if (file[at + 1] == 0xE2 && IsSegment(segment))
            {
                profile.Write(segment[(SegmentName.Length + SegmentNumbers)..]);
            }

            at += length;
        }

        return profile.ToArray();
    }

    /// <summary>The profile of an <c>iCCP</c> chunk, or null where it is of no use.</summary>
    /// <param name="chunk">The chunk's content: a name and a zlib stream; may be empty.</param>
    /// <param name="components">The number of colour channels, without alpha.</param>
    public static byte[]? OfPngChunk(ReadOnlySpan<byte> chunk, int components) =>
        Unpacked(chunk) is { } profile ? Usable(profile, components) : null;

    private static byte[]? Unpacked(ReadOnlySpan<byte> chunk)
    {
        var name = chunk.IndexOf((byte)0);
        if (name < 0 || name + 2 >= chunk.Length)
        {
            return null;
        }

        try
        {
            using var inflated = new ZLibStream(new MemoryStream(chunk[(name + 2)..].ToArray()), CompressionMode.Decompress);
            var header = new byte[HeaderLength];
            inflated.ReadExactly(header);

            // A profile says how long it is (7.2.2); no more is unpacked.
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (length is < HeaderLength or >= MostBytes)
            {
                return null;
            }

            var profile = new byte[length];
            header.CopyTo(profile, 0);
            inflated.ReadExactly(profile.AsSpan(HeaderLength));
            return profile;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static string? Problem(byte[] profile, int components)
    {
        if (profile.Length == 0 || IsStandard(profile) || Usable(profile, components) is not null)
        {
            return null;
        }

        var isWhole = profile.Length is >= HeaderLength and < MostBytes && BinaryPrimitives.ReadUInt32BigEndian(profile) == profile.Length
            && profile.AsSpan(36, 4).SequenceEqual("acsp"u8);
        if (!isWhole)
        {
            return "it is broken";
        }

        var space = Encoding.ASCII.GetString(profile, 16, 4).Trim();
        return space == (components switch { 1 => "GRAY", 3 => "RGB", 4 => "CMYK", _ => space })
            ? components == 4 ? null : "PDF/A does not allow its version or kind"
            : $"it is for colours of the kind '{string.Concat(space.Where(char.IsAsciiLetterOrDigit))}', which the picture does not have";
    }

    private static bool IsStandard(byte[] profile) =>
        profile.AsSpan().IndexOf("sRGB"u8) >= HeaderLength || profile.AsSpan().IndexOf("s\0R\0G\0B"u8) >= HeaderLength;

    private static byte[]? Usable(byte[] profile, int components)
    {
        if (profile.Length < HeaderLength || profile.Length >= MostBytes
            || BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length || profile[8] is < 2 or > LastMajorVersion)
        {
            return null;
        }

        var kind = Encoding.ASCII.GetString(profile, 12, 4);
        var space = Encoding.ASCII.GetString(profile, 16, 4);
        var isUsable = profile.AsSpan(36, 4).SequenceEqual("acsp"u8)
            && kind is "mntr" or "scnr" or "prtr" or "spac"
            && space == (components == 1 ? "GRAY" : components == 3 ? "RGB " : string.Empty);
        return isUsable && !IsStandard(profile) ? profile : null;
    }
}
