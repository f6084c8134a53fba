namespace Leaflets.Diagnostics;

/// <summary>A stretch of a source file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">The first character's offset (UTF-16), zero-based.</param>
/// <param name="End">The offset after the last character; not below <paramref name="Start"/>.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The line and column of the first character.</summary>
    public LinePosition StartPosition => Source.PositionOf(Start);

    /// <summary>The characters of the stretch.</summary>
    public ReadOnlySpan<char> Text => Source.Text.AsSpan(Start, End - Start);

    /// <summary>An empty stretch at the beginning of a file: for what concerns the file as a whole.</summary>
    public static SourceSpan StartOf(SourceText source) => new(source, 0, 0);

    /// <summary>The beginning of a file whose text is not at hand.</summary>
    internal static SourceSpan StartOf(string path) => StartOf(new SourceText(path, string.Empty));

    /// <summary>The place in the form that editors parse: <c>leaflets/immunotherapy/en.md(42,7)</c>.</summary>
    public override string ToString()
    {
        var (line, column) = StartPosition;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source.Path}({line},{column})");
    }
}
