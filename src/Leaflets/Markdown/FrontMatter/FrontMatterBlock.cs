using Leaflets.Diagnostics;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// The front matter of a file: YAML between lines of <c>---</c>, which <c>...</c> may end, or TOML between lines of <c>+++</c>. It begins
/// with the file; where blank lines, spaces or comments stand before it and keys follow, it is read as well, and that is reported.
/// </summary>
/// <param name="Content">The lines between the fences.</param>
/// <param name="IsToml">Whether it is TOML.</param>
/// <param name="End">Where the text behind it begins.</param>
/// <param name="Before">What stands before it, in words; null where nothing does.</param>
internal sealed record FrontMatterBlock(SourceSpan Content, bool IsToml, int End, string? Before = null)
{
    private const string YamlFence = "---";
    private const string TomlFence = "+++";

    /// <summary>The file with white space in the place of the front matter: every character of the text keeps its place.</summary>
    public string TextWithout => string.Create(Content.Source.Text.Length, this, static (text, block) =>
    {
        var source = block.Content.Source.Text.AsSpan();
        source.CopyTo(text);
        foreach (ref var character in text[..block.End])
        {
            character = character is '\r' or '\n' ? character : ' ';
        }
    });

    /// <summary>The front matter, or null if there is none, or none that ends.</summary>
    public static FrontMatterBlock? Find(SourceText source)
    {
        var (line, before) = FrontMatterStart.Find(source);
        if (line == 0)
        {
            return null;
        }

        var fence = FenceOf(source, line)!;
        var start = source.OffsetOfLine(line + 1);
        for (line++; ; line++)
        {
            var lineStart = source.OffsetOfLine(line);
            var next = source.OffsetOfLine(line + 1);
            var text = source.Text.AsSpan(lineStart, next - lineStart);
            text = before is null ? text.TrimEnd() : text.Trim();
            if (text.SequenceEqual(fence) || (fence == YamlFence && text is "..."))
            {
                return new(new SourceSpan(source, start, lineStart), fence == TomlFence, next, before);
            }

            if (next == source.Text.Length || lineStart == next)
            {
                return null;
            }
        }
    }

    /// <summary>The fence of front matter that does not end, or null.</summary>
    public static SourceSpan? Unclosed(SourceText source) =>
        FrontMatterStart.Find(source) is ( > 0 and var line, _) && Find(source) is null && source.OffsetOfLine(line) is var start
            ? new SourceSpan(source, start, start + FenceOf(source, line)!.Length)
            : null;

    /// <summary>The fence that a line is, or null.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="isDisplaced">Whether spaces may stand before it.</param>
    public static string? FenceOf(SourceText source, int line, bool isDisplaced = true)
    {
        var start = source.OffsetOfLine(line);
        var text = source.Text.AsSpan(start, source.OffsetOfLine(line + 1) - start).TrimEnd();
        text = isDisplaced ? text.TrimStart(" \t\uFEFF") : text;
        return text is YamlFence ? YamlFence : text is TomlFence ? TomlFence : null;
    }
}
