using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Protection;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Protection;

/// <summary>No line ends within what is one quantity.</summary>
public sealed class QuantityTests
{
    private static readonly string[] Whole =
    [
        "1½ tablets", "1 ½", "1/2", "1 1/2", "1 1/2 tablets", "½–1", "½ tablets", "−5 °C", "<5 mg", "≥ 3", ">=3", ">= 3", "<= 5",
        "2.5 × 10⁶", ".5 mg", "1 000 mg", "1’000", "5 mcg", "5 – 10 mg", "5-10 mg", "1-0-1", "1 - 0 - 1", "1–0–1", "1 – 0 – 1", "1–2–3",
        "5 → 10", "5->10", "5 -> 10", "5 mg → 10 mg", "020 7946 0123", "(555) 123-4567", "0800 1111", "α-tocopherol", "5±2 mg", "5 ± 2 mg",
        "120/80 mmHg", "37.5 °C", "5×10⁹/L", "5 × 10⁹/L", "section 5", "5 %", "5 %–10 %", "24 h", "1:1000", "25-OH-D", "x-ray", "5-FU",
        "6-MP", "100 U/mL", "10 U", "10 IU", "20-30", "01/05/2026", "−10–−5 °C", "-10 to -5", "±5", "×2", "5+5", "5 + 5", "250 mg/5 ml",
        "60 ml/min/1.73 m²", "5 mg x 2", "5 mg × 3", "2 x 500 mg", "5 mg/kg/day", "£5–£10", "€50", "50 €", "8 am - 6 pm", "9.00–17.00",
        "12 March 2026", "10–12 March 2026", "March 12, 2026", "ER+/HER2−", "HIV-1/2", "T-cell", "COVID-19", "IL-2", "and/or", "5…10",
        "50+ mg", "24h/24", "3-month", "1.5E6", "10 to 20 mg", "5 mg to 10 mg", "5 < 10", "5 > 10", "= 5", "≈ 5 mg", "~5", "§ 5", "1⁄2",
        "3¾", "10⁻³", "٥ × ٢", "١½",
    ];

    private static readonly TextStyle Style = new() { Families = [], Size = Length.FromPoints(10), Language = "en" };

    [Fact]
    public void No_line_ends_within_a_quantity()
    {
        var parted = new List<string>();
        foreach (var quantity in Whole)
        {
            var text = $"Take care of {quantity} here";
            var start = text.IndexOf(quantity, StringComparison.Ordinal);
            foreach (var end in Ends(text)
                .Where(end => end.Kind == BreakKind.Allowed && end.Position > start && end.Position < start + quantity.Length))
            {
                parted.Add(text.Insert(end.Position, "|"));
            }
        }

        Assert.True(parted.Count == 0, string.Join('\n', parted));
    }

    [Theory]
    [InlineData("a well-known visit", "a |well-|known |visit")]
    [InlineData("Wait. 5 people came", "Wait. |5 |people |came")]
    [InlineData("year 1998 they", "year |1998 |they")]
    [InlineData("take 5; 10 come", "take |5; |10 |come")]
    [InlineData("up to 5 mg of it", "up |to |5 mg |of |it")]
    public void Lines_end_where_a_quantity_does(string text, string expected)
    {
        var divided = text;
        foreach (var end in Ends(text).Reverse().Where(end => end.Kind == BreakKind.Allowed))
        {
            divided = divided.Insert(end.Position, "|");
        }

        Assert.Equal(expected, divided);
    }

    [Fact]
    public void A_long_quantity_may_be_divided_between_its_words_where_no_line_holds_it()
    {
        var inside = Ends("60 ml/min/1.73 m² x 2 to 90 ml/min").Where(end => end.Kind == BreakKind.InNeed).ToArray();

        Assert.NotEmpty(inside);
        Assert.All(inside, end => Assert.Equal(' ', "60 ml/min/1.73 m² x 2 to 90 ml/min"[end.Position - 1]));
    }

    private static BreakOpportunity[] Ends(string text)
    {
        var style = new ParagraphStyle
        {
            Direction = TextDirection.LeftToRight,
            Leading = Length.FromPoints(10),
            Text = Style,
            Binding = TestWords.All
        };
        var paragraph = ParagraphText.Collect([new InlineText(text, Style)], style);
        return [.. BreakOpportunities.Find(paragraph, ProtectedSpans.Find(text, TestWords.All), style)];
    }
}
