using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Markdown the whole way to a PDF that has no violation and to a Word file whose parts are XML.</summary>
internal sealed class LeafletTarget(ProjectFiles project) : FuzzTarget
{
    private static readonly string[] Styles = ["base", "clear-print", "large-print"];

    private readonly Outputs _outputs = new(project);

    /// <inheritdoc/>
    public override string Name => "leaflet";

    /// <inheritdoc/>
    public override int MaximumLength => 2048;

    /// <summary>Two kilobytes can be a table that fills fifty pages.</summary>
    public override long MostAllocated => 1L << 30;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } =
        [.. MarkdownTarget.Dialect,
        .. Words(
            "![A drawing](images/how-it-works.svg)", "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35", "\u4F60\u597D", "\u0915\u094D\u0937", "\u200D",
            "\u00AD", "\u2028", "\uFEFF", "\uE000", "\u0378")];

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        // A title of its own, so that what is changed is the text.
        byte[] whole = input.AsSpan().StartsWith("---"u8) ? input : [.. "---\ntitle: T\n---\n\n"u8, .. input];
        if (SourceDecoder.Decode(whole, $"{Outputs.Folder}/en.md").Source is not { } source)
        {
            return;
        }

        var language = LanguageOf(source.Text);
        if (MarkdownTarget.Read(source, language) is { } document)
        {
            _outputs.Make(document, project.Sheet(Styles[input.Length % Styles.Length]), project.Language(language));
        }
    }

    /// <summary>A language that is written with the first letters of other scripts.</summary>
    private static string LanguageOf(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case >= '\u0590' and <= '\u05FF':
                    return "he";
                case >= '\u0600' and <= '\u06FF':
                    return "ar";
                case >= '\u0900' and <= '\u097F':
                    return "hi";
                case >= '\u0E00' and <= '\u0E7F':
                    return "th";
                case >= '\u4E00' and <= '\u9FFF':
                    return "zh-Hans";
            }
        }

        return "en";
    }
}
