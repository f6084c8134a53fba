using System.Text;
using Leaflets.Formats.Reading;
using Leaflets.Inspection;

namespace Leaflets.Formats.Pdf.Reading;

/// <summary>All that a PDF says, block by block as it is heard, and what stands in its running heads.</summary>
internal static class PdfPlainText
{
    /// <summary>The text of a PDF.</summary>
    /// <exception cref="InvalidDataException">It is longer than that of a leaflet.</exception>
    public static string Of(InspectedPdf pdf)
    {
        var text = new StringBuilder();
        foreach (var element in pdf.Tree)
        {
            Add(element, text);
            TextLimit.Check(text);
        }

        // Running headers and footers are not heard, but a telephone number may stand there: each is said once.
        var running = pdf.Pagination.OrderByDescending(static shown => shown.Subtype, StringComparer.Ordinal)
            .Select(static shown => shown.Text);
        foreach (var shown in running.Distinct(StringComparer.Ordinal))
        {
            text.Append(shown).Append('\n');
            TextLimit.Check(text);
        }

        return text.ToString();
    }

    private static void Add(InspectedElement element, StringBuilder text)
    {
        if (element.ActualText is not null || element.Children.Count == 0 || element.Children.Any(static child => child is InspectedText))
        {
            text.Append(element.Heard).Append('\n');
            return;
        }

        foreach (var child in element.Children.OfType<InspectedElement>())
        {
            Add(child, text);
        }
    }
}
