using System.Collections.Immutable;

namespace Leaflets.Diagnostics;

/// <summary>A source file's text with its line starts, so that an offset can be given as line and column. Immutable, thread-safe.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;
    private readonly LinePosition _first = new(1, 1);

    /// <summary>Makes a source text.</summary>
    /// <param name="path">The path to show, relative to the collection, with forward slashes.</param>
    /// <param name="text">The whole text, byte order mark removed.</param>
    public SourceText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    private SourceText(string path, string excerpt, LinePosition place)
        : this(path, excerpt) => _first = place;

    /// <summary>The path to show, relative to the collection, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>A part of a file whose other text is not kept. Its positions are those in the file.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="excerpt">The part.</param>
    /// <param name="place">Where it begins.</param>
    public static SourceText Excerpt(string path, string excerpt, LinePosition place) => new(path, excerpt, place);

    /// <summary>The line and column of an offset; an offset past the end is the end.</summary>
    /// <param name="offset">An index into <see cref="Text"/> (UTF-16), zero-based.</param>
    public LinePosition PositionOf(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var line = _lineStarts.BinarySearch(clamped);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(line + _first.Line, clamped - _lineStarts[line] + (line == 0 ? _first.Column : 1));
    }

    /// <summary>The offset at which a line begins.</summary>
    /// <param name="line">One-based; a line past the last is the end of the text.</param>
    public int OffsetOfLine(int line) => line <= _lineStarts.Length ? _lineStarts[Math.Max(line, 1) - 1] : Text.Length;

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(text.AsSpan().Count('\n') + 1);
        starts.Add(0);
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length;)
        {
            at += length + 1;
            if (text[at - 1] == '\n' || at == text.Length || text[at] != '\n')
            {
                starts.Add(at);
            }
        }

        return starts.DrainToImmutable();
    }
}
