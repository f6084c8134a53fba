using Leaflets.Diagnostics;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// The front matter of a file: YAML between lines of <c>---</c>, which <c>...</c> may end, or TOML between lines of <c>+++</c>. It begins with the
/// file.
/// </summary>
/// <param name="Content">The lines between the fences.</param>
/// <param name="IsToml">Whether it is TOML.</param>
/// <param name="End">Where the text behind it begins.</param>
internal sealed record FrontMatterBlock(SourceSpan Content, bool IsToml, int End)
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

    /// <summary>The front matter, or null where there is none, or none that ends.</summary>
    public static FrontMatterBlock? Find(SourceText source)
    {
        var fence = FenceOf(source);
        if (fence is null)
        {
            return null;
        }

        var start = source.OffsetOfLine(2);
        for (var line = 2; ; line++)
        {
            var lineStart = source.OffsetOfLine(line);
            var next = source.OffsetOfLine(line + 1);
            var text = source.Text.AsSpan(lineStart, next - lineStart).TrimEnd();
            if (text.SequenceEqual(fence) || (fence == YamlFence && text is "..."))
            {
                return new(new SourceSpan(source, start, lineStart), fence == TomlFence, next);
            }

            if (next == source.Text.Length || lineStart == next)
            {
                return null;
            }
        }
    }

    /// <summary>The fence of front matter that does not end, or null.</summary>
    public static SourceSpan? Unclosed(SourceText source) =>
        FenceOf(source) is { Length: var length } && Find(source) is null ? new SourceSpan(source, 0, length) : null;

    private static string? FenceOf(SourceText source)
    {
        var first = source.Text.AsSpan(0, source.OffsetOfLine(2)).TrimEnd();
        return first is YamlFence ? YamlFence : first is TomlFence ? TomlFence : null;
    }
}
