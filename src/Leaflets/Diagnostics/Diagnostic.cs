using System.Buffers;
using System.Globalization;

namespace Leaflets.Diagnostics;

/// <summary>Something that a person should know of a source file: what is wrong, where, and what to do.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, particulars filled in.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    private const int MaximumParticular = 400;

    /// <summary>The control characters of ASCII and Latin-1, and the two line ends that are not control characters.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([
            .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static code => (char)code), '\u2028', '\u2029']);

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
        var particulars = Array.ConvertAll(arguments, Shortened);
        return new(descriptor, span, OnOneLine(string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, particulars)));
    }

    /// <summary>The same with no more of the file's text than what it is about: for lists that outlive the leaflets.</summary>
    public Diagnostic WithExcerpt()
    {
        var excerpt = Span.Text[..Math.Min(Span.Length, MaximumParticular)].ToString();
        return this with { Span = new SourceSpan(SourceText.Excerpt(Span.Source.Path, excerpt, Span.StartPosition), 0, excerpt.Length) };
    }

    /// <summary>A particular of bounded length.</summary>
    private static object Shortened(object argument)
    {
        if (argument is not string { Length: > MaximumParticular } text)
        {
            return argument;
        }

        var end = char.IsHighSurrogate(text[MaximumParticular - 1]) ? MaximumParticular - 1 : MaximumParticular;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>
    /// What a message quotes from a file neither ends its line nor steers a terminal: its control characters are shown as their pictures.
    /// </summary>
    private static string OnOneLine(string message)
    {
        const char Pictures = '\u2400';
        return message.AsSpan().ContainsAny(Controls)
            ? string.Concat(message.Select(static character =>
                !Controls.Contains(character) ? character : character < ' ' ? (char)(Pictures + character) : '\uFFFD'))
            : message;
    }

    /// <summary>One line in the form that editors and CI parse: <c>file(line,column): error LFT1203: message. Remedy.</c></summary>
    public override string ToString() =>
        $"{Span}: {Severity.ToString().ToLowerInvariant()} {Descriptor.Id}: {Message} {Descriptor.Remedy}";
}
