using System.Collections.Concurrent;
using Leaflets.Media;

namespace Leaflets.Formats.Word.Package;

/// <summary>
/// Parts that many documents hold alike (styles, numberings, settings, pictures), deflated once. What is given back is what deflating
/// gives, so that no document depends on those before it. Bounded; thread-safe.
/// </summary>
internal sealed class DeflatedParts
{
    /// <summary>How much is kept, in bytes, plain and deflated together.</summary>
    private const long Room = 16 << 20;

    private readonly ConcurrentDictionary<(uint Crc, int Length), (byte[] Plain, byte[] Deflated)> _parts = new();
    private long _taken;

    /// <summary>The deflated form (RFC 1951).</summary>
    /// <param name="data">The part.</param>
    /// <param name="crc">Its CRC-32.</param>
    public ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data, uint crc)
    {
        if (_parts.TryGetValue((crc, data.Length), out var known) && data.SequenceEqual(known.Plain))
        {
            return known.Deflated;
        }

        var deflated = Deflater.Compress(data);
        var size = data.Length + deflated.Length;
        if (size < Room / 8)
        {
            if (Interlocked.Add(ref _taken, size) > Room)
            {
                _parts.Clear();
                Interlocked.Exchange(ref _taken, size);
            }

            _parts[(crc, data.Length)] = (data.ToArray(), deflated);
        }

        return deflated;
    }
}
