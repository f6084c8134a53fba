using System.Collections.Frozen;
using Leaflets.Bounds;

namespace Leaflets.Inspection.Reading;

/// <summary>The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) and the role map.</summary>
internal static class StandardTypes
{
    /// <summary>An element is looked at by its attributes, its kids and its parents.</summary>
    private const int StepsOfElement = 16;

    public static readonly FrozenSet<string> All = (
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH "
        + "TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestChain = 100;

    /// <summary>Follows the role map from a type to a standard one; null where it ends elsewhere or turns in a circle.</summary>
    public static string? Resolve(PdfDocumentReader pdf, PdfDictionary? roleMap, string type)
    {
        Steps.Take(StepsOfElement);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; seen.Count < LongestChain && seen.Add(current);)
        {
            if (All.Contains(current))
            {
                return current;
            }

            if (pdf.Name(roleMap, current) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return null;
    }
}
