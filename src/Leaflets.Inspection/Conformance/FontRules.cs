using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoints 10 and 31: fonts are embedded, measure what they say, and mean what is read.</summary>
internal static class FontRules
{
    private const double WidthTolerance = 1;

    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        foreach (var font in inspection.Fonts)
        {
            var place = $"font {font.BaseFont}";
            if (pdf.Name(font.Dictionary, "Type") != "Font")
            {
                inspection.Add("A-6.2.11.2-1", place);
            }

            if (font.Subtype != "Type3" && pdf.Name(font.Dictionary, "BaseFont") is null)
            {
                inspection.Add("A-6.2.11.2-3", place);
            }

            if (font.Subtype is not "Type3" && font.ProgramStream is null && font.IsRendered)
            {
                inspection.Add("31-009", place);
            }

            if (pdf.Get(font.Descriptor, "FontFile3") is PdfStream program
                && pdf.Name(program, "Subtype") is not ("Type1C" or "CIDFontType0C" or "OpenType"))
            {
                inspection.Add("A-6.2.11.2-7", place);
            }

            if (font.IsComposite)
            {
                CompositeFontRules.Check(inspection, font, place);
            }
            else
            {
                CheckSimple(inspection, font, place);
            }

            CheckUnicode(inspection, font, place);
            if (font.IsRendered)
            {
                CheckGlyphs(inspection, font, place);
            }
        }
    }

    private static void CheckSimple(InspectedFile inspection, ReadFont font, string place)
    {
        var pdf = inspection.Pdf;
        if (font.ProgramStream is not null)
        {
            if (pdf.Number(font.Dictionary, "FirstChar") is not { } first)
            {
                inspection.Add("A-6.2.11.2-4", place);
            }
            else if (pdf.Number(font.Dictionary, "LastChar") is not { } last)
            {
                inspection.Add("A-6.2.11.2-5", place);
            }
            else if (pdf.Array(font.Dictionary, "Widths").Count != last - first + 1)
            {
                inspection.Add("A-6.2.11.2-6", place);
            }
        }

        if (font.Subtype != "TrueType")
        {
            return;
        }

        var encoding = pdf.Name(font.Dictionary, "Encoding") ?? pdf.Name(pdf.Get(font.Dictionary, "Encoding"), "BaseEncoding");
        if (font.IsSymbolic)
        {
            if (pdf.Has(font.Dictionary, "Encoding"))
            {
                inspection.Add("31-024", place);
            }
        }
        else if (!pdf.Has(font.Dictionary, "Encoding"))
        {
            inspection.Add("31-019", place);
        }
        else if (encoding is not ("MacRomanEncoding" or "WinAnsiEncoding"))
        {
            inspection.Add("31-020", place);
        }

        if (font.Program is not { } program)
        {
            return;
        }

        var maps = program.CharacterMaps;
        if (font.IsSymbolic)
        {
            if (maps.Count == 0)
            {
                inspection.Add("31-025", place);
            }
            else if (maps.Count > 1 && !maps.Contains((3, 0)))
            {
                inspection.Add("31-026", place);
            }
        }
        else if (maps.Count == 0)
        {
            inspection.Add("31-018", place);
        }
        else if (maps.TrueForAll(map => map == (3, 0)))
        {
            inspection.Add("31-017", place);
        }
    }

    private static void CheckUnicode(InspectedFile inspection, ReadFont font, string place)
    {
        if (font.ToUnicode is null)
        {
            // Simple fonts with a Latin encoding, and CIDs of Adobe's collections, need no map; ours of Identity do.
            var ordering = inspection.Pdf.Text(inspection.Pdf.Get(font.Descendant, "CIDSystemInfo"), "Ordering");
            if (font.IsComposite ? ordering is not ("GB1" or "CNS1" or "Japan1" or "Korea1")
                : font.Shown.Values.Any(character => character.Text is null))
            {
                inspection.Add("31-027", place);
            }

            return;
        }

        foreach (var character in font.Shown.Values)
        {
            if (string.IsNullOrEmpty(character.Text))
            {
                inspection.Add("10-001", place, $"the code {character.Code:X4}");
            }
            else if (character.Text.Contains('\0', StringComparison.Ordinal))
            {
                inspection.Add("31-028", place, $"the code {character.Code:X4}");
            }
            else if (character.Text.Contains('\uFEFF', StringComparison.Ordinal)
                || character.Text.Contains('\uFFFE', StringComparison.Ordinal))
            {
                inspection.Add("31-029", place, $"the code {character.Code:X4}");
            }
        }
    }

    private static void CheckGlyphs(InspectedFile inspection, ReadFont font, string place)
    {
        foreach (var (code, cid, _) in font.Shown.Values)
        {
            if (cid is not { } character || font.GlyphOf(character) is not { } glyph)
            {
                continue;
            }

            if (glyph == 0)
            {
                inspection.Add("31-030", place, $"the code {code:X4}");
            }
            else if (glyph >= font.Program!.GlyphCount)
            {
                inspection.Add("31-011", place, $"glyph {glyph}");
            }
            else if (font.WidthOf(character) is { } width && Math.Abs(width - font.Program.AdvanceOf(glyph)) > WidthTolerance)
            {
                inspection.Add(
                    "31-016", place,
                    FormattableString.Invariant(
                        $"CID {character} is {font.Program.AdvanceOf(glyph):0.#} wide in the program and {width:0.#} in the dictionary"));
            }
        }
    }
}
