namespace Leaflets.Cli.Reporting;

/// <summary>The forms of reports that other programs read.</summary>
internal enum ReportFormat
{
    /// <summary>SARIF 2.1.0, into a file.</summary>
    Sarif,

    /// <summary>JUnit XML, into a file.</summary>
    Junit,

    /// <summary>Annotations of GitHub Actions, among the output.</summary>
    GitHub,
}
