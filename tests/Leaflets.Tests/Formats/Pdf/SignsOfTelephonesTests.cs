using Leaflets.Building;
using Leaflets.Diagnostics;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Building;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>The small pictures that people write with telephones are printed, in black and white.</summary>
public sealed class SignsOfTelephonesTests
{
    [Theory]
    [InlineData("✅ Do rest. ❌ Do not drive.")]
    [InlineData("⚠️ Danger. ☎️ Call. 📞 Call. 💊 Tablet. 🚑 Help.")]
    [InlineData("🩺 🏥 💉 🌡️ 😀 🙂 😐 🙁 😢 👍 👎 🚭 🍽️ 🥛 💧 ☀️ 🌙 ⏰ 📅 📄 ➡️ ⬅️ ❗ ❓ 1️⃣")]
    [InlineData("👩‍⚕️ 👨‍👩‍👧‍👦 🤰🏽 ♿ 🚫")]
    public void They_are_printed(string text)
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", $"# T\n\n{text}\n");

        var leaflet = Assert.Single(collection.Build().Leaflets);

        Assert.Empty(leaflet.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(LeafletState.Made, leaflet.State);
        Assert.Contains(text.Split(' ')[0], WordText.Of(collection.Read(leaflet, OutputFormat.Docx)).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_space_behind_one_is_as_wide_as_in_text()
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", "# T\n\n✅ q\n");

        using var pdf = PdfDocument.Open(collection.Read(Assert.Single(collection.Build().Leaflets), OutputFormat.Pdf));

        var letters = pdf.GetPage(1).Letters;
        var sign = letters.Single(letter => letter.Value == "✅");
        Assert.InRange(letters.First(letter => letter.Value == "q").StartBaseLine.X - sign.EndBaseLine.X, 2, 5);
    }

    [Fact]
    public void Signs_that_differ_by_their_colour_alone_are_refused()
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", "# T\n\n🟢 go on, 🔴 stop, 🟢 go on.\n");

        Assert.Equal(
            ["LFT3125", "LFT3125"], Assert.Single(collection.Build().Leaflets).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void A_character_that_no_typeface_has_is_told_once()
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", "# T\n\n𝠀 once, 𝠀 twice, 𝠀 three times, and 𝠁 once.\n");

        var told = Assert.Single(collection.Build().Leaflets).Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == "LFT3001")
            .ToList();

        Assert.Equal(
            ["No typeface of the style has a glyph for '𝠀' (U+1D800), here and at 2 other places.",
            "No typeface of the style has a glyph for '𝠁' (U+1D801)."],
            told.Select(diagnostic => diagnostic.Message));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(29, 1)]
    public void Marks_that_reach_into_the_lines_around_are_refused(int marks, int faults)
    {
        var read = MarkdownReader.Read(new SourceText("leaflets/a/en.md", $"# T\n\nA z{new string('\u0301', marks)} here.\n"), "a", "en");

        Assert.Equal(faults, read.Diagnostics.Count(diagnostic => diagnostic.Message.Contains("marks", StringComparison.Ordinal)));
    }
}
