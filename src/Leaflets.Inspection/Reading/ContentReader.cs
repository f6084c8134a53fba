using System.Text;

namespace Leaflets.Inspection.Reading;

/// <summary>
/// Reads content streams for their marked content and text (ISO 32000-1, 8 and 14.6). One for a document: the bounds are the document's.
/// </summary>
/// <param name="pdf">The document.</param>
/// <param name="keepsPlaces">Whether the places of characters are kept.</param>
internal sealed class ContentReader(PdfDocumentReader pdf, bool keepsPlaces = false)
{
    private const int DeepestForm = 12;
    private const int DeepestMark = 200;
    private const int MostTokens = 20_000_000;
    private const int MostFaults = 1000;

    /// <summary>What a character weighs that is kept with its text; twice that with its place.</summary>
    private const int CharacterBytes = 16;

    /// <summary>What marked content, an artifact, a saved state or a painted object weighs.</summary>
    private const int MarkBytes = 256;

    private const int DeepestState = 28;
    private readonly Dictionary<PdfDictionary, ReadFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly List<MarkedSequence> _open = [];
    private readonly List<ShownCharacter> _characters = [];
    private readonly Stack<(ReadFont? Font, int Mode)> _saved = new();
    private readonly HashSet<PdfStream> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly TextPlacement? _placement = keepsPlaces ? new TextPlacement() : null;
    private readonly List<DrawnPlace> _places = [];
    private ReplacedText? _replaced;
    private int _tokens;
    private ReadFont? _font;
    private int _mode;
    private PageContent _page = null!;

    /// <summary>All fonts that the content selects.</summary>
    public IReadOnlyCollection<ReadFont> Fonts => _fonts.Values;

    /// <summary>Reads one page.</summary>
    /// <exception cref="InvalidPdfException">The content is damaged or beyond the bounds.</exception>
    public PageContent Read(int number, PdfDictionary page, PdfDictionary? resources)
    {
        _page = new PageContent(number, page);
        _open.Clear();
        _saved.Clear();
        (_font, _mode) = (null, 0);
        _placement?.Begin();
        _replaced = null;
        var content = Whole(page);
        Run(content, resources);
        pdf.Budget.Release(content.Length);
        if (_open.Count > 0)
        {
            Fault("S-14.6", $"{_open.Count} marked-content sequence(s) do not end");
        }

        return _page;
    }

    /// <summary>The streams of a page one behind the other; a page may name one stream many times.</summary>
    private byte[] Whole(PdfDictionary page)
    {
        var parts = pdf.Items(pdf.Get(page, "Contents"))
            .ConvertAll(part => pdf.Resolve(part) is PdfStream stream ? pdf.Decode(stream) : null);
        var length = parts.Sum(static part => part is null ? 0L : part.Length + 1L);
        pdf.Budget.Hold(length);
        pdf.Budget.Spend(length >> 4);
        var content = new byte[length];
        var at = 0;
        foreach (var part in parts)
        {
            if (part is not null)
            {
                part.CopyTo(content, at);
                at += part.Length;
                content[at++] = 10;
            }
        }

        return content;
    }

    private void Run(byte[] content, PdfDictionary? resources)
    {
        var lexer = new Lexer(content, 0, pdf.Budget);
        var operands = new List<PdfObject>();
        while (lexer.Read(references: false) is { } token)
        {
            if (++_tokens > MostTokens)
            {
                throw new InvalidPdfException($"The pages have more than {MostTokens} operators and operands.");
            }

            if (token is not PdfKeyword { Value: var word })
            {
                pdf.Budget.Hold(ReadingBudget.ObjectBytes);
                operands.Add(token);
                continue;
            }

            if (word == "ID")
            {
                SkipInlineImage(lexer, content);
                Paint("an inline image");
            }
            else
            {
                Apply(word, operands, resources);
            }

            pdf.Budget.Release(ReadingBudget.ObjectBytes * (long)operands.Count);
            operands.Clear();
            lexer.Release();
        }
    }

    private void Apply(string word, List<PdfObject> operands, PdfDictionary? resources)
    {
        _placement?.Apply(word, operands);
        switch (word)
        {
            case "BMC" or "BDC":
                Begin(operands, resources);
                break;
            case "EMC" when _open.Count == 0:
                Fault("S-14.6", "an EMC has nothing to close");
                break;
            case "EMC":
                _open.RemoveAt(_open.Count - 1);
                break;
            case "q":
                pdf.Budget.Hold(ReadingBudget.ObjectBytes);
                _saved.Push((_font, _mode));
                if (_saved.Count > DeepestState)
                {
                    Fault("A-6.1.13-8", "q is nested more than 28 deep");
                }

                break;
            case "Q" when _saved.Count > 0:
                (_font, _mode) = _saved.Pop();
                break;
            case "Tf" when operands is [PdfName name, ..]:
                _font = FontOf(pdf.Get(pdf.Get(resources, "Font"), name.Value));
                break;
            case "Tr" when operands is [PdfNumber mode]:
                _mode = (int)mode.Value;
                break;
            case "Tm" or "Td" or "TD" or "T*" when Mcid() is null && _page.Pagination is [.., { Artifact: var artifact, Text: var shown }]
                && _open.Exists(open => ReferenceEquals(open, artifact)):
                // What a header shows at the left and at the right are not one word.
                shown.Append(' ');
                break;
            case "Tj" or "'" or "\"" when operands is [.., PdfString text]:
                Show([text]);
                break;
            case "TJ" when operands is [PdfArray array]:
                Show(array.Items);
                break;
            case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                Paint("a drawn path");
                break;
            case "sh":
                Paint("a shading");
                break;
            case "Do" when operands is [PdfName name] && pdf.Get(pdf.Get(resources, "XObject"), name.Value) is PdfStream stream:
                Paint(stream, name.Value, resources);
                break;
            case "g" or "G" or "rg" or "RG" or "k" or "K":
                _page.DeviceColors.Add(word is "g" or "G" ? "DeviceGray" : word is "rg" or "RG" ? "DeviceRGB" : "DeviceCMYK");
                break;
            case "cs" or "CS" when operands is [PdfName { Value: "DeviceGray" or "DeviceRGB" or "DeviceCMYK" } space]:
                _page.DeviceColors.Add(space.Value);
                break;
            case "ri" when operands is [
                PdfName { Value: not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation") } intent]:
                Fault("A-6.2.6-1", $"the rendering intent {intent.Value}");
                break;
            default:
                if (!Operators.Known.Contains(word))
                {
                    Fault("A-6.2.2-1", $"the operator '{(word.Length > 20 ? word[..20] : word)}'");
                }

                break;
        }
    }

    private void Begin(List<PdfObject> operands, PdfDictionary? resources)
    {
        var tag = operands is [PdfName name, ..] ? name.Value : string.Empty;
        var properties = operands is [_, var list] ? list as PdfDictionary
            ?? PdfDocumentReader.DictionaryOf(list is PdfName key ? pdf.Get(pdf.Get(resources, "Properties"), key.Value) : null) : null;
        var mcid = pdf.Number(properties, "MCID") is >= 0 and <= int.MaxValue and var number ? (int?)number : null;
        var (inTagged, inArtifact) = (Mcid() is not null, _open.Exists(open => open.Tag == "Artifact"));
        pdf.Budget.Spend(8 * _open.Count);
        if (tag == "Artifact" && inTagged)
        {
            Fault("01-003", "an artifact is inside tagged content");
        }

        if (mcid is { } id)
        {
            if (inArtifact)
            {
                Fault("01-004", $"tagged content (MCID {id}) is inside an artifact");
            }

            pdf.Budget.Hold(ReadingBudget.ObjectBytes);
            _page.Uses[id] = _page.Uses.GetValueOrDefault(id) + 1;
        }

        var sequence = new MarkedSequence(tag, mcid, properties);
        if (properties is not null && Text(properties, "ActualText") is { } actual
            && !_open.Exists(open => pdf.Has(open.Properties, "ActualText")))
        {
            _places.Clear();
            _places.AddRange(Enumerable.Repeat(default(DrawnPlace), keepsPlaces ? actual.Length : 0));
            Gather(mcid ?? Mcid(), actual);
            if (keepsPlaces && actual.Length > 0 && (mcid ?? Mcid()) is { } replaced)
            {
                _replaced = new ReplacedText(actual, _page.Places[replaced]);
            }
        }

        if (tag == "Span" && properties is not null
            && (pdf.Has(properties, "ActualText") || pdf.Has(properties, "Alt") || pdf.Has(properties, "E")) && !pdf.Has(properties, "Lang")
            && (mcid ?? Mcid()) is { } holder)
        {
            _page.TextWithoutLanguage.Add(holder);
        }

        if (Text(properties, "Lang") is { } language && !Languages.IsValid(language))
        {
            Fault("A-6.7.4-1", $"the language '{language}'");
        }

        if (_open.Count >= DeepestMark)
        {
            throw new InvalidPdfException($"Marked content is nested more than {DeepestMark} deep.");
        }

        _open.Add(sequence);
    }

    /// <summary>
    /// Takes what one operator shows: its strings are one, and are turned round together where the content says so (14.8.2.3.3).
    /// </summary>
    private void Show(List<PdfObject> items)
    {
        _characters.Clear();
        _places.Clear();
        var shows = false;
        var held = 0L;
        foreach (var item in items)
        {
            if (item is PdfString { Bytes: { Length: > 0 } bytes })
            {
                shows = true;
                held += ReadingBudget.ObjectBytes * (long)bytes.Length;
                pdf.Budget.Hold(ReadingBudget.ObjectBytes * (long)bytes.Length);
                var first = _characters.Count;
                _font?.Take(bytes, _characters);
                Place(first);
            }
            else if (item is PdfNumber { Value: var back })
            {
                _placement?.Back(back);
            }
        }

        pdf.Budget.Release(held);
        if (!shows)
        {
            return;
        }

        pdf.Budget.Spend(_characters.Count + (8 * _open.Count));
        Paint("text");
        if (_font is null)
        {
            return;
        }

        _font.IsRendered |= _mode != 3;
        _page.ShowsText = true;
        var hidden = _open.Exists(open => pdf.Has(open.Properties, "ActualText"));
        var mcid = Mcid();
        if (mcid is { } tagged && !_open.Exists(open => pdf.Has(open.Properties, "Lang")))
        {
            _page.TextWithoutLanguage.Add(tagged);
        }

        if (hidden)
        {
            _replaced?.Place(_characters, _places);
            return;
        }

        var text = Said();
        if (mcid is not null && text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') >= 0)
        {
            Fault("A-6.2.11.7.3-1", $"a character of the private use area in the font {_font.BaseFont}");
        }

        var isReversed = _open.Exists(open => open.Tag == "ReversedChars");
        if (isReversed)
        {
            _places.Reverse();
        }

        Gather(mcid, isReversed ? Reversed(text) : text);
    }

    /// <summary>The text of the characters that are shown; a font may say that one stands for much.</summary>
    private string Said()
    {
        var length = _characters.Sum(static character => (long)(character.Text?.Length ?? 1));
        pdf.Budget.Spend(length);
        pdf.Budget.Hold(2 * length);
        var text = string.Concat(_characters.Select(static character => character.Text ?? "\uFFFD"));
        pdf.Budget.Release(2 * length);
        return text;
    }

    /// <summary>Notes the places of the characters from one on: each UTF-16 unit of their texts has one.</summary>
    private void Place(int first)
    {
        for (var i = first; _placement is not null && i < _characters.Count; i++)
        {
            var width = _characters[i].Cid is { } cid ? _font!.WidthOf(cid) ?? 0 : 0;
            _places.AddRange(Enumerable.Repeat(_placement.Show(_page.Number, width), _characters[i].Text?.Length ?? 1));
        }
    }

    private static string Reversed(string text) => string.Concat(text.EnumerateRunes().Reverse());

    private void Paint(string what)
    {
        if (Mcid() is null && !_open.Exists(open => open.Tag == "Artifact"))
        {
            Fault("01-005", $"{what} is neither tagged nor an artifact");
        }
    }

    private void Paint(PdfStream stream, string name, PdfDictionary? resources)
    {
        pdf.Budget.Hold(ReadingBudget.ObjectBytes);
        _page.Painted.Add(new PaintedObject(stream, name));
        if (pdf.Name(stream, "Subtype") != "Form")
        {
            Paint($"the image {name}");
            return;
        }

        if (_forms.Count >= DeepestForm || !_forms.Add(stream))
        {
            throw new InvalidPdfException($"The form {name} paints itself, or forms are nested more than {DeepestForm} deep.");
        }

        var (font, mode, depth) = (_font, _mode, _saved.Count);
        var outer = _placement?.Enter(pdf.Array(stream, "Matrix"));
        Run(pdf.Decode(stream), pdf.Dictionary(stream, "Resources") ?? resources);
        while (_saved.Count > depth)
        {
            _saved.Pop();
        }

        _placement?.Leave(outer ?? 0);
        (_font, _mode) = (font, mode);
        _forms.Remove(stream);
    }

    private int? Mcid()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Mcid is { } mcid)
            {
                return mcid;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes text to the marked content that it stands in: what has an MCID, else an artifact of pagination; other artifacts say nothing.
    /// </summary>
    private void Gather(int? mcid, string text)
    {
        pdf.Budget.Spend(1 + text.Length);
        pdf.Budget.Hold((keepsPlaces ? 2 : 1) * CharacterBytes * (long)text.Length);
        if (mcid is { } id)
        {
            if (!_page.Texts.TryGetValue(id, out var builder))
            {
                pdf.Budget.Hold(MarkBytes);
                _page.Texts[id] = builder = new StringBuilder();
                _page.Places[id] = [];
            }

            builder.Append(text);
            _page.Places[id].AddRange(_places);
        }
        else if (_open.Find(open => open.Tag == "Artifact" && pdf.Name(open.Properties, "Type") == "Pagination") is { } artifact)
        {
            if (_page.Pagination.Count == 0 || !ReferenceEquals(_page.Pagination[^1].Artifact, artifact))
            {
                pdf.Budget.Hold(MarkBytes);
                _page.Pagination.Add((artifact, new StringBuilder()));
            }

            _page.Pagination[^1].Text.Append(text);
        }
    }

    private string? Text(PdfDictionary? properties, string key) => pdf.Text(properties, key);

    private void Fault(string condition, string seen)
    {
        if (_page.Faults.Count < MostFaults)
        {
            _page.Faults.Add((condition, seen));
        }
    }

    private ReadFont? FontOf(PdfObject font)
    {
        if (font is not PdfDictionary dictionary)
        {
            return null;
        }

        if (!_fonts.TryGetValue(dictionary, out var known))
        {
            pdf.Budget.Hold(2 * MarkBytes);
            _fonts[dictionary] = known = new ReadFont(pdf, dictionary);
        }

        return known;
    }

    private static void SkipInlineImage(Lexer lexer, byte[] content)
    {
        for (var at = lexer.Position + 1; at + 1 < content.Length; at++)
        {
            if (content[at] == 'E' && content[at + 1] == 'I' && Lexer.IsSpace(content[at - 1])
                && (at + 2 == content.Length || Lexer.IsSpace(content[at + 2])))
            {
                lexer.Position = at + 2;
                return;
            }
        }

        throw new InvalidPdfException("An inline image does not end.");
    }
}
