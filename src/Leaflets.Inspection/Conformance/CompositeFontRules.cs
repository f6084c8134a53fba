using System.Collections.Frozen;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Fonts of many bytes: CMaps, CID systems and CIDSet (ISO 14289-1, 7.21.3 and 7.21.4.2).</summary>
internal static class CompositeFontRules
{
    private static readonly FrozenSet<string> Known = (
        "Identity-H Identity-V GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V "
        + "UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H "
        + "ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V "
        + "90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V "
        + "UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H "
        + "KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(InspectedFile inspection, ReadFont font, string place)
    {
        var pdf = inspection.Pdf;
        CheckEncoding(inspection, font, place);
        if (pdf.Name(font.Descendant, "Subtype") == "CIDFontType2" && font.ProgramStream is not null)
        {
            switch (pdf.Get(font.Descendant, "CIDToGIDMap"))
            {
                case PdfNull: inspection.Add("31-005", place); break;
                case PdfStream or PdfName { Value: "Identity" }: break;
                default: inspection.Add("31-004", place); break;
            }
        }

        if (font.Program is { } program && pdf.Get(font.Descriptor, "CIDSet") is PdfStream set)
        {
            CheckSet(inspection, font, program, pdf.Decode(set), place);
        }
    }

    private static void CheckEncoding(InspectedFile inspection, ReadFont font, string place)
    {
        var pdf = inspection.Pdf;
        var encoding = pdf.Get(font.Dictionary, "Encoding");
        if (encoding is PdfName name)
        {
            if (!Known.Contains(name.Value))
            {
                inspection.Add("31-006", place, name.Value);
            }

            return;
        }

        if (encoding is not PdfStream || font.EncodingMap is not { } map)
        {
            inspection.Add("31-006", place);
            return;
        }

        if (map.WritingMode is { } mode && mode != (pdf.Number(encoding, "WMode") ?? 0))
        {
            inspection.Add("31-007", place);
        }

        if (map.Uses.Find(used => !Known.Contains(used)) is { } other)
        {
            inspection.Add("31-008", place, other);
        }

        var (outer, inner) = (pdf.Get(encoding, "CIDSystemInfo"), pdf.Get(font.Descendant, "CIDSystemInfo"));
        if (pdf.Text(outer, "Registry") != pdf.Text(inner, "Registry"))
        {
            inspection.Add("31-001", place);
        }

        if (pdf.Text(outer, "Ordering") != pdf.Text(inner, "Ordering"))
        {
            inspection.Add("31-002", place);
        }

        if ((pdf.Number(inner, "Supplement") ?? 0) > (pdf.Number(outer, "Supplement") ?? 0))
        {
            inspection.Add("31-003", place);
        }
    }

    private static void CheckSet(InspectedFile inspection, ReadFont font, FontProgram program, byte[] set, string place)
    {
        inspection.Pdf.Budget.Spend(set.Length + program.GlyphCount);

        // Glyphs of the program are CIDs only where the map between them is the identity.
        var identity = inspection.Pdf.Get(font.Descendant, "CIDToGIDMap") is PdfName;
        for (var glyph = 1; identity && glyph < program.GlyphCount; glyph++)
        {
            if (program.HasOutline(glyph) && !Holds(set, glyph))
            {
                inspection.Add("31-014", place, $"CID {glyph}");
                break;
            }
        }

        foreach (var character in font.Shown.Values)
        {
            if (character.Cid is { } cid && !Holds(set, cid))
            {
                inspection.Add("31-014", place, $"CID {cid}");
                break;
            }
        }

        for (var cid = program.GlyphCount; identity && cid < set.Length * 8; cid++)
        {
            if (Holds(set, cid))
            {
                inspection.Add("31-015", place, $"CID {cid}");
                break;
            }
        }
    }

    private static bool Holds(byte[] set, int cid) => cid >> 3 < set.Length && (set[cid >> 3] & (0x80 >> (cid & 7))) != 0;
}
