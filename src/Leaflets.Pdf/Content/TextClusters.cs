using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Divides a run into what is painted with one code each: a letter with its marks. A mark that is painted by itself lies over its letter,
/// and programs that find words by the places of glyphs see a gap or a step back there.
/// </summary>
internal static class TextClusters
{
    /// <summary>Finds the clusters of a run, in the order of the text.</summary>
    public static void Find(GlyphRun run, List<TextCluster> clusters)
    {
        clusters.Clear();
        var pen = 0;
        for (var first = 0; first < run.Glyphs.Length;)
        {
            var (end, width) = (first, 0);
            while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[first].Cluster)
            {
                width += run.Glyphs[end++].Advance;
            }

            clusters.Add(new TextCluster(first, end, pen, width, TextOf(run, first, end)));
            pen += width;
            first = end;
        }

        if (run.IsRightToLeft)
        {
            clusters.Reverse();
        }

        Join(clusters, run.IsRightToLeft);
        if (!run.IsRightToLeft)
        {
            PassControlsOn(clusters);
        }
    }

    /// <summary>Whether a character is a mark upon the one before it.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a character is a control that is not seen, such as one that parts or joins letters.</summary>
    public static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value != '\u00AD';

    private static void Join(List<TextCluster> clusters, bool isRightToLeft)
    {
        var count = 0;
        for (var i = 0; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            Rune.DecodeFromUtf16(cluster.Text, out var begin, out _);
            if (count > 0 && (IsMark(begin) || (isRightToLeft && IsControl(begin))) && !IsSpace(clusters[count - 1].Text))
            {
                var letter = clusters[count - 1];
                clusters[count - 1] = new TextCluster(
                    Math.Min(letter.First, cluster.First),
                    Math.Max(letter.End, cluster.End),
                    Math.Min(letter.Left, cluster.Left),
                    letter.Width + cluster.Width,
                    letter.Text + cluster.Text);
            }
            else
            {
                clusters[count++] = cluster;
            }
        }

        CollectionsMarshal.SetCount(clusters, count);
    }

    /// <summary>
    /// Gives controls at the end of a cluster to the next one: pdf.js leaves out what ends with one.
    /// </summary>
    private static void PassControlsOn(List<TextCluster> clusters)
    {
        for (var i = 0; i + 1 < clusters.Count; i++)
        {
            var text = clusters[i].Text;
            var end = text.Length;
            while (end > 0
                && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out var length) == System.Buffers.OperationStatus.Done
                && IsControl(rune))
            {
                end -= length;
            }

            if (end < text.Length && !IsSpace(clusters[i + 1].Text))
            {
                clusters[i] = clusters[i] with { Text = text[..end] };
                clusters[i + 1] = clusters[i + 1] with { Text = text[end..] + clusters[i + 1].Text };
            }
        }

        for (var i = clusters.Count - 1; i > 0; i--)
        {
            // What was nothing but controls has no ink either.
            if (clusters[i].Text.Length > 0 && clusters[i].Text.EnumerateRunes().All(IsControl))
            {
                clusters[i - 1] = clusters[i - 1] with { Text = clusters[i - 1].Text + clusters[i].Text };
                clusters[i] = clusters[i] with { Text = string.Empty };
            }
        }

        clusters.RemoveAll(static cluster => cluster.Text.Length == 0);
    }

    private static bool IsSpace(string text) => text.Length > 0 && char.IsWhiteSpace(text[0]);

    /// <summary>
    /// The characters of a cluster: up to the next cluster in the order of the text. Characters before the first cluster belong to it, so
    /// that nothing is left out.
    /// </summary>
    private static string TextOf(GlyphRun run, int first, int end)
    {
        var cluster = run.Glyphs[first].Cluster;
        var isFirst = run.IsRightToLeft ? end == run.Glyphs.Length : first == 0;
        var isLast = run.IsRightToLeft ? first == 0 : end == run.Glyphs.Length;
        var next = isLast ? run.Text.Length : run.Glyphs[run.IsRightToLeft ? first - 1 : end].Cluster;
        return run.Text[(isFirst ? 0 : cluster)..next];
    }
}
