using System.Text;

namespace Leaflets.Cli.Invocation;

/// <summary>
/// The door through which everything goes that the command prints: whatever names of files, sources, other programs' files or values of
/// options hold, nothing that goes out steers a terminal or a CI service. What <see cref="WriteLine(string?)"/> is given is one line and
/// stays one; other text may hold ends of lines. A line goes out when it is whole, so that no order can come in pieces.
/// </summary>
internal sealed class TameWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly StringBuilder _begun = new();
    private readonly Lock _lock = new();

    /// <summary>Makes a door before another writer.</summary>
    public TameWriter(TextWriter inner)
        : base(inner.FormatProvider) => (_inner, CoreNewLine) = (inner, inner.NewLine.ToCharArray());

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        lock (_lock)
        {
            // Whole lines, as large texts are written, are not copied.
            if (_begun.Length == 0 && value is [.., '\n'] && !value.Contains('\r', StringComparison.Ordinal))
            {
                _inner.Write(OutputText.OnLines(value));
                return;
            }

            Write(value.AsSpan());
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            var end = buffer.LastIndexOf('\n');
            if (end >= 0)
            {
                // Ends of lines of other systems are none here that would steer anything.
                var lines = _begun.Append(buffer[..(end + 1)]).ToString();
                _begun.Clear();
                _inner.Write(OutputText.OnLines(lines.Replace("\r\n", "\n", StringComparison.Ordinal)));
            }

            _begun.Append(buffer[(end + 1)..]);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine() => WriteLine(string.Empty);

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            var line = _begun.Append(value).ToString();
            _begun.Clear();
            _inner.WriteLine(OutputText.OnOneLine(line));
        }
    }

    /// <summary>Writes what has no end of line yet.</summary>
    public override void Flush()
    {
        lock (_lock)
        {
            _inner.Write(OutputText.OnLines(_begun.ToString()));
            _begun.Clear();
            _inner.Flush();
        }
    }
}
