using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Protection;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>Finds where lines may end: UAX #14, less what protected text forbids.</summary>
internal static class BreakOpportunities
{
    /// <summary>A word of one or two letters looks lost at a line's end: as bad as a line 5 % short.</summary>
    private const double ShortWordPenalty = 0.05 * 0.05;

    /// <summary>A dash belongs to the words before it: as bad as a line 10 % short.</summary>
    private const double BeforeDashPenalty = 0.1 * 0.1;

    /// <summary>An address or a word is divided as seldom as can be: as bad as a line wholly short.</summary>
    private const double InNeedPenalty = 1;

    /// <summary>A quantity that is wider than its line is divided between its words, and yet more seldom.</summary>
    private const double WithinNumberPenalty = 4;

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>The opportunities in order; the last, mandatory, is the text's end.</summary>
    public static ImmutableArray<BreakOpportunity> Find(
        ParagraphText paragraph, ImmutableArray<ProtectedSpan> protectedSpans, ParagraphStyle style)
    {
        var text = paragraph.Text;
        var found = ImmutableArray.CreateBuilder<BreakOpportunity>();
        if (style.Preformatted)
        {
            FindPreformatted(text, protectedSpans, found);
            return found.DrainToImmutable();
        }

        var last = 0;
        var (span, mark) = (0, 0);
        foreach (var position in LineBoundaries.Find(text, style.Text.Language))
        {
            Steps.Take();
            if (position == 0 || position == text.Length)
            {
                continue;
            }

            while (span < protectedSpans.Length && protectedSpans[span].End <= position)
            {
                AddAddressBreaks(text, protectedSpans[span], ref last, found, protectedSpans[span].End);
                span++;
            }

            var inside = span < protectedSpans.Length && protectedSpans[span].Start < position;
            if (text[position - 1] == ParagraphText.LineSeparator)
            {
                Add(text, position, BreakKind.Mandatory, 0, ref last, found);
            }
            else if (IsBeforeReference(paragraph.Marks, position, ref mark))
            {
                // The mark of a footnote stays with what it marks.
            }
            else if (!inside)
            {
                AddFree(text, position, ref last, found);
            }
            else if (protectedSpans[span].Flags.HasFlag(ProtectedSpanFlags.DivisibleInNeed))
            {
                AddAddressBreaks(text, protectedSpans[span], ref last, found, position);
                Add(text, position, BreakKind.InNeed, InNeedPenalty, ref last, found);
            }
            else if (protectedSpans[span].Flags.HasFlag(ProtectedSpanFlags.DivisibleAtSpacesInNeed)
                && HangingSpace.Hangs(text[position - 1]))
            {
                Add(text, position, BreakKind.InNeed, WithinNumberPenalty, ref last, found);
            }
        }

        for (; span < protectedSpans.Length; span++)
        {
            AddAddressBreaks(text, protectedSpans[span], ref last, found, protectedSpans[span].End);
        }

        found.Add(new BreakOpportunity(text.Length, HangingSpace.TrimEnd(text, last, text.Length), BreakKind.Mandatory, 0));
        return found.DrainToImmutable();
    }

    private static void AddFree(string text, int position, ref int last, ImmutableArray<BreakOpportunity>.Builder found)
    {
        var before = text[position - 1];
        if (before is SoftHyphens.Character or ZeroWidthSpace && position > 1 && char.IsDigit(text[position - 2])
            && char.IsDigit(text[position]))
        {
            // A number is not divided, whatever it holds.
        }
        else if (before == SoftHyphens.Character)
        {
            Add(text, position, BreakKind.InNeed, InNeedPenalty, ref last, found);
        }
        else if (KoreanWords.KindBetween(before, text[position]) is { } kind)
        {
            Add(text, position, kind, kind == BreakKind.InNeed ? InNeedPenalty : PenaltyAt(text, position), ref last, found);
        }
    }

    private static bool IsBeforeReference(ImmutableArray<InlineMark> marks, int position, ref int mark)
    {
        while (mark < marks.Length && marks[mark].Position < position)
        {
            mark++;
        }

        for (var i = mark; i < marks.Length && marks[i].Position == position; i++)
        {
            if (marks[i].Item is InlineOpen { Element.Role: StructureRole.Reference })
            {
                return true;
            }
        }

        return false;
    }

    // A line of program text ends where it is written; one that is wider than its line goes on in the
    // next, at a space or within an address.
    private static void FindPreformatted(
        string text, ImmutableArray<ProtectedSpan> protectedSpans, ImmutableArray<BreakOpportunity>.Builder found)
    {
        var (last, span, isIndent) = (0, 0, true);
        for (var i = 1; i < text.Length; i++)
        {
            Steps.Take();
            var before = text[i - 1];
            while (span < protectedSpans.Length && protectedSpans[span].End <= i)
            {
                AddAddressBreaks(text, protectedSpans[span], ref last, found, protectedSpans[span].End);
                span++;
            }

            var isInside = span < protectedSpans.Length && protectedSpans[span].Start < i;
            if (before == ParagraphText.LineSeparator)
            {
                Add(text, i, BreakKind.Mandatory, 0, ref last, found);
                isIndent = true;
            }
            else if (before is not (' ' or '\t'))
            {
                isIndent = false;
            }
            else if (!isIndent && !isInside && text[i] is not (' ' or '\t' or ParagraphText.LineSeparator))
            {
                Add(text, i, BreakKind.InNeed, InNeedPenalty, ref last, found);
            }
        }

        for (; span < protectedSpans.Length; span++)
        {
            AddAddressBreaks(text, protectedSpans[span], ref last, found, protectedSpans[span].End);
        }

        found.Add(new BreakOpportunity(text.Length, HangingSpace.TrimEnd(text, last, text.Length), BreakKind.Mandatory, 0));
    }

    private static void Add(
        string text, int position, BreakKind kind, double penalty, ref int last, ImmutableArray<BreakOpportunity>.Builder found)
    {
        if (position <= last)
        {
            return;
        }

        var trimmed = HangingSpace.TrimEnd(text, last, position);
        if (trimmed == last && kind == BreakKind.Allowed && found.Count > 0 && found[^1].Kind == BreakKind.Allowed)
        {
            // Nothing but white space lies between: the line before ends behind it.
            found[^1] = found[^1] with { Position = position };
        }
        else
        {
            var isHyphen = text[position - 1] == SoftHyphens.Character;
            found.Add(new BreakOpportunity(position, trimmed, kind, penalty, isHyphen && kind == BreakKind.InNeed));
        }

        last = position;
    }

    // Inside an address a line may end after a slash and an at sign, and before a dot, a character in percent-encoding, or the marks that
    // begin its later parts.
    private static void AddAddressBreaks(
        string text, ProtectedSpan span, ref int last, ImmutableArray<BreakOpportunity>.Builder found, int until)
    {
        if (!span.Flags.HasFlag(ProtectedSpanFlags.DivisibleInNeed))
        {
            return;
        }

        for (var i = Math.Max(span.Start + 1, last + 1); i < Math.Min(span.End, until); i++)
        {
            Steps.Take();
            var after = text[i - 1] is '/' or '@' && text[i] != '/';
            if (after || text[i] is '.' or '?' or '&' or '=' or '#' or '%')
            {
                Add(text, i, BreakKind.InNeed, InNeedPenalty, ref last, found);
            }
        }
    }

    private static double PenaltyAt(string text, int position)
    {
        if (text[position] is '\u2013' or '\u2014')
        {
            return BeforeDashPenalty;
        }

        var end = position - 1;
        if (text[end] != ' ' || end < 1 || !char.IsLetter(text[end - 1]))
        {
            return 0;
        }

        var start = end;
        while (start > 0 && end - start <= 2 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end - start <= 2 && (start == 0 || text[start - 1] == ' ') ? ShortWordPenalty : 0;
    }
}
