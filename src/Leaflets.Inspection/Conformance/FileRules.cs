using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>The file itself: header, trailer, streams and bounds (ISO 19005-2, 6.1).</summary>
internal static class FileRules
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int MostObjects = 8_388_607;
    private const int DeepestNesting = 120;

    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        CheckEdges(inspection);
        if (pdf.Array(pdf.Trailer, "ID") is not [_, _] ids || ids.Exists(id => pdf.Resolve(id) is not PdfString { Bytes.Length: > 0 }))
        {
            inspection.Add("A-6.1.3-1", "trailer");
        }

        if (pdf.Rebuilt)
        {
            inspection.Add("A-6.1.4-2", "cross-references");
        }

        if (pdf.Dictionary(pdf.Catalog, "Perms") is { } permissions && permissions.Entries.Keys.Any(key => key is not ("UR3" or "DocMDP")))
        {
            inspection.Add("A-6.1.12-1", "catalog");
        }

        var count = 0;
        foreach (var number in pdf.Numbers)
        {
            count++;
            var item = pdf.Resolve(new PdfReference(number, 0));
            CheckValue(inspection, item, number, 0);
            if (item is PdfStream stream)
            {
                CheckStream(inspection, stream, number);
            }
        }

        foreach (var number in pdf.Misplaced.Order())
        {
            inspection.Add("A-6.1.4-2", "cross-references", $"object {number} is not where the cross-references say it is");
        }

        if (count > MostObjects)
        {
            inspection.Add("A-6.1.13-7", "file");
        }

        foreach (var number in pdf.WrongLengths.Order())
        {
            inspection.Add("A-6.1.7.1-1", $"object {number}");
        }
    }

    private static void CheckEdges(InspectedFile inspection)
    {
        var file = inspection.Pdf.File.Span;
        if (!file.StartsWith("%PDF-1."u8) || file.Length < 16 || file[7] is < (byte)'0' or > (byte)'7' || file[8] is not (10 or 13))
        {
            inspection.Add("A-6.1.2-1", "header");
        }
        else
        {
            var comment = file[(file[8] == 13 && file[9] == 10 ? 10 : 9)..];
            if (comment[0] != '%' || comment[1] <= 127 || comment[2] <= 127 || comment[3] <= 127 || comment[4] <= 127)
            {
                inspection.Add("A-6.1.2-2", "header");
            }
        }

        var end = file.LastIndexOf("%%EOF"u8);
        if (end < 0 || file[(end + 5)..] is not ([] or [10] or [13] or [13, 10]))
        {
            inspection.Add("A-6.1.3-3", "end of the file");
        }
    }

    private static void CheckStream(InspectedFile inspection, PdfStream stream, int number)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(stream, "F") || pdf.Has(stream, "FFilter") || pdf.Has(stream, "FDecodeParms"))
        {
            inspection.Add("A-6.1.7.1-3", $"object {number}");
        }

        foreach (var filter in pdf.Items(pdf.Get(stream, "Filter")))
        {
            if (pdf.Resolve(filter) is PdfName { Value: "LZWDecode" or "Crypt" } forbidden)
            {
                inspection.Add("A-6.1.7.2-1", $"object {number}", forbidden.Value);
            }
        }
    }

    private static void CheckValue(InspectedFile inspection, PdfObject value, int number, int depth)
    {
        if (depth > DeepestNesting)
        {
            return;
        }

        switch (value)
        {
            case PdfNumber { IsInteger: true, Value: < int.MinValue or > int.MaxValue }:
                inspection.Add("A-6.1.13-1", $"object {number}");
                break;
            case PdfNumber { Value: < -3.403e+38 or > 3.403e+38 }:
                inspection.Add("A-6.1.13-2", $"object {number}");
                break;
            case PdfNumber { Value: > -1.175e-38 and < 1.175e-38 and not 0 }:
                inspection.Add("A-6.1.13-5", $"object {number}");
                break;
            case PdfString { Bytes.Length: > LongestString }:
                inspection.Add("A-6.1.13-3", $"object {number}");
                break;
            case PdfString { IsWellFormed: false }:
                inspection.Add("A-6.1.6-1", $"object {number}");
                break;
            case PdfName { Value.Length: > LongestName }:
                inspection.Add("A-6.1.13-4", $"object {number}");
                break;
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    CheckValue(inspection, item, number, depth + 1);
                }

                break;
            case PdfDictionary or PdfStream:
                foreach (var (key, item) in PdfDocumentReader.DictionaryOf(value)!.Entries)
                {
                    if (key.Length > LongestName)
                    {
                        inspection.Add("A-6.1.13-4", $"object {number}");
                    }

                    CheckValue(inspection, item, number, depth + 1);
                }

                break;
            default:
                break;
        }
    }
}
