using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>
/// The lines that an author ended: of an address, of a dose. What stands around a line end, as bold text may, stands around both parts. A
/// link stays whole.
/// </summary>
internal static class LineSplit
{
    /// <summary>The lines of a paragraph; one where the author ended none.</summary>
    public static ImmutableArray<ImmutableArray<Inline>> Of(ImmutableArray<Inline> content)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in content)
        {
            if (inline is HardBreak)
            {
                EndLine();
                continue;
            }

            var parts = PartsOf(inline);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    EndLine();
                }

                line.Add(parts[i]);
            }
        }

        EndLine();
        return lines.ToImmutable();

        void EndLine()
        {
            lines.Add(line.ToImmutable());
            line.Clear();
        }
    }

    private static ImmutableArray<Inline> PartsOf(Inline inline) => inline switch
    {
        Emphasis node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        Strong node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        Strikethrough node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        Inserted node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        Marked node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        InlineSpan node => Parts(node, node.Content, static (node, content) => node with { Content = content }),
        _ => [inline],
    };

    private static ImmutableArray<Inline> Parts<T>(T node, ImmutableArray<Inline> content, Func<T, ImmutableArray<Inline>, T> with)
        where T : Inline
    {
        var lines = Of(content);
        return lines.Length == 1
            ? [node]
            : [.. lines.Select((line, i) => i == 0 ? with(node, line) : WithoutIds.WithoutId(with(node, line)))];
    }
}
