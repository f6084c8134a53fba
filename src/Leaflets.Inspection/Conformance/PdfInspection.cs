using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Reads any PDF and judges it by PDF/UA-1 (the machine conditions of the Matterhorn Protocol 1.02) and PDF/A-2a.</summary>
public static class PdfInspection
{
    /// <summary>Reads a file. Thread-safe; costs bounded time and memory whatever the bytes are.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="InvalidPdfException">The bytes are no PDF, are damaged beyond reading, or ask for more than the bounds.</exception>
    public static InspectedPdf Read(ReadOnlyMemory<byte> file) => Read(file, withPlaces: false);

    /// <summary>
    /// Reads a file, and where its text is drawn if asked. Thread-safe; costs bounded time and memory whatever the bytes are.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="withPlaces">Whether <see cref="InspectedText.Places"/> are given.</param>
    /// <exception cref="InvalidPdfException">The bytes are no PDF, are damaged beyond reading, or ask for more than the bounds.</exception>
    public static InspectedPdf Read(ReadOnlyMemory<byte> file, bool withPlaces)
    {
        var inspection = new InspectedFile(new PdfDocumentReader(file), withPlaces);
        foreach (var check in inspection.IsEncrypted ? [EncryptionRules.Check] : RuleGroups.All)
        {
            check(inspection);
        }

        var tree = inspection.Structure is null ? [] : inspection.Structure.Top.ConvertAll(element => Element(inspection, element));
        return new InspectedPdf(inspection.Pages.Count, inspection.Language, MetadataRules.TitleOf(inspection), tree, inspection.Violations)
        {
            Pagination = [
                .. inspection.Pages.SelectMany(
                    page => page.Pagination.Select(
                        shown => new InspectedArtifact(
                            page.Number, inspection.Pdf.Name(shown.Artifact.Properties, "Subtype"), shown.Text.ToString())))],
        };
    }

    /// <summary>What an element weighs with its lists.</summary>
    private const int ElementBytes = 300;

    private static InspectedElement Element(InspectedFile inspection, ReadElement element)
    {
        var pdf = inspection.Pdf;
        var children = new List<InspectedNode>();
        var addresses = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        pdf.Budget.Hold(ElementBytes);
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case ElementKid { Element: var inner }:
                    children.Add(Element(inspection, inner));
                    break;
                case ContentKid { Page: { } page, Mcid: var mcid } when page.Texts.TryGetValue(mcid, out var text):
                    pdf.Budget.Spend(text.Length);
                    pdf.Budget.Hold((2L * text.Length) + ElementBytes);
                    children.Add(new InspectedText(page.Number, text.ToString()) { Places = page.Places[mcid] });
                    break;
                case ObjectKid { Object: var annotation } when pdf.Text(pdf.Dictionary(annotation, "A"), "URI") is { } address
                    && known.Add(address):
                    addresses.Add(address);
                    break;
                default:
                    break;
            }
        }

        return new InspectedElement(element.Page, element.Type, element.StandardType)
        {
            Language = Text("Lang"),
            AlternativeText = Text("Alt"),
            ActualText = Text("ActualText"),
            Expansion = Text("E"),
            Title = Text("T"),
            Id = Text("ID"),
            Attributes = AttributesOf(inspection, element),
            Addresses = addresses,
            Children = children,
        };

        // Many elements may have one text, and each says it.
        string? Text(string key)
        {
            var text = pdf.Text(element.Dictionary, key);
            pdf.Budget.Spend(text?.Length ?? 0);
            return text;
        }
    }

    private static List<(string Name, string Value)> AttributesOf(InspectedFile inspection, ReadElement element)
    {
        var result = new List<(string, string)>();
        foreach (var attributes in Attributes.Of(inspection, element))
        {
            foreach (var (name, value) in attributes.Entries)
            {
                var shown = inspection.Pdf.Resolve(value) switch
                {
                    PdfName text => text.Value,
                    PdfNumber number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    PdfString text => Said(text),
                    PdfArray array =>
                        string.Join(' ', inspection.Pdf.Items(array).Select(inspection.Pdf.Resolve).OfType<PdfString>().Select(Said)),
                    _ => string.Empty,
                };
                if (name is "Scope" or "ListNumbering" or "ColSpan" or "RowSpan" or "Headers" or "Summary" && shown.Length > 0)
                {
                    inspection.Pdf.Budget.Hold((2L * shown.Length) + ElementBytes);
                    result.Add((name, shown));
                }
            }
        }

        return result;

        string Said(PdfString text)
        {
            inspection.Pdf.Budget.Spend(text.Bytes.Length);
            return inspection.Pdf.TextOf(text);
        }
    }
}
