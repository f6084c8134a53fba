using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

public class ParagraphFormatterTests
{
    private readonly Dictionary<string, double> _widths = [];

    private const string English =
        "Immunotherapy helps your own body fight cancer. Call 020 7946 0123 if your temperature is above 38 °C, or write to "
        + "help@example.org. It was given to 10–20 people in 1998, and some of them are still well after 30 years.";

    private const string ArabicAlone =
        "يساعد العلاج المناعي جسمك على محاربة السرطان، وقد لا يناسب كل الناس، فاسأل طبيبك عن الفوائد والآثار الجانبية.";

    private const string Arabic =
        "يساعد العلاج المناعي جسمك على محاربة السرطان. اتصل على الرقم 020 7946 0123 إذا كانت حرارتك أعلى من 38 °C أو اكتب إلى "
        + "help@example.org في أي وقت، وخذ 10–20 mg كل يوم.";

    [Theory]
    [InlineData(English, "en")]
    [InlineData(Arabic, "ar")]
    public void Breaking_loses_no_text_at_any_measure(string text, string language)
    {
        var paragraph = Paragraphs.Prepare(text, language);
        for (var measure = 40; measure < 700; measure += 17)
        {
            var lines = paragraph.Break(measure);

            Assert.Equal(text, string.Concat(lines.Select(line => line.TextOf())));
        }
    }

    [Theory]
    [InlineData(English, "en")]
    [InlineData(Arabic, "ar")]
    public void No_line_exceeds_a_measure_that_the_widest_piece_fits(string text, string language)
    {
        var paragraph = Paragraphs.Prepare(text, language);
        for (var measure = paragraph.MinimumWidth.Points; measure < 500; measure += 13.7)
        {
            var problems = new List<TypesettingProblem>();
            var lines = paragraph.Break(measure, problems);

            Assert.Empty(problems);
            Assert.All(lines, line => Assert.True(line.ContentWidth.FitsIn(Length.FromPoints(measure))));
        }
    }

    [Theory]
    [InlineData("020 7946 0123", "ar")]
    [InlineData("10–20 mg", "ar")]
    [InlineData("help@example.org", "ar")]
    public void A_protected_number_reads_from_left_to_right_on_an_Arabic_line(string number, string language)
    {
        var lines = Paragraphs.Prepare(Arabic, language).Break(300);

        Assert.Contains(lines, line => line.VisualText().Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_program_text_that_is_too_wide_goes_on_at_a_space_and_never_within_a_dose()
    {
        const string Code = "    take --dose 10 mg --at https://www.example.org/when/and/how";
        var paragraph = Paragraphs.Prepare([new InlineText(Code, Paragraphs.Text())], Paragraphs.Style() with { Preformatted = true });
        Assert.Single(paragraph.Break(1000));
        for (var measure = paragraph.MinimumWidth.Points; measure < 250; measure += 7)
        {
            var problems = new List<TypesettingProblem>();
            var lines = paragraph.Break(measure, problems);
            Assert.Empty(problems);
            Assert.Equal(Code, string.Concat(lines.Select(line => line.TextOf())));
            Assert.Contains(lines, line => line.TextOf().Contains("10 mg", StringComparison.Ordinal));
            Assert.StartsWith("    take", lines[0].TextOf(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_glyph_is_a_problem_with_its_place()
    {
        var paragraph = Paragraphs.Prepare([new InlineText("one ", Paragraphs.Text(), 3), new InlineText("ab漢c", Paragraphs.Text(), 7)]);

        var problem = Assert.Single(paragraph.Problems);
        Assert.Equal(new TypesettingProblem(TypesettingProblemKind.MissingGlyph, 7, 2, "漢"), problem);
    }

    [Fact]
    public void A_word_wider_than_the_line_is_a_problem_and_still_set()
    {
        var problems = new List<TypesettingProblem>();
        var lines = Paragraphs.Prepare("a Donaudampfschifffahrtsgesellschaft b").Break(60, problems);

        Assert.Equal(3, lines.Length);
        var problem = Assert.Single(problems);
        Assert.Equal(
            (TypesettingProblemKind.WordTooWide, 2, "Donaudampfschifffahrtsgesellschaft"), (problem.Kind, problem.Index, problem.Text));
    }

    [Fact]
    public void A_long_address_is_divided_only_where_it_does_not_fit()
    {
        var paragraph = Paragraphs.Prepare("see https://example.org/one/two/three/four/five now");
        var problems = new List<TypesettingProblem>();

        Assert.Contains(
            paragraph.Break(260, problems),
            line => line.TextOf().Contains("https://example.org/one/two/three/four/five", StringComparison.Ordinal));
        Assert.True(paragraph.Break(120, problems).Length >= 3);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_word_of_one_style_is_one_run_and_a_line_of_one_style_too()
    {
        var lines = Paragraphs.Prepare("one two three four five six seven").Break(100);

        Assert.All(lines, line => Assert.Single(line.Runs()));
    }

    [Fact]
    public void A_right_to_left_paragraph_starts_at_the_right()
    {
        var line = Assert.Single(Paragraphs.Prepare("مرحبا", "ar").Break(200));

        var run = Assert.Single(line.Runs());
        Assert.Equal(200, (run.Position.X + run.Run.Width).Points, 6);
    }

    [Fact]
    public void A_line_is_as_high_as_the_leading_and_centres_its_face_in_it()
    {
        var line = Assert.Single(Paragraphs.Prepare("Text").Break(200));

        Assert.Equal(14, line.Frame.Size.Height.Points, 9);
        Assert.Equal(((14 - 13.62) / 2) + 10.69, line.Baseline.Points, 6);
    }

    [Fact]
    public void An_empty_paragraph_is_one_empty_line()
    {
        var line = Assert.Single(Paragraphs.Prepare([]).Break(200));

        Assert.Equal(14, line.Frame.Size.Height.Points, 9);
        Assert.Empty(line.Frame.Items);
    }

    [Fact]
    public void Total_fit_costs_no_more_than_any_other_choice_of_breaks()
    {
        var style = Paragraphs.Style();
        var paragraph = Paragraphs.Prepare("a paragraph of a dozen words that is short enough to try every break in turn");
        var chosen = Cost([.. paragraph.Break(130).Select(line => line.TextOf())], 130);
        var words = "a paragraph of a dozen words that is short enough to try every break in turn".Split(' ');
        for (var choice = 0; choice < 1 << (words.Length - 1); choice++)
        {
            var lines = new List<string> { words[0] };
            for (var i = 1; i < words.Length; i++)
            {
                if ((choice >> (i - 1) & 1) == 1)
                {
                    lines[^1] += " ";
                    lines.Add(words[i]);
                }
                else
                {
                    lines[^1] += " " + words[i];
                }
            }

            Assert.True(Cost(lines, 130) >= chosen - 1e-9, string.Join('|', lines));
        }

        double Cost(List<string> lines, double measure)
        {
            double cost = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                var width = Width(lines[i].TrimEnd());
                var last = i == lines.Count - 1;
                var tail = lines[i].TrimEnd().Split(' ')[^1];
                var empty = last ? 0 : (measure - width) / measure;
                cost += width > measure + 0.005 ? 1e6 : 0.16 + (empty * empty);
                cost += !last && tail.Length <= 2 ? 0.0025 : 0;
                cost += last && i > 0 && !lines[i].Contains(' ', StringComparison.Ordinal) ? 0.25 : 0;
            }

            return cost;
        }

        double Width(string text)
        {
            if (!_widths.TryGetValue(text, out var width))
            {
                width = Paragraphs.Prepare([new InlineText(text, style.Text)], style).MaximumWidth.Points;
                _widths.Add(text, width);
            }

            return width;
        }
    }

    [Theory]
    [InlineData(English, "en")]
    [InlineData(ArabicAlone, "ar")]
    public void A_line_is_shaped_as_if_it_were_alone(string text, string language)
    {
        var paragraph = Paragraphs.Prepare(text, language);
        for (var measure = 90; measure < 500; measure += 31)
        {
            foreach (var line in paragraph.Break(measure))
            {
                var alone = Assert.Single(Paragraphs.Prepare(line.TextOf(), language).Break(measure));

                Assert.Equal(FrameDump.Of([alone.Frame]), FrameDump.Of([line.Frame]));
                Assert.Equal(
                    alone.Runs().SelectMany(item => item.Run.Glyphs),
                    line.Runs().SelectMany(item => item.Run.Glyphs));
            }
        }
    }

    [Fact]
    public void Tags_nest_in_reading_order_and_a_link_has_an_area_on_each_line()
    {
        var link = new StructureElement { Role = StructureRole.Link, Target = new ExternalTarget("https://example.org/") };
        var style = Paragraphs.Style();
        var paragraph = Paragraphs.Prepare(
            [
                new InlineText("See ", style.Text),
                new InlineOpen(link),
                new InlineText("the help page", style.Text with { Underline = true }),
                new InlineClose(link),
                new InlineText(".", style.Text),
            ],
            style);

        Assert.Equal(
            """
            frame 60 x 14
              0,10.9 "See " NotoSans-Regular 10 ltr w=19.4
              19.4,10.9 <Link>
                19.4,10.9 "the " NotoSans-Regular 10 ltr w=18
                19.4,11.6 shape #000000
                19.4,0.2 link 15.4 x 13.6
            frame 60 x 14
                0,10.9 "help page" NotoSans-Regular 10 ltr w=46.7
                0,11.6 shape #000000
                0,0.2 link 46.7 x 13.6
              46.7,10.9 </Link>
              46.7,10.9 "." NotoSans-Regular 10 ltr w=2.7

            """,
            FrameDump.Of(paragraph.Break(60).Select(line => line.Frame)));
    }
}
