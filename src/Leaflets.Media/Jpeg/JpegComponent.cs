namespace Leaflets.Media.Jpeg;

/// <summary>A colour channel of a JPEG file.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Across">Blocks side by side in a unit.</param>
/// <param name="Down">Blocks one above the other in a unit.</param>
/// <param name="BlocksAcross">Blocks side by side, where it has a scan to itself.</param>
/// <param name="BlocksDown">Blocks one above the other, where it has a scan to itself.</param>
/// <param name="Stride">Blocks side by side, with those that fill up the last unit.</param>
internal sealed record JpegComponent(int Id, int Across, int Down, int BlocksAcross, int BlocksDown, int Stride)
{
    private const int Coefficients = 64;

    /// <summary>The lowest bit of each coefficient that has come; -1 where nothing has.</summary>
    public int[] LowestBits { get; } = [.. Enumerable.Repeat(-1, Coefficients)];

    /// <summary>For each block, which coefficients are not zero; made where scans refine them.</summary>
    public ulong[]? NotZero { get; set; }
}
