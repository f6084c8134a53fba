using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Options;

namespace Leaflets.Markdown.Parsing;

/// <summary>Looks at the characters of a source that one cannot see to be wrong (The Unicode Standard, 3.4 and 23).</summary>
internal static class SourceCharacters
{
    /// <summary>How many faults of one kind are reported at most.</summary>
    private const int MaximumFaults = 20;

    /// <summary>The flags of England, Scotland and Wales are this one with tags after it (UTS #51, 1.4.6).</summary>
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The most marks on a letter that stand on one another: more reach into the lines around. No language has more.</summary>
    private const int StackedMarks = 4;

    /// <summary>Characters without a meaning that all share, and letters with more marks than any language has.</summary>
    /// <param name="source">The file.</param>
    /// <param name="limits">How many marks a letter may have.</param>
    public static ImmutableArray<Diagnostic> Check(SourceText source, ReadingLimits limits)
    {
        var text = source.Text.AsSpan();
        ImmutableArray<Diagnostic>.Builder? diagnostics = null;
        var (marks, stacked) = (0, 0);
        var isFlag = false;
        for (var at = 0; at < text.Length;)
        {
            var plain = text[at..].IndexOfAnyExceptInRange('\0', '\u007E');
            if (plain != 0)
            {
                (at, marks, stacked, isFlag) = (plain < 0 ? text.Length : at + plain, 0, 0, false);
                continue;
            }

            var length = Rune.DecodeFromUtf16(text[at..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done
                ? consumed : 1;
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            stacked = marks == 0 ? 0 : stacked + (Stacks(rune.Value) ? 1 : 0);
            var span = new SourceSpan(source, at, at + length);
            isFlag = rune.Value == BlackFlag || (isFlag && IsTag(rune.Value));
            var found = stacked == StackedMarks + 1 && Stacks(rune.Value)
                ? Diagnostic.Create(MarkdownDiagnostics.TooManyMarks, span, StackedMarks)
                : marks == limits.LetterMarks + 1 ? Diagnostic.Create(MarkdownDiagnostics.TooManyMarks, span, limits.LetterMarks)
                : isFlag ? null
                : Of(rune) is { } descriptor ? Diagnostic.Create(descriptor, span, rune.Value)
                : null;
            if (found is not null)
            {
                diagnostics ??= ImmutableArray.CreateBuilder<Diagnostic>();
                diagnostics.Add(found);
                if (diagnostics.Count == MaximumFaults)
                {
                    break;
                }
            }

            at += length;
        }

        return diagnostics?.ToImmutable() ?? [];
    }

    /// <summary>What is wrong with a character wherever it stands, or null.</summary>
    public static DiagnosticDescriptor? Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.PrivateUse => MarkdownDiagnostics.PrivateUse,
        UnicodeCategory.OtherNotAssigned => MarkdownDiagnostics.Unassigned,
        _ when rune == Rune.ReplacementChar => MarkdownDiagnostics.LostCharacter,

        // A byte order mark in the text, invisible operators, what Unicode has given up, anchors of annotations
        // and objects, tags (23.2, 23.8, 23.9).
        _ when rune.Value is 0xFEFF or (>= 0x2061 and <= 0x2064) or (>= 0x206A and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFC)
            || IsTag(rune.Value) => MarkdownDiagnostics.Unseen,
        _ => null,
    };

    /// <summary>
    /// Whether a mark stands above or below those before it, in whatever script: the combining marks that all scripts share (Unicode 7.9).
    /// </summary>
    private static bool Stacks(int value) =>
        value is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF)
        or (>= 0xFE20 and <= 0xFE2F);

    private static bool IsTag(int value) => value is 0xE0001 or (>= 0xE0020 and <= 0xE007F);
}
