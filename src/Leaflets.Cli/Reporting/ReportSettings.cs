using System.Collections.Immutable;

namespace Leaflets.Cli.Reporting;

/// <summary>How a build is reported.</summary>
/// <param name="Quiet">Nothing but warnings and errors.</param>
/// <param name="Verbose">Every file by name.</param>
/// <param name="Json">As events for programs.</param>
/// <param name="Reports">What is written beside that.</param>
internal sealed record ReportSettings(bool Quiet, bool Verbose, bool Json, ImmutableArray<RequestedReport> Reports);
