using System.Runtime.InteropServices;

namespace Leaflets.Inspection.Reading;

/// <summary>A PDF as objects: finds, reads and keeps them. Not for several threads at once.</summary>
internal sealed class PdfDocumentReader
{
    private const int LongestChain = 32;
    private const int DeepestObject = 40;
    private readonly StreamDecoder _decoder;
    private readonly CrossReferences _places;
    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly Dictionary<int, List<PdfObject>> _objectStreams = [];
    private readonly Dictionary<PdfStream, byte[]> _decoded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfString, string> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _reading = [];

    /// <summary>From where the end of a stream was looked for last, and where it is: beyond the file if there is none.</summary>
    private (int From, int End) _searched = (0, -1);

    /// <exception cref="InvalidPdfException">The file cannot be read.</exception>
    public PdfDocumentReader(ReadOnlyMemory<byte> file)
    {
        File = file;
        _decoder = new StreamDecoder(Budget);
        if (file.Span[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8) < 0)
        {
            throw new InvalidPdfException("The file does not start like a PDF.");
        }

        _places = CrossReferences.Read(file, Budget, place => At(place, null), Decode);
        Trailer = _places.Trailer ?? throw new InvalidPdfException("The file has no trailer.");
        Catalog = Get(Trailer, "Root") as PdfDictionary ?? throw new InvalidPdfException("The file has no catalog.");
    }

    public ReadOnlyMemory<byte> File { get; }

    /// <summary>What the file takes.</summary>
    public ReadingBudget Budget { get; } = new();

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog { get; }

    public bool Rebuilt => _places.Rebuilt;

    /// <summary>The numbers of all objects, ascending.</summary>
    public IEnumerable<int> Numbers => _places.Entries.Keys.Order();

    /// <summary>Streams whose Length is not the number of their bytes, by object number.</summary>
    public List<int> WrongLengths { get; } = [];

    /// <summary>Objects that are not where the cross-references say, by number.</summary>
    public List<int> Misplaced { get; } = [];

    /// <summary>Follows references to the object behind.</summary>
    public PdfObject Resolve(PdfObject? value)
    {
        Budget.Spend(1);
        for (var i = 0; i < LongestChain; i++)
        {
            if (value is not PdfReference reference)
            {
                return value ?? PdfNull.Instance;
            }

            value = Load(reference.Number);
        }

        return PdfNull.Instance;
    }

    /// <summary>The entry of a dictionary or of a stream's dictionary, references followed; null objects for what is absent.</summary>
    public PdfObject Get(PdfObject? container, string key) => Resolve(DictionaryOf(container)?.Entries.GetValueOrDefault(key));

    public PdfDictionary? Dictionary(PdfObject? container, string key) => DictionaryOf(Get(container, key));

    public string? Name(PdfObject? container, string key) => (Get(container, key) as PdfName)?.Value;

    public string? Text(PdfObject? container, string key) => Get(container, key) is PdfString text ? TextOf(text) : null;

    /// <summary>A string as text, made once: many objects may refer to one string.</summary>
    public string TextOf(PdfString text)
    {
        if (!_texts.TryGetValue(text, out var known))
        {
            Budget.Hold((2L * text.Bytes.Length) + ReadingBudget.ObjectBytes);
            _texts[text] = known = text.Text;
        }

        return known;
    }

    public double? Number(PdfObject? container, string key) => (Get(container, key) as PdfNumber)?.Value;

    public bool Has(PdfObject? container, string key) => Get(container, key) is not PdfNull;

    /// <summary>The items of an array, which many objects may refer to: to go through them costs a step for each.</summary>
    public List<PdfObject> Array(PdfObject? container, string key) => Get(container, key) is PdfArray array ? Items(array) : [];

    /// <summary>The items of what is an array or stands for an array of itself alone; none of the null object.</summary>
    public List<PdfObject> Items(PdfObject value)
    {
        if (value is not PdfArray { Items: var items })
        {
            return value is PdfNull ? [] : [value];
        }

        Budget.Spend(items.Count);
        return items;
    }

    public static PdfDictionary? DictionaryOf(PdfObject? value) => value switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The bytes of a stream, its filters undone.</summary>
    /// <exception cref="InvalidPdfException">The stream is damaged, too large, or has an unknown filter.</exception>
    public byte[] Decode(PdfStream stream)
    {
        if (_decoded.TryGetValue(stream, out var known))
        {
            return known;
        }

        var filters = Items(Get(stream, "Filter"));
        var parameters = Items(Get(stream, "DecodeParms"));
        if (filters.Count > 8)
        {
            throw new InvalidPdfException("A stream has more than 8 filters.");
        }

        var data = stream.Raw;
        for (var i = 0; i < filters.Count; i++)
        {
            var parms = i < parameters.Count ? Resolve(parameters[i]) : PdfNull.Instance;
            data = _decoder.Decode(
                (Resolve(filters[i]) as PdfName)?.Value ?? string.Empty, data, (key, otherwise) => (int)(Number(parms, key) ?? otherwise));
        }

        if (filters.Count == 0 || !MemoryMarshal.TryGetArray(data, out var whole) || whole.Offset > 0 || whole.Count != whole.Array!.Length)
        {
            Budget.Hold(data.Length);
            return _decoded[stream] = data.ToArray();
        }

        return _decoded[stream] = whole.Array;
    }

    private PdfObject Load(int number)
    {
        if (_objects.TryGetValue(number, out var known))
        {
            return known;
        }

        // A chain of objects each of which has to be known for the one before is no deeper in any file that a program writes.
        if (!_places.Entries.TryGetValue(number, out var entry) || _reading.Count >= DeepestObject || !_reading.Add(number))
        {
            return PdfNull.Instance;
        }

        try
        {
            if (entry.Index < 0 && !StartsAt(entry.Place, number))
            {
                Misplaced.Add(number);
                return _objects[number] = PdfNull.Instance;
            }

            return _objects[number] = entry.Index < 0 ? At((int)entry.Place, number) ?? PdfNull.Instance
                : InStream((int)entry.Place, entry.Index);
        }
        finally
        {
            _reading.Remove(number);
        }
    }

    private bool StartsAt(long place, int number) =>
        place > 0 && place < File.Length && new Lexer(File, (int)place, Budget) is var lexer
        && lexer.Read(false) is PdfNumber { IsInteger: true } found && found.Value == number
        && lexer.Read(false) is PdfNumber && lexer.Read(false) is PdfKeyword { Value: "obj" };

    private PdfObject InStream(int number, int index)
    {
        if (!_objectStreams.TryGetValue(number, out var objects))
        {
            _objectStreams[number] = objects = [];
            if (Load(number) is PdfStream stream && Get(stream, "N") is PdfNumber { Value: >= 0 and <= 1_000_000 } count
                && Get(stream, "First") is PdfNumber first)
            {
                var data = Decode(stream);
                var header = new Lexer(data, 0, Budget);
                for (var i = 0; i < count.Value; i++)
                {
                    Budget.Hold(ReadingBudget.ObjectBytes);
                    _ = header.Read(false);
                    var place = header.Read(false) is PdfNumber offset ? offset.Value + first.Value : -1;
                    objects.Add(
                        place >= 0 && place < data.Length
                            ? new Lexer(data, (int)place, Budget).Read(true) ?? PdfNull.Instance
                            : PdfNull.Instance);
                }
            }
        }

        return index < objects.Count ? objects[index] : PdfNull.Instance;
    }

    /// <summary>Reads "n g obj … endobj" at a place; a Length by reference is followed only where the object's number is known.</summary>
    private PdfObject? At(int place, int? number)
    {
        if (place < 0 || place >= File.Length)
        {
            return null;
        }

        var lexer = new Lexer(File, place, Budget);
        if (lexer.Read(false) is not PdfNumber found || lexer.Read(false) is not PdfNumber
            || lexer.Read(false) is not PdfKeyword { Value: "obj" } || (number ?? found.Value) != found.Value)
        {
            throw new InvalidPdfException($"There is no object {number} where the cross-references say it is.");
        }

        var value = lexer.Read(true);
        var after = lexer.Position;
        if (value is not PdfDictionary dictionary || lexer.Read(false) is not PdfKeyword { Value: "stream" })
        {
            lexer.Position = after;
            return value;
        }

        var span = File.Span;
        var start = lexer.Position;
        start += start < span.Length && span[start] == 13 ? 1 : 0;
        start += start < span.Length && span[start] == 10 ? 1 : 0;
        var stated = dictionary.Entries.GetValueOrDefault("Length") switch
        {
            PdfNumber direct => direct.Value,
            PdfReference reference when number is not null => (Resolve(reference) as PdfNumber)?.Value ?? -1,
            _ => -1,
        };
        if (stated >= 0 && start + stated <= span.Length && EndsAt(span, start + (int)stated))
        {
            return new PdfStream(dictionary, File.Slice(start, (int)stated));
        }

        var length = EndOfStream(start) - start;
        if (length < 0)
        {
            throw new InvalidPdfException($"The stream of object {found.Value} does not end.");
        }

        WrongLengths.Add((int)found.Value);
        return new PdfStream(dictionary, File.Slice(start, length));
    }

    /// <summary>
    /// Where the first stream ends that does so behind a place; -1 where none does. What was looked through for another is not again.
    /// </summary>
    private int EndOfStream(int start)
    {
        if (start < _searched.From || start > _searched.End)
        {
            var length = File.Span[start..].IndexOf("endstream"u8);
            Budget.Spend((length < 0 ? File.Length - start : length) >> 4);
            _searched = (start, length < 0 ? int.MaxValue : start + length);
        }

        return _searched.End == int.MaxValue ? -1 : _searched.End;
    }

    private static bool EndsAt(ReadOnlySpan<byte> span, int end)
    {
        var rest = span[end..];
        rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.Length > 0 && rest[0] is 10 or 13 ? rest[1..] : rest;
        return rest.StartsWith("endstream"u8);
    }
}
