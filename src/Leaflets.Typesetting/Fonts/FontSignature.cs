using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// What a face says of its letters (OpenType <c>OS/2</c>), so that a program that lacks the face finds another
/// like it that has the same characters.
/// </summary>
/// <param name="Panose">The ten digits of its classification by looks.</param>
/// <param name="UnicodeRanges">The blocks of characters that it is made for, as four words of bits (ulUnicodeRange1 to 4).</param>
/// <param name="CodePages">
/// The code pages that it is made for, as two words of bits (ulCodePageRange1 and 2); zero in tables of version 0.
/// </param>
/// <param name="FamilyClass">The class in the upper byte and the subclass in the lower (sFamilyClass).</param>
public sealed record FontSignature(
    ImmutableArray<byte> Panose, ImmutableArray<uint> UnicodeRanges, ImmutableArray<uint> CodePages, short FamilyClass)
{
    private const int FamilyClassOffset = 30;
    private const int PanoseOffset = 32;
    private const int PanoseLength = 10;
    private const int UnicodeOffset = 42;
    private const int CodePageOffset = 78;
    private const int CodePageEnd = 86;

    /// <summary>The PANOSE digit of proportion says of a face of Latin text that all letters are equally wide.</summary>
    public bool IsMonospaced => Panose[0] == 2 && Panose[3] == 9;

    /// <summary>Reads the signature from the table <c>OS/2</c>.</summary>
    /// <returns>The signature, or null where the table is too short for one.</returns>
    public static FontSignature? Read(ReadOnlySpan<byte> table)
    {
        if (table.Length < CodePageOffset)
        {
            return null;
        }

        var codePages = table.Length >= CodePageEnd ? Words(table[CodePageOffset..], 2) : [0u, 0u];
        return new FontSignature(
            [.. table.Slice(PanoseOffset, PanoseLength)],
            Words(table[UnicodeOffset..], 4),
            codePages,
            BinaryPrimitives.ReadInt16BigEndian(table[FamilyClassOffset..]));
    }

    private static ImmutableArray<uint> Words(ReadOnlySpan<byte> from, int count)
    {
        var words = ImmutableArray.CreateBuilder<uint>(count);
        for (var i = 0; i < count; i++)
        {
            words.Add(BinaryPrimitives.ReadUInt32BigEndian(from[(4 * i)..]));
        }

        return words.MoveToImmutable();
    }
}
