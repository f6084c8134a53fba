using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>
/// Bounds what is told of one leaflet: of each kind the first, and how many more there are. A file that a program wrote can have one fault
/// a hundred thousand times.
/// </summary>
internal static class DiagnosticDigest
{
    /// <summary>How many of one kind are reported.</summary>
    public const int Most = 100;

    /// <summary>The diagnostics that are reported, each without the rest of its file.</summary>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = new Dictionary<DiagnosticDescriptor, (int Count, Diagnostic Last)>();
        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var count = counts.GetValueOrDefault(diagnostic.Descriptor).Count + 1;
            if (count <= Most)
            {
                told.Add(diagnostic.WithExcerpt());
            }

            counts[diagnostic.Descriptor] = (count, count <= Most ? told[^1] : counts[diagnostic.Descriptor].Last);
        }

        foreach (var (descriptor, (count, last)) in counts)
        {
            if (count > Most)
            {
                var more = (count - Most).ToString("N0", CultureInfo.InvariantCulture);
                told.Add(Diagnostic.Create(CompilationDiagnostics.More, last.Span, descriptor.Id, more));
            }
        }

        return told.ToImmutable();
    }
}
