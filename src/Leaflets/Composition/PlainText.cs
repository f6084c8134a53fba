using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;

namespace Leaflets.Composition;

/// <summary>The characters of inlines without their marks: for outlines and descriptions.</summary>
internal static class PlainText
{
    /// <summary>The text, line ends as spaces; a picture is its alternative text.</summary>
    public static string Of(ImmutableArray<Documents.Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ImmutableArray<Documents.Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text plain:
                    text.Append(plain.Value);
                    break;
                case InlineCode code:
                    text.Append(code.Value);
                    break;
                case SoftBreak or HardBreak:
                    text.Append(' ');
                    break;
                case Abbreviation abbreviation:
                    text.Append(abbreviation.Value);
                    break;
                case Image image:
                    text.Append(image.AlternativeText);
                    break;
                default:
                    Append(text, Children.Of(inline));
                    break;
            }
        }
    }
}
