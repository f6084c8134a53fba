using Leaflets.Bounds;

namespace Leaflets.Formats.Word.Package;

/// <summary>Memory that takes steps as it is written to, so that a writer of others that knows nothing of them can be ended.</summary>
internal sealed class SteppingStream : MemoryStream
{
    private const int BytesInStep = 16;

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Steps.Take(1 + (count / BytesInStep));
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Steps.Take(1 + (buffer.Length / BytesInStep));
        base.Write(buffer);
    }
}
