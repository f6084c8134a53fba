using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>Sets paragraphs of test text.</summary>
internal static class ParagraphFixture
{
    public static TextStyle English { get; } = new() { Families = ["Noto Sans"], Size = Length.FromPoints(10), Language = "en" };

    public static TextStyle Arabic { get; } =
        new() { Families = ["Noto Naskh Arabic", "Noto Sans"], Size = Length.FromPoints(10), Language = "ar" };

    public static ParagraphStyle StyleOf(TextStyle text) => new()
    {
        Direction = text.Language == "ar" ? TextDirection.RightToLeft : TextDirection.LeftToRight,
        Leading = Length.FromPoints(14),
        Binding = TestWords.All,
        Text = text,
    };

    public static PreparedParagraph Prepare(string text, TextStyle style) => Prepare([new InlineText(text, style)], style);

    public static PreparedParagraph Prepare(InlineItem[] items, TextStyle style) =>
        new ParagraphFormatter(TestFonts.Catalog).Prepare([.. items], StyleOf(style));

    public static string[] Lines(string text, TextStyle style, double measure)
    {
        var problems = new List<TypesettingProblem>();
        return [.. Prepare(text, style).Break(Length.FromPoints(measure), problems).Select(line => FrameText.TextOf(line.Frame))];
    }

    /// <summary>The paragraph on one line as it stands on paper, from left to right.</summary>
    public static string Seen(string text, TextStyle style) =>
        FrameText.SeenText(Prepare(text, style).Break(Length.FromPoints(10_000), [])[0].Frame);
}
