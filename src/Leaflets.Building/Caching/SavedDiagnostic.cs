using Leaflets.Diagnostics;

namespace Leaflets.Building.Caching;

/// <summary>A diagnostic as records keep it.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">The file.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Excerpt">What stands there.</param>
internal sealed record SavedDiagnostic(DiagnosticDescriptor Descriptor, string Message, string Path, LinePosition Place, string Excerpt)
{
    /// <summary>What is to be kept of a diagnostic.</summary>
    public static SavedDiagnostic Of(Diagnostic diagnostic) =>
        new(diagnostic.Descriptor, diagnostic.Message, diagnostic.Span.Source.Path, diagnostic.Span.StartPosition,
        diagnostic.Span.Text.ToString());

    /// <summary>The diagnostic.</summary>
    public Diagnostic Restore() => new(Descriptor, new SourceSpan(SourceText.Excerpt(Path, Excerpt, Place), 0, Excerpt.Length), Message);
}
