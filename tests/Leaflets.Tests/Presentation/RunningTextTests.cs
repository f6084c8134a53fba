using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation;
using Leaflets.Styling;
using Xunit;

namespace Leaflets.Tests.Presentation;

public sealed class RunningTextTests
{
    private static readonly LeafletMetadata Full = Leaflet.Metadata with
    {
        Reference = "PIL-001",
        Version = "1.0",
        Issued = new DateOnly(2026, 11, 1),
        Review = new DateOnly(2028, 11, 1),
    };

    private static readonly Clinic Clinic = Clinic.None with { Name = "Hill Clinic" };

    [Theory]
    [InlineData("{title} · {clinic}", "Rest · Hill Clinic")]
    [InlineData("{reference} · v{version} · {language}", "PIL-001 · v1.0 · English")]
    [InlineData("{issued} – {review}", "1\u00A0November\u00A02026 – 1\u00A0November\u00A02028")]
    [InlineData("{page}", "Page 2 of 3")]
    [InlineData("{page-number}/{page-count}", "2/3")]
    [InlineData("Keep this leaflet", "Keep this leaflet")]
    [InlineData("", "")]
    public void Fields_take_their_values(string template, string expected) => Assert.Equal(expected, Render(template, Full));

    [Theory]
    [InlineData("{reference} · v{version}", "")]
    [InlineData("{reference} · {title} · v{version}", "Rest")]
    [InlineData("{title} · {reference} · {page}", "Rest · Page 2 of 3")]
    [InlineData("{title} {reference}", "Rest")]
    [InlineData("{reference} {title}", "Rest")]
    [InlineData("Issued {issued} · {title}", "Rest")]
    [InlineData("For patients · {reference}", "For patients")]
    public void A_field_without_value_leaves_no_separator_and_no_space_behind(string template, string expected) =>
        Assert.Equal(expected, Render(template, Leaflet.Metadata));

    [Theory]
    [InlineData("v{version}", "v2.1", "v2.1")]
    [InlineData("{title} v{version}", "V2", "Rest V2")]
    [InlineData("{title} · v{version}", "2", "Rest · v2")]
    [InlineData("rev{version}", "v2", "revv2")]
    public void A_version_written_with_its_mark_has_it_once(string template, string version, string expected) =>
        Assert.Equal(expected, Render(template, Leaflet.Metadata with { Version = version }));

    [Fact]
    public void Word_gets_the_page_fields_apart_from_the_words_of_the_language()
    {
        var parts = RunningText.Resolve("{title} · {page}", Leaflet.Present(Full));

        Assert.Equal(
            [
                new RunningLiteral("Rest · Page "),
                new RunningFieldPart(RunningField.PageNumber),
                new RunningLiteral(" of "),
                new RunningFieldPart(RunningField.PageCount),
            ],
            parts);
    }

    [Fact]
    public void Arabic_pages_are_counted_in_Arabic_words() =>
        Assert.Equal(
            "صفحة 2 من 3", RunningText.Render(RunningText.Resolve("{page}", Leaflet.Present(Full, "ar")), 2, 3, NumberStyle.Default));

    private static string Render(string template, LeafletMetadata metadata) =>
        RunningText.Render(
            RunningText.Resolve(template, Leaflet.Present(metadata, clinic: metadata == Full ? Clinic : null)), 2, 3, NumberStyle.Default);
}
