namespace Leaflets.Fuzzing.Mutation;

/// <summary>Bytes that grow and shrink up to a longest length; what would pass it is left away.</summary>
internal sealed class InputBuffer(int maximumLength)
{
    private readonly byte[] _bytes = new byte[maximumLength];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; valid until the next change of length.</summary>
    public Span<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Replaces everything.</summary>
    public void Load(ReadOnlySpan<byte> bytes)
    {
        Length = Math.Min(bytes.Length, _bytes.Length);
        bytes[..Length].CopyTo(_bytes);
    }

    /// <summary>Puts bytes, not those of this buffer, between others.</summary>
    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _bytes.Length - at);
        var moved = Math.Min(Length - at, _bytes.Length - at - count);
        _bytes.AsSpan(at, moved).CopyTo(_bytes.AsSpan(at + count));
        bytes[..count].CopyTo(_bytes.AsSpan(at));
        Length = at + count + moved;
    }

    /// <summary>Takes bytes out.</summary>
    public void Delete(int at, int count)
    {
        _bytes.AsSpan((at + count)..Length).CopyTo(_bytes.AsSpan(at));
        Length -= count;
    }

    /// <summary>Writes bytes over others, as far as there are any.</summary>
    public void Overwrite(int at, ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Length - at)].CopyTo(_bytes.AsSpan(at));

    /// <summary>The bytes as they are now.</summary>
    public byte[] ToArray() => Span.ToArray();
}
