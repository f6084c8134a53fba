using System.Globalization;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which shows them at their lines of a pull request.</summary>
internal static class GitHubAnnotations
{
    /// <summary>Writes a command a line: errors first, for of each kind only the first ones of a step are shown.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="places">Where files lie.</param>
    /// <param name="workspace">The folder of the repository.</param>
    public static void Write(TextWriter output, IEnumerable<Diagnostic> diagnostics, DiagnosticPlaces places, string workspace)
    {
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Severity))
        {
            output.WriteLine(Line(diagnostic, places.From(workspace, diagnostic)));
        }
    }

    private static string Line(Diagnostic diagnostic, string file)
    {
        var kind =
            diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        var (line, column) = diagnostic.Span.StartPosition;
        var text = Data($"{diagnostic.Message} {diagnostic.Descriptor.Remedy}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{kind} file={Property(file)},line={line},col={column},title={Property(diagnostic.Descriptor.Id)}::{text}");
    }

    /// <summary>Text as the runner decodes it again; in the log, where it stands as it is here, it gives no other orders.</summary>
    private static string Data(string text) => OutputText.OnOneLine(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
