using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Options;

/// <summary>Looks whether a source keeps <see cref="ReadingLimits"/>, in one pass over its characters.</summary>
internal static class SourceLimits
{
    private static readonly SearchValues<char> Counted = SearchValues.Create("\n\r[|`<");

    /// <summary>The first limit that a source passes, at its place; empty where it keeps them all.</summary>
    public static ImmutableArray<Diagnostic> Check(SourceText source, ReadingLimits limits)
    {
        var text = source.Text.AsSpan();
        if (text.Length > limits.Characters)
        {
            return Passed(0, "characters", limits.Characters);
        }

        var rows = default(RowWidths);
        var (lines, brackets, blockBrackets, bars, blockBars, backquotes, angles, lineStart, isBlank) = (1, 0, 0, 0, 0, 0, 0, 0, true);
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(Counted);
            isBlank = isBlank && text.Slice(at, next < 0 ? text.Length - at : next).Trim(" \t>").IsEmpty;
            at = next < 0 ? text.Length : at + next;
            if (at == text.Length || text[at] is '\n' or '\r')
            {
                if (at - lineStart > limits.LineCharacters)
                {
                    return Passed(lineStart, "characters in a line", limits.LineCharacters);
                }

                if (isBlank)
                {
                    (blockBrackets, blockBars, backquotes, angles) = (0, 0, 0, 0);
                }

                if (rows.Passes(bars, limits.MissingCells))
                {
                    return Passed(lineStart, "missing cells in rows of tables", limits.MissingCells);
                }

                lines += at < text.Length && (text[at] == '\n' || at + 1 == text.Length || text[at + 1] != '\n') ? 1 : 0;
                (bars, lineStart, isBlank) = (0, at + 1, true);
                if (lines > limits.Lines)
                {
                    return Passed(at, "lines", limits.Lines);
                }

                continue;
            }

            isBlank = false;
            switch (text[at])
            {
                case '|' when ++bars > limits.LineBars:
                    return Passed(at, "'|' in a line", limits.LineBars);
                case '|' when ++blockBars > limits.BlockBars:
                    return Passed(at, "'|' between two blank lines", limits.BlockBars);
                case '`' when ++backquotes > limits.BlockBackquotes:
                    return Passed(at, "'`' between two blank lines", limits.BlockBackquotes);
                case '<' when ++angles > limits.BlockAngles:
                    return Passed(at, "'<' between two blank lines", limits.BlockAngles);
                case '[':
                    if (++brackets > limits.Brackets)
                    {
                        return Passed(at, "'['", limits.Brackets);
                    }

                    if (++blockBrackets > limits.BlockBrackets)
                    {
                        return Passed(at, "'[' between two blank lines", limits.BlockBrackets);
                    }

                    break;
            }
        }

        return [];

        ImmutableArray<Diagnostic> Passed(int at, string what, int limit) =>
            [Diagnostic.Create(
                MarkdownDiagnostics.LimitPassed, new SourceSpan(source, at, Math.Min(at + 1, source.Text.Length)), limit, what)];
    }

    /// <summary>How wide the rows of tables are: lines with bars that stand one below the other.</summary>
    private struct RowWidths
    {
        private int _rows;
        private int _widest;
        private long _bars;
        private long _missing;

        /// <summary>Counts a line.</summary>
        /// <param name="bars">The bars in it.</param>
        /// <param name="limit">The cells that may be missing in all.</param>
        /// <returns>Whether more are missing.</returns>
        public bool Passes(int bars, int limit)
        {
            if (bars == 0)
            {
                _missing += Missing;
                (_rows, _widest, _bars) = (0, 0, 0);
                return false;
            }

            (_rows, _widest, _bars) = (_rows + 1, Math.Max(_widest, bars), _bars + bars);
            return _missing + Missing > limit;
        }

        private readonly long Missing => ((long)_rows * _widest) - _bars;
    }
}
