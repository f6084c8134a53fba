using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>Short ways to set paragraphs in tests.</summary>
internal static class Paragraphs
{
    public static TextStyle Text(string language = "en", double size = 10) => new()
    {
        Families = language == "ar" ? ["Noto Sans Arabic", "Noto Sans"] : ["Noto Sans", "Noto Sans Arabic"],
        Size = Length.FromPoints(size),
        Language = language,
    };

    public static ParagraphStyle Style(string language = "en") => new()
    {
        Direction = language == "ar" ? TextDirection.RightToLeft : TextDirection.LeftToRight,
        Leading = Length.FromPoints(14),
        Binding = TestWords.All,
        Text = Text(language),
    };

    public static PreparedParagraph Prepare(string text, string language = "en") =>
        Prepare([new InlineText(text, Text(language))], Style(language));

    public static PreparedParagraph Prepare(ImmutableArray<InlineItem> items, ParagraphStyle? style = null) =>
        new ParagraphFormatter(TestFonts.Catalog).Prepare(items, style ?? Style());

    public static ImmutableArray<Line> Break(this PreparedParagraph paragraph, double measure, List<TypesettingProblem>? problems = null) =>
        paragraph.Break(Length.FromPoints(measure), problems ?? []);

    public static IEnumerable<TextItem> Runs(this Line line) => line.Frame.Items.OfType<TextItem>();

    public static string TextOf(this Line line) => string.Concat(line.Runs().Select(item => item.Run.Text));

    /// <summary>The characters as they stand from left to right on paper, a cluster at a time.</summary>
    public static string VisualText(this Line line)
    {
        var text = new System.Text.StringBuilder();
        foreach (var item in line.Runs().OrderBy(item => item.Position.X.Points))
        {
            var run = item.Run;
            var starts = run.Glyphs.Select(glyph => glyph.Cluster).Distinct().ToList();
            foreach (var start in starts)
            {
                var end = starts.Where(other => other > start).DefaultIfEmpty(run.Text.Length).Min();
                text.Append(run.Text, start, end - start);
            }
        }

        return text.ToString();
    }
}
