using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class RequestedReportTests
{
    [Theory]
    [InlineData("sarif=out/a=b.sarif", "Sarif", "out/a=b.sarif")]
    [InlineData("junit=results.xml", "Junit", "results.xml")]
    [InlineData("github", "GitHub", null)]
    public void A_report_is_a_form_and_a_file(string text, string format, string? file)
    {
        Assert.True(RequestedReport.TryParse(text, out var report, out _));
        Assert.Equal((format, file), (report.Format.ToString(), report.File));
    }

    [Theory]
    [InlineData("sarif", "'--report sarif' needs a file")]
    [InlineData("junit=", "'--report junit' needs a file")]
    [InlineData("github=x", "takes no file")]
    [InlineData("gitlab", "There is no report 'gitlab'; the reports are sarif=FILE, junit=FILE and github.")]
    public void What_is_none_is_told(string text, string expected)
    {
        Assert.False(RequestedReport.TryParse(text, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }
}
