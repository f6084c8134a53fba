using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>The words of running text.</summary>
internal static class PlainText
{
    /// <summary>The words, line ends as spaces.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [Text single])
        {
            return single.Value;
        }

        var text = new StringBuilder();
        Append(content, text);
        return text.ToString();
    }

    /// <summary>Whether the text is nothing but words, so that <see cref="Of"/> keeps all that it says.</summary>
    public static bool IsAll(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            var isWords = inline is Text or SoftBreak or InlineCode || (ChildrenOf(inline) is { } children && inline is not Link && IsAll(children));
            if (!isWords)
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(ImmutableArray<Inline> content, StringBuilder text)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text words:
                    text.Append(words.Value);
                    break;
                case InlineCode code:
                    text.Append(code.Value);
                    break;
                case Abbreviation abbreviation:
                    text.Append(abbreviation.Value);
                    break;
                case Image image:
                    text.Append(image.AlternativeText);
                    break;
                case SoftBreak or HardBreak:
                    text.Append(' ');
                    break;
                default:
                    if (ChildrenOf(inline) is { } children)
                    {
                        Append(children, text);
                    }

                    break;
            }
        }
    }

    private static ImmutableArray<Inline>? ChildrenOf(Inline inline) => inline switch
    {
        Emphasis node => node.Content,
        Strong node => node.Content,
        Strikethrough node => node.Content,
        Subscript node => node.Content,
        Superscript node => node.Content,
        Inserted node => node.Content,
        Marked node => node.Content,
        InlineSpan node => node.Content,
        Link node => node.Content,
        _ => null,
    };
}
