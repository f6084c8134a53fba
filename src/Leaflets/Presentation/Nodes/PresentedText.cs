using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Presentation.Nodes;

/// <summary>Running text: what a paragraph, a heading, a title, a caption or a term says.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Content">The text.</param>
internal sealed record PresentedText(NodeSetting Setting, ImmutableArray<PresentedInline> Content) : PresentedNode(Setting)
{
    /// <summary>The words alone, line ends as spaces; a picture is its alternative text.</summary>
    public string Plain
    {
        get
        {
            if (Content is [PresentedWords words])
            {
                return words.Text.Trim();
            }

            var text = new StringBuilder();
            Append(Content, text);
            return text.ToString().Trim();
        }
    }

    private static void Append(ImmutableArray<PresentedInline> content, StringBuilder text)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case PresentedWords words:
                    text.Append(words.Text);
                    break;
                case PresentedVerbatim code:
                    text.Append(code.Text);
                    break;
                case PresentedAbbreviation abbreviation:
                    text.Append(abbreviation.Text);
                    break;
                case PresentedImage image:
                    text.Append(image.Image.AlternativeText);
                    break;
                case PresentedBreak:
                    text.Append(' ');
                    break;
                case PresentedLink link:
                    Append(link.Content, text);
                    break;
                case PresentedSpan span:
                    Append(span.Content, text);
                    break;
                case PresentedNoteCall or PresentedBlank:
                    break;
                default:
                    throw new ArgumentOutOfRangeException(
                        nameof(content), inline.GetType().Name, "This kind of inline has no plain words.");
            }
        }
    }
}
