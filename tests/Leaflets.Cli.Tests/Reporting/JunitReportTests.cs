using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Leaflets.Building;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class JunitReportTests
{
    private static readonly ImmutableArray<OutputFormat> Both = [OutputFormat.Pdf, OutputFormat.Docx];

    [Fact]
    public void A_leaflet_is_a_suite_and_each_language_and_format_a_case()
    {
        var suites = Read(Builds.Outcome(Builds.Leaflet("asthma", "en"), Builds.Leaflet("asthma", "fr"), Builds.Leaflet("diabetes", "en")))
            .Elements("testsuite").ToList();
        Assert.Equal(["(collection)", "asthma", "diabetes"], suites.Select(static suite => suite.Attribute("name")!.Value));
        Assert.Equal(["en pdf", "en docx", "fr pdf", "fr docx"], Names(suites[1]));
        Assert.All(suites[1].Elements(), static test => Assert.Empty(test.Elements()));
    }

    [Fact]
    public void A_style_is_named_where_it_was_asked_for()
    {
        var request = Builds.Request with { Styles = ["clear-print"] };
        var suite = Read(new(request, Builds.Result(Builds.Leaflet("asthma", "en")), TimeSpan.Zero)).Elements("testsuite").Last();
        Assert.Equal(["en clear-print pdf", "en clear-print docx"], Names(suite));
    }

    [Theory]
    [InlineData(nameof(LeafletState.Made))]
    [InlineData(nameof(LeafletState.Restored))]
    [InlineData(nameof(LeafletState.Current))]
    [InlineData(nameof(LeafletState.Failed))]
    [InlineData(nameof(LeafletState.Faulted))]
    [InlineData(nameof(LeafletState.Stopped))]
    public void A_case_keeps_its_name_however_the_leaflet_ends(string state) => Assert.Equal(
        ["en pdf", "en docx"],
        Names(Read(Builds.Outcome(Builds.Leaflet("asthma", "en", Enum.Parse<LeafletState>(state)))).Elements("testsuite").Last()));

    [Theory]
    [InlineData(nameof(LeafletState.Failed), "failure")]
    [InlineData(nameof(LeafletState.Faulted), "error")]
    public void A_leaflet_that_fails_tells_its_diagnostics(string state, string element)
    {
        var leaflet = Builds.Leaflet(
            "asthma", "en", Enum.Parse<LeafletState>(state), Builds.Problem("Look.", severity: DiagnosticSeverity.Warning),
            Builds.Problem("The word 'two' is unknown."));
        var failure = Read(Builds.Outcome(leaflet)).Elements("testsuite").Last().Elements("testcase").First().Element(element)!;
        Assert.Equal("LFT1999", failure.Attribute("type")!.Value);
        Assert.Equal("The word 'two' is unknown.", failure.Attribute("message")!.Value);
        Assert.Equal(
            "leaflets/asthma/en.md(2,1): warning LFT1999: Look. Write another.\n"
            + "leaflets/asthma/en.md(2,1): error LFT1999: The word 'two' is unknown. Write another.",
            failure.Value);
    }

    [Fact]
    public void Warnings_stand_in_the_output_of_a_case_that_passes()
    {
        var leaflet = Builds.Leaflet("asthma", "en", LeafletState.Made, Builds.Problem("Look.", severity: DiagnosticSeverity.Warning));
        var test = Read(Builds.Outcome(leaflet)).Descendants("testcase").Last();
        Assert.Equal("leaflets/asthma/en.md(2,1): warning LFT1999: Look. Write another.", test.Element("system-out")!.Value);
        Assert.Null(test.Element("failure"));
    }

    [Fact]
    public void What_is_counted_is_what_stands_there()
    {
        var root = Read(Builds.Outcome(
            Builds.Leaflet("a", "en"),
            Builds.Leaflet("a", "fr", LeafletState.Failed),
            Builds.Leaflet("b", "en", LeafletState.Faulted),
            Builds.Leaflet("b", "fr", LeafletState.Stopped)));
        Assert.All(
            root.DescendantsAndSelf().Where(static element => element.Name.LocalName.StartsWith("testsuite", StringComparison.Ordinal)),
            static element =>
        {
            Assert.Equal(element.Attribute("tests")!.Value, $"{element.Descendants("testcase").Count()}");
            Assert.Equal(element.Attribute("failures")!.Value, $"{element.Descendants("failure").Count()}");
            Assert.Equal(element.Attribute("errors")!.Value, $"{element.Descendants("error").Count()}");
            Assert.Equal(element.Attribute("skipped")!.Value, $"{element.Descendants("skipped").Count()}");
        });
        Assert.Equal(
            ("9", "2", "2", "2"),
            (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value, root.Attribute("errors")!.Value,
            root.Attribute("skipped")!.Value));
    }

    [Fact]
    public void What_is_wrong_with_the_collection_is_a_case_of_its_own()
    {
        var result = new BuildResult([], [Builds.Problem("It is not YAML.", path: "leaflets/collection.yaml")], IsConfigured: false);
        var suite = Assert.Single(Read(new(Builds.Request, result, TimeSpan.Zero)).Elements("testsuite"));
        Assert.Contains("leaflets/collection.yaml(2,1)", suite.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_XML_whatever_the_texts_hold()
    {
        var every = new string([.. Enumerable.Range(0, 0x10000).Select(static value => (char)value)]);
        var leaflet = Builds.Leaflet(
            "a<&>\"'", "en", LeafletState.Failed, Builds.Problem(every, path: "leaflets/\u0001\uFFFF/<en>.md"),
            Builds.Problem("]]> <!-- \U0001F600"));
        var failure = Read(Builds.Outcome(leaflet)).Descendants("failure").First();
        Assert.Contains("]]> <!-- \U0001F600", failure.Value, StringComparison.Ordinal);
        Assert.Contains("<en>.md(2,1)", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_times_differ_between_two_builds()
    {
        var (one, other) = (Builds.Leaflet("a", "en"), Builds.Leaflet("a", "en") with { Elapsed = TimeSpan.FromSeconds(3) });
        Assert.Equal("1.500", Read(Builds.Outcome(one)).Attribute("time")!.Value);
        Assert.Equal("0.030", Read(Builds.Outcome(one)).Elements().Last().Attribute("time")!.Value);
        Assert.Equal(Timeless(Builds.Outcome(one)), Timeless(new(Builds.Request, Builds.Result(other), TimeSpan.FromSeconds(7))));

        static string Timeless(BuildOutcome outcome)
        {
            var root = Read(outcome);
            root.DescendantsAndSelf().Attributes("time").Remove();
            return root.ToString();
        }
    }

    private static IEnumerable<string> Names(XElement suite) =>
        suite.Elements("testcase").Select(static test => test.Attribute("name")!.Value);

    private static XElement Read(BuildOutcome outcome) =>
        XDocument.Parse(Encoding.UTF8.GetString(JunitReport.Make(outcome, Both, Builds.Places))).Root!;
}
