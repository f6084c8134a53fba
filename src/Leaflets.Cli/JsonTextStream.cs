using System.Text;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary>
/// A stream of JSON in UTF-8 that goes to a writer of text piece by piece, so that nobody holds all of it, and without what steers a
/// terminal or a CI service.
/// </summary>
/// <param name="output">The writer.</param>
internal sealed class JsonTextStream(TextWriter output) : Stream
{
    private const int Piece = 4096;

    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();
    private readonly char[] _characters = new char[Piece];
    private readonly StringBuilder _rest = new();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            _decoder.Convert(buffer, _characters, flush: false, out var read, out var written, out _);
            _rest.Append(_characters, 0, written);
            Pass(_characters.AsSpan(0, written));
            buffer = buffer[read..];
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Write(OutputText.OfJson(_rest.ToString()));
            _rest.Clear();
        }

        base.Dispose(disposing);
    }

    /// <summary>Writes what there is up to the last quotation mark: no command goes on behind one.</summary>
    private void Pass(ReadOnlySpan<char> last)
    {
        var behind = last.Length - last.LastIndexOf('"') - 1;
        if (_rest.Length < Piece || behind == last.Length)
        {
            return;
        }

        var length = _rest.Length - behind;
        output.Write(OutputText.OfJson(_rest.ToString(0, length)));
        _rest.Remove(0, length);
    }
}
