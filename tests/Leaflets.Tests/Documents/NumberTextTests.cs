using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Documents;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("5", 1)]
    [InlineData("0.25 mg", 1)]
    [InlineData("1,250.75", 4)]
    [InlineData("1 250.75", 4)]
    [InlineData("1,00,000", 6)]
    [InlineData("−1.5 °C", 1)]
    [InlineData("< 0.5 mg/kg", 1)]
    [InlineData("10–20 mg", 2)]
    [InlineData("2.5 - 10", 1)]
    [InlineData("12%", 2)]
    [InlineData("£12.50", 2)]
    [InlineData("١٢٫٥ ملغ", 2)]
    [InlineData("१२.५", 2)]
    [InlineData("5/day", 1)]
    public void A_number_with_sign_range_or_unit_is_a_number(string text, int digits) =>
        Assert.Equal(digits, NumberText.DigitsBeforeMark(text, '.'));

    [Theory]
    [InlineData("0,25 mg", 1)]
    [InlineData("1.250,75", 4)]
    [InlineData("1\u202F250,75", 4)]
    public void The_mark_is_the_language_s(string text, int digits) => Assert.Equal(digits, NumberText.DigitsBeforeMark(text, ','));

    [Theory]
    [InlineData("")]
    [InlineData("mg")]
    [InlineData("Day 5")]
    [InlineData("12/03/2026")]
    [InlineData("2026-11-02")]
    [InlineData("08:30")]
    [InlineData("1.5.2")]
    [InlineData("120/80")]
    [InlineData(".5 mg")]
    [InlineData("2 tablets in the morning")]
    [InlineData("020 7946 0123")]
    public void A_date_a_time_a_phone_number_or_a_sentence_is_not(string text) => Assert.Equal(0, NumberText.DigitsBeforeMark(text, '.'));
}
