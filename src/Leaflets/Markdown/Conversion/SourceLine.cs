using System.Text;
using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>A line of the file as it stands there, with its code and its escaped characters masked.</summary>
/// <param name="Text">The line without the marks of quotations before it.</param>
/// <param name="Span">Its place.</param>
internal readonly record struct SourceLine(string Text, SourceSpan Span)
{
    private const char Mask = '\uFFFC';

    /// <summary>The lines of a block.</summary>
    public static List<SourceLine> Of(SourceSpan span)
    {
        var lines = new List<SourceLine>();
        var text = span.Text;
        var fence = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var content = line.TrimStart(" \t>");
            var start = span.Start + range.Start.Value + line.Length - content.Length;
            content = content.TrimEnd();
            lines.Add(new(Masked(content, ref fence), span with { Start = start, End = start + content.Length }));
        }

        return lines;
    }

    /// <summary>Masks code, whose fences are as long as one another (CommonMark 6.1), also over the end of a line.</summary>
    private static string Masked(ReadOnlySpan<char> line, ref int fence)
    {
        if (line.IndexOfAny('\\', '`') < 0)
        {
            return fence == 0 ? line.ToString() : new string(Mask, line.Length);
        }

        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var run = 0;
            while (i + run < line.Length && line[i + run] == '`')
            {
                run++;
            }

            if (run > 0)
            {
                fence = fence == run ? 0 : fence == 0 && line[(i + run)..].Contains(new string('`', run), StringComparison.Ordinal) ? run
                    : fence;
                text.Append(Mask, run);
                i += run;
            }
            else if (fence == 0 && line[i] == '\\' && i + 1 < line.Length)
            {
                text.Append(Mask, 2);
                i += 2;
            }
            else
            {
                text.Append(fence == 0 ? line[i] : Mask);
                i++;
            }
        }

        return text.ToString();
    }
}
