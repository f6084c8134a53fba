using System.Text;

namespace Leaflets.Inspection.Reading;

/// <summary>A CMap: character codes to Unicode (ISO 32000-1, 9.10.3) or to CIDs (9.7.5).</summary>
internal sealed class CodeMap
{
    private const int MostEntries = 1 << 18;
    private const int MostCharacters = 1 << 21;
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, int> _cids = [];
    private readonly ReadingBudget _budget;
    private int _entries;
    private int _characters;

    private CodeMap(ReadingBudget budget) => _budget = budget;

    /// <summary>The names of CMaps that this one builds on.</summary>
    public List<string> Uses { get; } = [];

    /// <summary>The WMode that the program sets, or null.</summary>
    public int? WritingMode { get; private set; }

    /// <summary>The number of bytes of a code by the code space, or null where it has none or several lengths.</summary>
    public int? CodeLength { get; private set; }

    public IEnumerable<string> Texts => _texts.Values;

    public string? TextOf(int code) => _texts.GetValueOrDefault(code);

    public int? CidOf(int code) => _cids.TryGetValue(code, out var cid) ? cid : null;

    /// <exception cref="InvalidPdfException">The program is damaged or too large.</exception>
    public static CodeMap Read(byte[] program, ReadingBudget budget)
    {
        var map = new CodeMap(budget);
        var lexer = new Lexer(program, 0, budget);
        var operands = new List<PdfObject>();
        while (lexer.Read(references: false) is { } token)
        {
            if (token is not PdfKeyword { Value: var word })
            {
                budget.Spend(4);
                operands.Add(token);
                continue;
            }

            map.Apply(word, operands);
            operands.Clear();
            lexer.Release();
        }

        return map;
    }

    private void Apply(string word, List<PdfObject> operands)
    {
        switch (word)
        {
            case "usecmap" when operands is [.., PdfName name]:
                Uses.Add(name.Value);
                break;
            case "def" when operands is [.., PdfName { Value: "WMode" }, PdfNumber mode]:
                WritingMode = (int)mode.Value;
                break;
            case "endcodespacerange" when operands is [PdfString low, ..]:
                CodeLength = operands.TrueForAll(end => end is PdfString text && text.Bytes.Length == low.Bytes.Length)
                    ? low.Bytes.Length : null;
                break;
            case "endbfchar":
                for (var i = 0; i + 1 < operands.Count; i += 2)
                {
                    Put(Code(operands[i]), operands[i + 1]);
                }

                break;
            case "endbfrange":
                for (var i = 0; i + 2 < operands.Count; i += 3)
                {
                    Range(Code(operands[i]), Code(operands[i + 1]), operands[i + 2]);
                }

                break;
            case "endcidchar":
                for (var i = 0; i + 1 < operands.Count; i += 2)
                {
                    PutCids(Code(operands[i]), Code(operands[i]), operands[i + 1]);
                }

                break;
            case "endcidrange":
                for (var i = 0; i + 2 < operands.Count; i += 3)
                {
                    PutCids(Code(operands[i]), Code(operands[i + 1]), operands[i + 2]);
                }

                break;
            default:
                break;
        }
    }

    private void Range(int low, int high, PdfObject target)
    {
        for (var code = low; code <= high; code++)
        {
            if (target is PdfArray array)
            {
                if (code - low < array.Items.Count)
                {
                    Put(code, array.Items[code - low]);
                }
            }
            else if (target is PdfString { Bytes: [.. var head, var last] })
            {
                Put(code, new PdfString([.. head, (byte)(last + code - low)], true));
            }

            Count();
        }
    }

    private void PutCids(int low, int high, PdfObject cid)
    {
        for (var code = low; cid is PdfNumber number && code <= high; code++)
        {
            _cids[code] = (int)number.Value + code - low;
            Count();
        }
    }

    private void Put(int code, PdfObject text)
    {
        if (text is PdfString { Bytes: var bytes })
        {
            _budget.Spend(bytes.Length);
            _budget.Hold(bytes.Length + ReadingBudget.ObjectBytes);
            _characters += bytes.Length;
            if (_characters > MostCharacters)
            {
                throw new InvalidPdfException($"A CMap expands to more than {MostCharacters} bytes of text.");
            }

            _texts[code] = bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);
            Count();
        }
    }

    private void Count()
    {
        _budget.Spend(4);
        _budget.Hold(ReadingBudget.ObjectBytes / 2);
        if (++_entries > MostEntries)
        {
            throw new InvalidPdfException($"A CMap has more than {MostEntries} entries.");
        }
    }

    private static int Code(PdfObject value)
    {
        var code = 0;
        foreach (var part in value is PdfString text ? text.Bytes.AsSpan() : [])
        {
            code = ((code << 8) | part) & 0x7FFFFFFF;
        }

        return code;
    }
}
