using System.Text;

namespace Leaflets.Pdf.Reading;

/// <summary>
/// Reads what the pages of a file draw: the characters of each line from left to right, by the places of their glyphs alone.
/// </summary>
internal sealed class DrawnLines
{
    private const int DeepestForm = 12;
    private const int MostTokens = 20_000_000;

    /// <summary>Glyphs whose baselines differ by less than this part of their size are of one line.</summary>
    private const double OfOneLine = 0.35;

    private readonly PdfDocumentReader _pdf;
    private readonly Dictionary<PdfDictionary, ReadFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly List<ShownCharacter> _characters = [];
    private readonly List<(double X, double Y, double Size, string Text)> _glyphs = [];
    private readonly Stack<State> _saved = new();
    private State _state = new(Matrix.Identity, null, 0);
    private Matrix _line = Matrix.Identity;
    private Matrix _text = Matrix.Identity;
    private int _tokens;

    private DrawnLines(PdfDocumentReader pdf) => _pdf = pdf;

    /// <summary>The lines of all pages from top to bottom, without white space.</summary>
    /// <exception cref="InvalidPdfException">The file is damaged beyond reading, or asks for more than the bounds.</exception>
    public static List<string> Of(PdfDocumentReader pdf)
    {
        var reader = new DrawnLines(pdf);
        var lines = new List<string>();
        foreach (var (page, resources) in PageTree.Read(pdf))
        {
            reader._glyphs.Clear();
            reader._saved.Clear();
            reader._state = new State(Matrix.Identity, null, 0);
            var content = new MemoryStream();
            foreach (var part in pdf.Get(page, "Contents") is PdfArray array ? array.Items : [pdf.Get(page, "Contents")])
            {
                if (pdf.Resolve(part) is PdfStream stream)
                {
                    content.Write(pdf.Decode(stream));
                    content.WriteByte(10);
                }
            }

            reader.Run(content.ToArray(), resources, 0);
            lines.AddRange(reader.Lines());
        }

        return lines;
    }

    private List<string> Lines()
    {
        var lines = new List<string>();
        _glyphs.Sort(static (a, b) => b.Y.CompareTo(a.Y));
        for (var i = 0; i < _glyphs.Count;)
        {
            var start = i;
            while (i < _glyphs.Count && _glyphs[start].Y - _glyphs[i].Y <= OfOneLine * _glyphs[start].Size)
            {
                i++;
            }

            var line = new StringBuilder();
            foreach (var glyph in _glyphs.GetRange(start, i - start).OrderBy(static glyph => glyph.X))
            {
                line.Append(glyph.Text);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private void Run(byte[] content, PdfDictionary? resources, int depth)
    {
        if (depth > DeepestForm)
        {
            throw new InvalidPdfException($"Forms are nested more than {DeepestForm} deep.");
        }

        var lexer = new Lexer(content);
        var operands = new List<PdfObject>();
        while (lexer.Read(references: false) is { } token)
        {
            if (++_tokens > MostTokens)
            {
                throw new InvalidPdfException($"The pages hold more than {MostTokens} operators and operands.");
            }

            if (token is PdfKeyword { Value: var word })
            {
                Apply(word, operands, resources, depth);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }
    }

    private void Apply(string word, List<PdfObject> operands, PdfDictionary? resources, int depth)
    {
        switch (word)
        {
            case "q":
                _saved.Push(_state);
                break;
            case "Q" when _saved.Count > 0:
                _state = _saved.Pop();
                break;
            case "cm" when Numbers(operands) is [var a, var b, var c, var d, var e, var f]:
                _state = _state with { Matrix = new Matrix(a, b, c, d, e, f).Then(_state.Matrix) };
                break;
            case "BT":
                (_line, _text) = (Matrix.Identity, Matrix.Identity);
                break;
            case "Tf" when operands is [PdfName name, PdfNumber size]:
                _state = _state with { Font = FontOf(_pdf.Get(_pdf.Get(resources, "Font"), name.Value)), Size = size.Value };
                break;
            case "Tm" when Numbers(operands) is [var a, var b, var c, var d, var e, var f]:
                _line = _text = new Matrix(a, b, c, d, e, f);
                break;
            case "Td" or "TD" when Numbers(operands) is [var x, var y]:
                _line = _text = new Matrix(1, 0, 0, 1, x, y).Then(_line);
                break;
            case "Tj" when operands is [PdfString text]:
                Show(text);
                break;
            case "TJ" when operands is [PdfArray array]:
                foreach (var item in array.Items)
                {
                    if (item is PdfString part)
                    {
                        Show(part);
                    }
                    else if (item is PdfNumber { Value: var back })
                    {
                        Advance(-back);
                    }
                }

                break;
            case "Do" when operands is [PdfName name] && _pdf.Get(_pdf.Get(resources, "XObject"), name.Value) is PdfStream form && _pdf.Name(form, "Subtype") == "Form":
                var saved = _state;
                Run(_pdf.Decode(form), _pdf.Dictionary(form, "Resources") ?? resources, depth + 1);
                _state = saved;
                break;
        }
    }

    private void Show(PdfString text)
    {
        if (_state.Font is not { } font)
        {
            return;
        }

        _characters.Clear();
        font.Take(text.Bytes, _characters);
        foreach (var character in _characters)
        {
            var place = _text.Then(_state.Matrix);
            var width = character.Cid is { } cid ? font.WidthOf(cid) ?? 0 : 0;
            if (!string.IsNullOrWhiteSpace(character.Text))
            {
                _glyphs.Add((place.E + (place.A * _state.Size * width / 2000), place.F, Math.Abs(place.D) * _state.Size, character.Text));
            }

            Advance(width);
        }
    }

    private void Advance(double thousandths) => _text = new Matrix(1, 0, 0, 1, thousandths / 1000 * _state.Size, 0).Then(_text);

    private ReadFont? FontOf(PdfObject font)
    {
        if (font is not PdfDictionary dictionary)
        {
            return null;
        }

        if (!_fonts.TryGetValue(dictionary, out var known))
        {
            _fonts[dictionary] = known = new ReadFont(_pdf, dictionary);
        }

        return known;
    }

    private static double[] Numbers(List<PdfObject> operands) => [.. operands.OfType<PdfNumber>().Select(static number => number.Value)];

    private sealed record State(Matrix Matrix, ReadFont? Font, double Size);

    /// <summary>A transform (ISO 32000-1, 8.3.3).</summary>
    private readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
    {
        public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

        public Matrix Then(Matrix next) => new(
            (A * next.A) + (B * next.C),
            (A * next.B) + (B * next.D),
            (C * next.A) + (D * next.C),
            (C * next.B) + (D * next.D),
            (E * next.A) + (F * next.C) + next.E,
            (E * next.B) + (F * next.D) + next.F);
    }
}
