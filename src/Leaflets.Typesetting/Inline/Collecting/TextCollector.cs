using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>Makes one text of a paragraph's items.</summary>
internal static class TextCollector
{
    /// <summary>
    /// A soft hyphen prints nothing where words are not divided, and screen readers stumble on it: it does not reach the text.
    /// </summary>
    private const string SoftHyphen = "\u00AD";

    /// <summary>Collects the items.</summary>
    /// <param name="items">The paragraph's content.</param>
    /// <param name="style">What boxes and an empty paragraph take their style from.</param>
    public static CollectedText Collect(ImmutableArray<InlineItem> items, ParagraphStyle style)
    {
        var text = new StringBuilder();
        var stretches = ImmutableArray.CreateBuilder<StyledStretch>();
        var events = ImmutableArray.CreateBuilder<TextEvent>();
        var boxes = ImmutableArray.CreateBuilder<PlacedBox>();
        var isolates = ImmutableArray.CreateBuilder<IsolatedStretch>();
        foreach (var item in items)
        {
            var start = text.Length;
            switch (item)
            {
                case InlineText characters:
                    text.Append(characters.Text.Replace(SoftHyphen, string.Empty, StringComparison.Ordinal));
                    stretches.Add(new StyledStretch(start, text.Length, characters.Style, characters.Origin));
                    if (characters.Isolate is { } direction)
                    {
                        isolates.Add(new IsolatedStretch(start, text.Length, direction));
                    }

                    break;
                case InlineBox box:
                    text.Append(CollectedText.BoxCharacter);
                    boxes.Add(new PlacedBox(start, box));
                    stretches.Add(new StyledStretch(start, text.Length, style.Text, Origin: -1));
                    break;
                case InlineBreak:
                    text.Append(CollectedText.BreakCharacter);
                    stretches.Add(new StyledStretch(start, text.Length, style.Text, Origin: -1));
                    break;
                default:
                    events.Add(new TextEvent(start, item));
                    break;
            }
        }

        stretches.RemoveAll(stretch => stretch.Start == stretch.End);
        return new CollectedText(text.ToString(), stretches.ToImmutable(), events.ToImmutable(), boxes.ToImmutable(), isolates.ToImmutable());
    }
}
