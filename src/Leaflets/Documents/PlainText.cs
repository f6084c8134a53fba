using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Documents;

/// <summary>The characters of running text without its marks.</summary>
internal static class PlainText
{
    /// <summary>The text, line ends as spaces; a picture is its alternative text.</summary>
    public static string Of(ImmutableArray<Inline> content) => OfLine(content.AsSpan());

    /// <summary>The same of a part of running text.</summary>
    public static string OfLine(ReadOnlySpan<Inline> content)
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
            var isWords = inline is Text or SoftBreak or InlineCode
                || (Children.Of(inline) is { IsEmpty: false } children && inline is not Link && IsAll(children));
            if (!isWords)
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(ReadOnlySpan<Inline> content, StringBuilder text)
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
                    Append(Children.Of(inline).AsSpan(), text);
                    break;
            }
        }
    }
}
