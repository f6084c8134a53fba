namespace Leaflets.Inspection.Reading;

/// <summary>A character that a text-showing operator shows.</summary>
/// <param name="Code">Its code in the font's encoding.</param>
/// <param name="Cid">The CID, or the code of a simple font; null where the CMap has none.</param>
/// <param name="Text">Its Unicode text, or null where the font gives none.</param>
internal readonly record struct ShownCharacter(int Code, int? Cid, string? Text);

/// <summary>A font as a page uses it: codes to characters, widths and the embedded program (ISO 32000-1, 9.6 and 9.7).</summary>
internal sealed class ReadFont
{
    private readonly PdfDocumentReader _pdf;
    private readonly Dictionary<int, double> _widths = [];
    private readonly Dictionary<int, string> _differences = [];
    private readonly byte[]? _cidToGlyph;
    private readonly double _defaultWidth;
    private readonly int _codeLength = 1;
    private readonly bool _isIdentity = true;

    public ReadFont(PdfDocumentReader pdf, PdfDictionary font)
    {
        _pdf = pdf;
        Dictionary = font;
        Subtype = pdf.Name(font, "Subtype") ?? string.Empty;
        BaseFont = pdf.Name(font, "BaseFont") ?? "without a name";
        IsComposite = Subtype == "Type0";
        Descendant = IsComposite && pdf.Array(font, "DescendantFonts") is [var first, ..]
            ? PdfDocumentReader.DictionaryOf(pdf.Resolve(first)) : null;
        Descriptor = pdf.Dictionary(Descendant ?? font, "FontDescriptor");
        ToUnicode = pdf.Get(font, "ToUnicode") is PdfStream map ? CodeMap.Read(pdf.Decode(map), pdf.Budget) : null;
        ProgramStream = (pdf.Get(Descriptor, "FontFile2") as PdfStream) ?? (pdf.Get(Descriptor, "FontFile3") as PdfStream)
            ?? (pdf.Get(Descriptor, "FontFile") as PdfStream);
        Program = pdf.Get(Descriptor, "FontFile") is PdfStream || ProgramStream is null ? null
            : FontProgram.Read(pdf.Decode(ProgramStream));
        if (IsComposite)
        {
            _defaultWidth = pdf.Number(Descendant, "DW") ?? 1000;
            ReadWidths(pdf.Array(Descendant, "W"));
            _cidToGlyph = pdf.Get(Descendant, "CIDToGIDMap") is PdfStream glyphs ? pdf.Decode(glyphs) : null;
            EncodingMap = pdf.Get(font, "Encoding") is PdfStream encoding ? CodeMap.Read(pdf.Decode(encoding), pdf.Budget) : null;
            _isIdentity = pdf.Name(font, "Encoding") is "Identity-H" or "Identity-V";
            _codeLength = EncodingMap?.CodeLength ?? 2;
        }
        else
        {
            ReadSimple();
        }
    }

    public PdfDictionary Dictionary { get; }

    public string Subtype { get; }

    public string BaseFont { get; }

    public bool IsComposite { get; }

    public PdfDictionary? Descendant { get; }

    public PdfDictionary? Descriptor { get; }

    public CodeMap? ToUnicode { get; }

    public CodeMap? EncodingMap { get; }

    public PdfStream? ProgramStream { get; }

    public FontProgram? Program { get; }

    public bool IsSymbolic => ((int)(_pdf.Number(Descriptor, "Flags") ?? 0) & 4) != 0;

    /// <summary>The codes that the document shows with this font so that they are seen.</summary>
    public Dictionary<int, ShownCharacter> Shown { get; } = [];

    /// <summary>Whether text is shown so that it is seen: not in rendering mode 3 alone.</summary>
    public bool IsRendered { get; set; }

    /// <summary>Takes a shown string apart; empty codes at the end are left out.</summary>
    public void Take(byte[] text, List<ShownCharacter> result)
    {
        for (var i = 0; i + _codeLength <= text.Length; i += _codeLength)
        {
            var code = 0;
            for (var k = 0; k < _codeLength; k++)
            {
                code = (code << 8) | text[i + k];
            }

            if (!Shown.TryGetValue(code, out var character))
            {
                var cid = !IsComposite || _isIdentity ? code : EncodingMap?.CidOf(code);
                _pdf.Budget.Hold(ReadingBudget.ObjectBytes);
                Shown[code] = character = new ShownCharacter(code, cid, ToUnicode is null ? Standard(code) : ToUnicode.TextOf(code));
            }

            result.Add(character);
        }
    }

    /// <summary>The width that the dictionary states, in thousandths of the em, or null.</summary>
    public double? WidthOf(int cid) => _widths.TryGetValue(cid, out var width) ? width : IsComposite ? _defaultWidth : null;

    /// <summary>The glyph of a CID, or null where it is known to the program alone.</summary>
    public int? GlyphOf(int cid)
    {
        if (Program is null || _pdf.Name(Descendant, "Subtype") != "CIDFontType2")
        {
            return null;
        }

        return _cidToGlyph is null ? cid
            : (cid * 2) + 1 < _cidToGlyph.Length ? (_cidToGlyph[cid * 2] << 8) | _cidToGlyph[(cid * 2) + 1] : 0;
    }

    private void ReadWidths(List<PdfObject> items)
    {
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = (int)((_pdf.Resolve(items[i]) as PdfNumber)?.Value ?? 0);
            if (_pdf.Resolve(items[i + 1]) is PdfArray { Items: var each })
            {
                for (var k = 0; k < each.Count; k++)
                {
                    Count();
                    _widths[first + k] = (_pdf.Resolve(each[k]) as PdfNumber)?.Value ?? 0;
                }

                i += 2;
            }
            else if (i + 2 < items.Count && _pdf.Resolve(items[i + 1]) is PdfNumber last && _pdf.Resolve(items[i + 2]) is PdfNumber width)
            {
                for (var cid = Math.Max(first, 0); cid <= Math.Min(last.Value, 65535); cid++)
                {
                    Count();
                    _widths[cid] = width.Value;
                }

                i += 3;
            }
            else
            {
                return;
            }
        }
    }

    private void Count()
    {
        _pdf.Budget.Spend(4);
        _pdf.Budget.Hold(ReadingBudget.ObjectBytes / 2);
    }

    private void ReadSimple()
    {
        var first = (int)(_pdf.Number(Dictionary, "FirstChar") ?? 0);
        var widths = _pdf.Array(Dictionary, "Widths");
        for (var i = 0; i < Math.Min(widths.Count, 256); i++)
        {
            _widths[first + i] = (_pdf.Resolve(widths[i]) as PdfNumber)?.Value ?? 0;
        }

        var code = 0;
        foreach (var item in _pdf.Array(_pdf.Get(Dictionary, "Encoding"), "Differences"))
        {
            if (_pdf.Resolve(item) is PdfNumber number)
            {
                code = (int)number.Value;
            }
            else if (_pdf.Resolve(item) is PdfName name)
            {
                Count();
                _differences[code++] = name.Value;
            }
        }
    }

    private string? Standard(int code)
    {
        if (IsComposite || Subtype == "Type3")
        {
            return null;
        }

        if (_differences.TryGetValue(code, out var name))
        {
            return GlyphNames.TextOf(name);
        }

        return code is >= 32 and < 127 or >= 160 and < 256
            ? ((char)code).ToString() : code is >= 128 and < 160 ? GlyphNames.Windows1252(code) : null;
    }
}
