using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>What is one expression is drawn as one, whatever stands around it.</summary>
public sealed class ExpressionTests
{
    public static TheoryData<string, string, string> Languages => Expressions.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_expression_is_drawn_from_left_to_right(string language, string before, string after)
    {
        var wrong = new List<string>();
        foreach (var expression in Expressions.All)
        {
            Sees($"{before} {expression} {after}", $"{FrameText.Reversed(after)} {expression} {FrameText.Reversed(before)}");
            Sees($"{expression} {after}", $"{FrameText.Reversed(after)} {expression}");
            Sees($"{before} {expression}", $"{expression} {FrameText.Reversed(before)}");
            Sees($"{before} {expression}، {after}", $"{FrameText.Reversed(after)} ،{expression} {FrameText.Reversed(before)}");
            Sees($"{before}: {expression}.", $".{expression} :{FrameText.Reversed(before)}");
        }

        Assert.True(wrong.Count == 0, $"{language}, {wrong.Count} wrong:\n{string.Join('\n', wrong.Take(40))}");

        void Sees(string text, string expected)
        {
            var seen = new BidiLine([BidiLine.Text(text)], TextDirection.RightToLeft, isProtected: true).Seen;
            if (seen != expected)
            {
                wrong.Add($"{text} | {seen}");
            }
        }
    }

    [Fact]
    public void Every_expression_is_drawn_from_left_to_right_in_text_of_its_direction()
    {
        var wrong = new List<string>();
        foreach (var expression in Expressions.All)
        {
            foreach (var (text, expected) in new[] { ($"Take {expression} now", $"Take {expression} now"),
                ($"أدوية {expression} now", $"ةيودأ {expression} now") })
            {
                var seen = new BidiLine([BidiLine.Text(text)], TextDirection.LeftToRight, isProtected: true).Seen;
                if (seen != expected)
                {
                    wrong.Add($"{text} | {seen}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Marks_of_Markdown_within_an_expression_change_nothing(string language, string before, string after)
    {
        foreach (var expression in Expressions.All.Where(expression => expression.Length > 2))
        {
            for (var cut = 1; cut < expression.Length; cut += Math.Max(1, expression.Length / 3))
            {
                InlineItem[] items = [BidiLine.Text($"{before} {expression[..cut]}"), BidiLine.Text($"{expression[cut..]} {after}")];
                var seen = new BidiLine([.. items], TextDirection.RightToLeft, isProtected: true).Seen;
                Assert.True(seen.Contains($" {expression} ", StringComparison.Ordinal), $"{language}: {expression} | {seen}");
            }
        }
    }

    [Theory]
    [InlineData("קחו ב-MRI היום", "םויה MRI-ב וחק")]
    [InlineData("קחו ה-20 היום", "םויה 20-ה וחק")]
    [InlineData("קחו ב−5 °C היום", "םויה −5 °Cב וחק")]
    [InlineData("קחו ב\u200F-5 °C היום", "םויה -5 °C\u200Fב וחק")]
    [InlineData("خذ 5 mg. 10 mg", "10 mg .5 mg ذخ")]
    [InlineData("خذ 5 mg, 10 mg", "10 mg ,5 mg ذخ")]
    [InlineData("خذ 5 mg، 10 mg", "10 mg ،5 mg ذخ")]
    [InlineData("بكم? 5 mg!", "!5 mg ?مكب")]
    [InlineData("خذ 5 -> يوم", "موي <- 5 ذخ")]
    [InlineData("خذ (5 mg يوم)", "(موي 5 mg) ذخ")]
    [InlineData("خذ – 5 mg يوم", "موي 5 mg – ذخ")]
    [InlineData("خذ Keytruda 25 ملغ", "غلم 25 Keytruda ذخ")]
    [InlineData("خذ Keytruda 10–20 ملغ", "غلم 10–20 Keytruda ذخ")]
    [InlineData("خذ pH 7 ملغ", "غلم pH 7 ذخ")]
    [InlineData("خذ COVID-19 ملغ", "غلم COVID-19 ذخ")]
    [InlineData("خذ 5 mg/كغ", "غك/5 mg ذخ")]
    public void What_belongs_to_the_words_around_stays_with_them(string text, string seen) =>
        Assert.Equal(seen, new BidiLine([BidiLine.Text(text)], TextDirection.RightToLeft, isProtected: true).Seen);
}
