using System.Collections.Immutable;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Formats;

/// <summary>
/// The formats that there are. One more is a folder beside <c>Pdf</c> and <c>Word</c> that derives from <see cref="LeafletFormat"/>, and
/// its place in <see cref="All"/>: nothing else names a format. Thread-safe.
/// </summary>
public static class OutputFormats
{
    private static readonly ImmutableArray<OutputFormat> Own = [OutputFormat.Pdf, OutputFormat.Docx];

    private static readonly AsyncLocal<ImmutableArray<OutputFormat>?> Extended = new();

    /// <summary>All, in the order in which they are made and listed.</summary>
    public static ImmutableArray<OutputFormat> All => Extended.Value ?? Own;

    /// <summary>The format of a name, or null if there is none.</summary>
    /// <param name="name">A <see cref="OutputFormat.Name"/>.</param>
    public static OutputFormat? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(format => format.Name == name);
    }

    /// <summary>The format of a file by the end of its name, or null where it is an output in none.</summary>
    /// <param name="path">The path or name of a file.</param>
    public static OutputFormat? OfPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return All.FirstOrDefault(format =>
            path.Length > format.Extension.Length
            && path[^(format.Extension.Length + 1)] == '.'
            && path.EndsWith(format.Extension, StringComparison.Ordinal));
    }

    /// <summary>Some formats, each once, in the order of <see cref="All"/>.</summary>
    internal static ImmutableArray<OutputFormat> InOrder(IEnumerable<OutputFormat> formats) =>
        [.. formats.Distinct().OrderBy(static format => format.Definition.Number)];

    /// <summary>The format that a number stands for in records, or null where none does.</summary>
    internal static OutputFormat? Numbered(int number) => All.FirstOrDefault(format => format.Definition.Number == number);

    /// <summary>What sets leaflets in a set of typefaces, for all formats.</summary>
    internal static ILeafletTypesetter Typesetter(FontCatalog fonts) => new LeafletComposer(fonts);

    /// <summary>
    /// Adds a format for what the caller does, and what that starts, until the result is disposed: a test proves by it that nothing but
    /// the list has to know a format.
    /// </summary>
    /// <exception cref="ArgumentException">There is a format with its name, number or extension.</exception>
    internal static IDisposable With(LeafletFormat definition)
    {
        var before = All;
        if (before.Any(format =>
            format.Name == definition.Name || format.Extension == definition.Extension || format.Definition.Number == definition.Number))
        {
            throw new ArgumentException($"A format like '{definition.Name}' already exists.");
        }

        Extended.Value = InOrder([.. before, new OutputFormat(definition)]);
        return new Addition(before);
    }

    private sealed class Addition(ImmutableArray<OutputFormat> before) : IDisposable
    {
        public void Dispose() => Extended.Value = before;
    }
}
