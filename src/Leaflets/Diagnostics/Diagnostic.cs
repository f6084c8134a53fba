using System.Globalization;
using System.Text;

namespace Leaflets.Diagnostics;

/// <summary>Something that a person should know of a source file: what is wrong, where, and what to do.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, particulars filled in.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    private const int MaximumParticular = 400;

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Whether the leaflet cannot be made.</summary>
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>Makes a diagnostic.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="span">The place.</param>
    /// <param name="arguments">The particulars of <see cref="DiagnosticDescriptor.MessageFormat"/>.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceSpan span, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return new(descriptor, span, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, Array.ConvertAll(arguments, Shown)));
    }

    /// <summary>A particular as it is told: on one line, of bounded length, without characters that a terminal obeys.</summary>
    private static object Shown(object argument)
    {
        if (argument is not string text || (text.Length <= MaximumParticular && !text.Any(char.IsControl)))
        {
            return argument;
        }

        var shown = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaximumParticular)))
        {
            shown.Append(char.IsControl(c) ? ' ' : c);
        }

        if (text.Length > MaximumParticular)
        {
            shown.Length -= char.IsHighSurrogate(shown[^1]) ? 1 : 0;
            shown.Append('…');
        }

        return shown.ToString();
    }

    /// <summary>One line in the form that editors and CI parse: <c>file(line,column): error LFT1203: message. Remedy.</c></summary>
    public override string ToString() =>
        $"{Span}: {Severity.ToString().ToLowerInvariant()} {Descriptor.Id}: {Message} {Descriptor.Remedy}";
}
