using System.Text;
using System.Text.RegularExpressions;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Help;

/// <summary>What a diagnostic means: its severity, message and remedy, and an example where there is one.</summary>
internal static partial class DiagnosticPage
{
    /// <summary>The page of a kind.</summary>
    public static string Of(DiagnosticDescriptor kind)
    {
        var page = new StringBuilder($"{kind.Id}: {SeverityOf(kind)}\n\n");
        WrappedText.Append(page, $"  {Message(kind)}", "  ");
        page.Append("\nWhat to do:\n\n");
        WrappedText.Append(page, $"  {kind.Remedy}", "  ");
        if (DiagnosticExamples.All.TryGetValue(kind.Id, out var files))
        {
            page.Append("\nFor example:\n");
            var areNamed = files.Length > 1 || files[0].Path.Contains('/', StringComparison.Ordinal);
            foreach (var file in files)
            {
                page.Append('\n').Append(areNamed ? $"  {file.Path}\n\n" : string.Empty);
                AppendText(page, file.Text);
            }
        }

        return page.ToString();
    }

    private static void AppendText(StringBuilder page, string text)
    {
        foreach (var line in text.Length > 0 ? text.TrimEnd('\n').Split('\n') : ["(an empty file)"])
        {
            page.Append(line.Length > 0 ? $"    {line}" : line).Append('\n');
        }
    }

    /// <summary>The message with an ellipsis in place of each particular.</summary>
    internal static string Message(DiagnosticDescriptor kind) => Particular().Replace(kind.MessageFormat, "…")
        .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string SeverityOf(DiagnosticDescriptor kind) => kind.Severity switch
    {
        DiagnosticSeverity.Error => "error: the leaflet is not built",
        DiagnosticSeverity.Warning => "warning: the leaflet is built",
        _ => "info: the leaflet is built",
    };

    [GeneratedRegex(@"(?<!\{)\{\d(:[^}]*)?\}(?!\})|(?<=\{\{)\{\d\}(?=\}\})")]
    private static partial Regex Particular();
}
