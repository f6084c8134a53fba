using CsCheck;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>Random texts of words from many scripts: nothing is lost, every line fits or is told of, whatever the measure.</summary>
public sealed class MixedScriptTests
{
    private static readonly string[] Words =
    [
        "take", "immunotherapy", "PD-L1", "10–20 mg", "5%", "020 7946 0123", "help@example.org", "therapie\u00ADbegleitung",
        "a", "—", "(and", "so)", "العلاج", "المناعي", "٢٠٢٦/٠٥/٠١", "١٠–٢٠", "חיסון", "תרופה", "治疗", "「免疫」", "，", "。", "（例如）",
        "ちょっと", "コンピューター", "면역항암제는", "체계를", "รับประทานยา", "ทุกวัน", "ការព្យាបាល", "ကင်ဆာရောဂါ", "ການປິ່ນປົວ", "दवा", "प्रतिरक्षा",
        "চিকিৎসা", "மருந்து", "ਦਵਾਈ", "é\u0301", "x\u2060y", "\u200B", "\u00AD", "\u2028", "\u00A0", "\u0301", "\u202E", "\u2067", "\u2069",
        "\u202C", "\u200F",
    ];

    private static readonly string[] Spaces = [" ", " ", "", "\u00A0", "  ", "\u3000", "-"];

    private static readonly Gen<string> Texts =
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Spaces.Length - 1], (word, space) => Words[word] + Spaces[space])
        .Array[0, 40]
        .Select(string.Concat);

    private static readonly TextStyle Style = new()
    {
        Families =
        [
            "Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans JP", "Noto Sans KR", "Noto Sans SC", "Noto Sans Thai Looped",
            "Noto Sans Khmer", "Noto Sans Myanmar", "Noto Sans Lao", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Tamil",
            "Noto Sans Gurmukhi",
        ],
        Size = Length.FromPoints(10),
        Language = "en",
    };

    private static readonly Gen<(string Text, TextDirection Direction, double Measure)> Cases = Gen.Select(
        Texts, Gen.Bool.Select(isLeft => isLeft ? TextDirection.LeftToRight : TextDirection.RightToLeft), Gen.Double[5, 400]);

    [Fact]
    public void Breaking_loses_no_text_but_what_it_tells_of() => Cases.Sample(
        given =>
        {
            var paragraph = Prepare(given.Text, given.Direction);
            var lines = paragraph.Break(Length.FromPoints(given.Measure), []);
            if (!paragraph.Problems.IsEmpty)
            {
                // A mark alone may stand in a face that has it not.
                Assert.All(paragraph.Problems, problem => Assert.Contains('\u0301', problem.Text));
                return;
            }

            Assert.Equal(Bare(given.Text), Bare(string.Concat(lines.Select(line => line.TextOf()))));
        },
        iter: 400);

    [Fact]
    public void Every_line_fits_or_is_told_of() => Cases.Sample(
        given =>
        {
            var problems = new List<TypesettingProblem>();
            var measure = Length.FromPoints(given.Measure);
            var lines = Prepare(given.Text, given.Direction).Break(measure, problems);
            Assert.Equal(lines.Count(line => !line.ContentWidth.FitsIn(measure)), problems.Count);
        },
        iter: 400);

    [Fact]
    public void The_least_width_has_room_for_every_line() => Cases.Sample(
        given =>
        {
            var paragraph = Prepare(given.Text, given.Direction);
            var problems = new List<TypesettingProblem>();
            paragraph.Break(Length.Max(paragraph.MinimumWidth, Length.FromPoints(1)), problems);
            Assert.Empty(problems);
            Assert.True(
                paragraph.UndividedWidth >= paragraph.MinimumWidth
                && paragraph.MaximumWidth >= paragraph.UndividedWidth - Length.FromPoints(0.01));
        },
        iter: 400);

    [Fact]
    public void What_is_drawn_lies_within_the_line() => Cases.Sample(
        given =>
        {
            var measure = Length.FromPoints(given.Measure);
            var problems = new List<TypesettingProblem>();
            var lines = Prepare(given.Text, given.Direction).Break(measure, problems);
            foreach (var line in lines.Where(line => line.ContentWidth.FitsIn(measure)))
            {
                // White space hangs over the end; the rest lies side by side.
                var runs = line.Runs().Where(run => run.Run.Width.Points > 0).OrderBy(run => run.Position.X.Points).ToList();
                foreach (var (left, right) in runs.Zip(runs.Skip(1)))
                {
                    Assert.True((left.Position.X + left.Run.Width).Points <= right.Position.X.Points + 0.01, FrameDump.Of([line.Frame]));
                }
            }
        },
        iter: 400);

    private static PreparedParagraph Prepare(string text, TextDirection direction) => new ParagraphFormatter(TestFonts.Catalog).Prepare(
        [new InlineText(text, Style)],
        new ParagraphStyle { Direction = direction, Leading = Length.FromPoints(14), Text = Style });

    // A forced break is read as a space, soft hyphens are read at the ends of lines alone.
    private static string Bare(string text) =>
        text.Replace(ParagraphText.LineSeparator, ' ').Replace("\u00AD", string.Empty, StringComparison.Ordinal);
}
