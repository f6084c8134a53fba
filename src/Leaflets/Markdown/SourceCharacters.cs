using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;

namespace Leaflets.Markdown;

/// <summary>Looks at the characters of a source that one cannot see to be wrong (The Unicode Standard, 3.4 and 23.5).</summary>
internal static class SourceCharacters
{
    /// <summary>Of many faults of one kind only so many are told.</summary>
    private const int MaximumFaults = 20;

    /// <summary>Characters without a meaning that all share, and letters with more marks than any language has.</summary>
    /// <param name="source">The file.</param>
    /// <param name="limits">How many marks a letter may have.</param>
    public static ImmutableArray<Diagnostic> Check(SourceText source, ReadingLimits limits)
    {
        var text = source.Text.AsSpan();
        ImmutableArray<Diagnostic>.Builder? diagnostics = null;
        var marks = 0;
        for (var at = 0; at < text.Length;)
        {
            var plain = text[at..].IndexOfAnyExceptInRange('\0', '\u007E');
            if (plain != 0)
            {
                (at, marks) = (plain < 0 ? text.Length : at + plain, 0);
                continue;
            }

            var length = Rune.DecodeFromUtf16(text[at..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done ? consumed : 1;
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            var span = new SourceSpan(source, at, at + length);
            var found = category switch
            {
                _ when marks == limits.LetterMarks + 1 => Diagnostic.Create(MarkdownDiagnostics.TooManyMarks, span, limits.LetterMarks),
                UnicodeCategory.PrivateUse => Diagnostic.Create(MarkdownDiagnostics.PrivateUse, span, rune.Value),
                UnicodeCategory.OtherNotAssigned => Diagnostic.Create(MarkdownDiagnostics.Unassigned, span, rune.Value),
                _ => null,
            };
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
}
