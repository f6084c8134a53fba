using Leaflets.Documents;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;

namespace Leaflets.Markdown.Conversion;

/// <summary>The names and attributes of containers: <c>::: notes {lines=8}</c>.</summary>
internal static class ContainerSyntax
{
    /// <summary>The attribute that gives the title in another place than after the name.</summary>
    public const string Title = "title";

    /// <summary>The attribute that says how many lines there are to write on.</summary>
    public const string Lines = "lines";

    /// <summary>The word after the fence of columns.</summary>
    public const string Columns = "columns";

    /// <summary>The attribute that says how many columns there are.</summary>
    public const string Count = "count";

    /// <summary>The name of a container: the word after the fence, or the first class, as pandoc has it (<c>::: {.contact}</c>).</summary>
    public static string NameOf(CustomContainer container) =>
        container.Info is { Length: > 0 } info ? info : container.TryGetAttributes()?.Classes is [var first, ..] ? first : string.Empty;

    /// <summary>Takes the title out of the attributes, where they have it.</summary>
    public static string? TakeTitle(string? written, ref NodeAttributes attributes)
    {
        if (!string.IsNullOrWhiteSpace(written) || !attributes.Values.TryGetValue(Title, out var title))
        {
            return written;
        }

        attributes = attributes with { Values = attributes.Values.Remove(Title) };
        return title;
    }

    /// <summary>Whether a node of the parser has lines to write on.</summary>
    public static bool HasLines(Markdig.Syntax.MarkdownObject? node) => node is CustomContainer container && NameOf(container) == "notes";

    /// <summary>Whether a node of the parser is columns.</summary>
    public static bool IsColumns(Markdig.Syntax.MarkdownObject? node) => node is CustomContainer container && NameOf(container) == Columns;
}
