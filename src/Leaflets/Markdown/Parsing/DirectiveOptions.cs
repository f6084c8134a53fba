using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>The options of a box of MyST: lines <c>:class: danger</c> right below the line that opens it.</summary>
internal sealed class DirectiveOptions
{
    private static readonly object Key = new();

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Where the last of them ends in the text; 0 if there is none.</summary>
    public int End { get; private set; }

    /// <summary>The options of a box, or null where it has none.</summary>
    public static DirectiveOptions? Of(MarkdownObject block) => block.GetData(Key) as DirectiveOptions;

    /// <summary>Takes a line of a box that holds nothing so far.</summary>
    /// <returns>Whether it is an option.</returns>
    public static bool TryTake(ContainerBlock block, ReadOnlySpan<char> line, int end)
    {
        line = line.Trim();
        var colon = line.Length > 2 && line[0] == ':' ? line[1..].IndexOf(':') + 1 : 0;
        if (block.Count > 0 || colon < 2 || !char.IsAsciiLetter(line[1]) || line[1..colon].ContainsAny(" \t`")
            || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        if (Of(block) is not { } options)
        {
            block.SetData(Key, options = new DirectiveOptions());
        }

        options._values[line[1..colon].ToString()] = line[(colon + 1)..].Trim().ToString();
        options.End = end;
        return true;
    }
}
