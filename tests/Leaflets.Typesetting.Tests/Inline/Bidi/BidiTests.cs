using Leaflets.Typesetting.Geometry;
using Xunit;
using static Leaflets.Typesetting.Tests.Inline.ParagraphFixture;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

public sealed class BidiTests
{
    [Theory]
    [InlineData("اتصل على 020 7946 0123 الآن", "020 7946 0123")]
    [InlineData("اتصل على +44 20 7946 0123 الآن", "+44 20 7946 0123")]
    [InlineData("خذ 10–20 mg اليوم", "10–20 mg")]
    [InlineData("في 2026-05-01 موعدك", "2026-05-01")]
    [InlineData("دواء COVID-19 (PD-1) هنا", "COVID-19")]
    [InlineData("اكتب إلى help@example.org الآن", "help@example.org")]
    [InlineData("انظر https://example.org/a-b?c=1 الآن", "https://example.org/a-b?c=1")]
    [InlineData("أكثر من 38.0 °C حرارة", "38.0 °C")]
    public void Numbers_names_and_addresses_read_from_left_to_right_in_Arabic(string text, string whole) =>
        Assert.Contains(whole, Seen(text, Arabic), StringComparison.Ordinal);

    [Theory]
    [InlineData("خذ Paracetamol 500 mg اليوم")]
    [InlineData("خذ Ibuprofen 10–20 mg, 3 times اليوم")]
    public void A_dose_stays_in_order_behind_the_name_of_its_medicine(string text)
    {
        var phrase = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..text.LastIndexOf(' ')];
        Assert.Contains(phrase, Seen(text, Arabic), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Arabic_line_begins_at_the_right()
    {
        var line = Prepare("مرحبا", Arabic).Break(Length.FromPoints(200), [])[0];
        var run = line.Frame.Items.OfType<Leaflets.Typesetting.Frames.TextItem>().Single();
        Assert.Equal(200, (run.Position.X + run.Run.Width).Points, 3);
    }

    [Fact]
    public void Breaking_Arabic_loses_no_text()
    {
        const string Text =
            "يساعد العلاج المناعي جهاز المناعة على رؤية خلايا السرطان ومهاجمتها، واتصل على 020 7946 0123 إذا ارتفعت حرارتك.";
        foreach (var measure in new double[] { 90, 120, 200, 333 })
        {
            Assert.Equal(Text, string.Concat(Lines(Text, Arabic, measure)));
        }
    }
}
