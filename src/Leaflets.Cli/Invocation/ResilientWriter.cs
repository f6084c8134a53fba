using System.Text;

namespace Leaflets.Cli.Invocation;

/// <summary>
/// Writes to an output of the process. Where that is closed or full, the first failure is kept for the end, and what is said from
/// then on is dropped: a build does not stop half way because nobody hears of it.
/// </summary>
internal sealed class ResilientWriter : TextWriter
{
    private readonly TextWriter _inner;

    /// <summary>Makes a writer over another.</summary>
    public ResilientWriter(TextWriter inner)
        : base(inner.FormatProvider) => (_inner, CoreNewLine) = (inner, inner.NewLine.ToCharArray());

    /// <summary>Why something could not be written, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(value, static (writer, value) => writer.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) =>
        Try((buffer, index, count), static (writer, part) => writer.Write(part.buffer, part.index, part.count));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(value, static (writer, value) => writer.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(value, static (writer, value) => writer.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(0, static (writer, _) => writer.Flush());

    private void Try<T>(T value, Action<TextWriter, T> write)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            write(_inner, value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = exception;
        }
    }
}
