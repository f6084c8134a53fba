using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;

namespace Leaflets.Presentation;

/// <summary>Takes the space away at which a running text ends.</summary>
internal static class TextEnd
{
    /// <summary>The text without a space at its end. Elements that are empty there are passed over.</summary>
    public static ImmutableArray<PresentedInline> Trim(ImmutableArray<PresentedInline> content)
    {
        TryTrim(ref content);
        return content;
    }

    /// <returns>Whether an end was found, and not only elements without anything in them.</returns>
    private static bool TryTrim(ref ImmutableArray<PresentedInline> content)
    {
        for (var i = content.Length - 1; i >= 0; i--)
        {
            switch (content[i])
            {
                case PresentedSpan span:
                    var within = span.Content;
                    var isEnd = TryTrim(ref within);
                    content = within == span.Content ? content : content.SetItem(i, span with { Content = within });
                    if (isEnd)
                    {
                        return true;
                    }

                    break;
                case PresentedLink link:
                    var inside = link.Content;
                    var isLast = TryTrim(ref inside);
                    content = inside == link.Content ? content : content.SetItem(i, link with { Content = inside });
                    if (isLast)
                    {
                        return true;
                    }

                    break;
                case var last:
                    content = WithoutSpace(last) is { } kept
                        ? ReferenceEquals(kept, last) ? content : content.SetItem(i, kept)
                        : content.RemoveAt(i);
                    return true;
            }
        }

        return false;
    }

    /// <summary>The inline without a space at its end; null where it is nothing but a space.</summary>
    private static PresentedInline? WithoutSpace(PresentedInline inline) => inline switch
    {
        PresentedWords { Pieces: [{ Text: " " }] } or PresentedVerbatim { Text: " " } or PresentedAbbreviation { Text: " " } => null,
        PresentedWords { Pieces: [.. var before, { Text: " " }] } words => words with { Pieces = before },
        PresentedWords { Pieces: [.. var before, { Text: [.. var kept, ' '] } last] } words =>
            words with { Pieces = [.. before, last with { Text = kept }] },
        PresentedVerbatim { Text: [.. var kept, ' '] } code => code with { Text = kept },
        PresentedAbbreviation { Text: [.. var kept, ' '] } form => form with { Text = kept },
        _ => inline,
    };
}
