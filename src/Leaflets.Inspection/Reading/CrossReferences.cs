namespace Leaflets.Inspection.Reading;

/// <summary>Where the objects lie: tables and streams of cross-references, newest first (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class CrossReferences
{
    private const int MostObjects = 8_388_607;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Func<PdfStream, byte[]> _decode;
    private readonly ReadingBudget _budget;

    private CrossReferences(ReadOnlyMemory<byte> file, ReadingBudget budget, Func<PdfStream, byte[]> decode) =>
        (_file, _budget, _decode) = (file, budget, decode);

    /// <summary>Object number → its place in the file, or the number of its object stream and its index there.</summary>
    public Dictionary<int, (long Place, int Index)> Entries { get; } = [];

    /// <summary>The newest trailer.</summary>
    public PdfDictionary? Trailer { get; private set; }

    /// <summary>Whether the tables were damaged, so that the objects had to be looked for.</summary>
    public bool Rebuilt { get; private set; }

    /// <summary>Reads the tables; looks for the objects where that fails.</summary>
    /// <param name="file">The file.</param>
    /// <param name="budget">Counts what that takes.</param>
    /// <param name="readStream">Reads the stream object at a place, without following references.</param>
    /// <param name="decode">Decodes a stream.</param>
    public static CrossReferences Read(
        ReadOnlyMemory<byte> file, ReadingBudget budget, Func<int, PdfObject?> readStream, Func<PdfStream, byte[]> decode)
    {
        var result = new CrossReferences(file, budget, decode);
        try
        {
            result.Follow(readStream);
            if (result.Trailer is not null && result.Trailer.Entries.ContainsKey("Root"))
            {
                return result;
            }
        }
        catch (InvalidPdfException)
        {
            // The objects are looked for below; what is found then is told as a fault of the tables.
        }

        result.Rebuild(readStream);
        return result;
    }

    private void Follow(Func<int, PdfObject?> readStream)
    {
        var tail = _file.Span[Math.Max(0, _file.Length - 2048)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            throw new InvalidPdfException("There is no startxref.");
        }

        var next = Integer(new Lexer(_file, Math.Max(0, _file.Length - 2048) + at + 9).Read(false));
        var visited = new HashSet<long>();
        var pending = new Stack<long>();
        pending.Push(next);
        while (pending.TryPop(out var place))
        {
            if (!visited.Add(place))
            {
                continue;
            }

            if (place < 0 || place >= _file.Length)
            {
                throw new InvalidPdfException("A cross-reference table is outside the file.");
            }

            var lexer = new Lexer(_file, (int)place, _budget);
            var trailer = lexer.Read(false) is PdfKeyword { Value: "xref" }
                ? Table(lexer) : FromStream(readStream((int)place) as PdfStream);
            Trailer ??= trailer;
            if (trailer.Entries.TryGetValue("Prev", out var previous))
            {
                pending.Push(Integer(previous));
            }

            if (trailer.Entries.TryGetValue("XRefStm", out var hybrid))
            {
                pending.Push(Integer(hybrid));
            }
        }
    }

    private PdfDictionary Table(Lexer lexer)
    {
        while (true)
        {
            var word = lexer.Read(false);
            if (word is PdfKeyword { Value: "trailer" })
            {
                return lexer.Read(true) as PdfDictionary ?? throw new InvalidPdfException("The trailer is not a dictionary.");
            }

            var (first, count) = (Integer(word), Integer(lexer.Read(false)));
            for (var i = 0L; i < count; i++)
            {
                var (place, _, kind) = (Integer(lexer.Read(false)), lexer.Read(false), lexer.Read(false));
                if (kind is PdfKeyword { Value: "n" })
                {
                    Put(first + i, place, -1);
                }
                else if (kind is not PdfKeyword { Value: "f" })
                {
                    throw new InvalidPdfException("A cross-reference table is damaged.");
                }
            }
        }
    }

    private PdfDictionary FromStream(PdfStream? stream)
    {
        if (stream is null || stream.Dictionary.Entries.GetValueOrDefault("W") is not PdfArray { Items: [var w0, var w1, var w2] })
        {
            throw new InvalidPdfException("A cross-reference stream is damaged.");
        }

        var dictionary = stream.Dictionary;
        int[] widths = [(int)Integer(w0), (int)Integer(w1), (int)Integer(w2)];
        if (widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0)
        {
            throw new InvalidPdfException("A cross-reference stream is damaged.");
        }

        var index = dictionary.Entries.GetValueOrDefault("Index") is PdfArray array
            ? array.Items : [new PdfNumber(0, true), dictionary.Entries.GetValueOrDefault("Size")!];
        var rows = _decode(stream).AsSpan();
        for (var section = 0; section + 1 < index.Count; section += 2)
        {
            _budget.Spend(1 + (rows.Length >> 3));
            var (first, count) = (Integer(index[section]), Integer(index[section + 1]));
            for (var i = 0L; i < count && rows.Length >= widths.Sum(); i++)
            {
                var kind = widths[0] == 0 ? 1 : Field(ref rows, widths[0]);
                var (second, third) = (Field(ref rows, widths[1]), Field(ref rows, widths[2]));
                if (kind is 1 or 2)
                {
                    Put(first + i, second, kind == 1 ? -1 : (int)third);
                }
            }
        }

        return dictionary;
    }

    private static long Field(ref Span<byte> rows, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | rows[i];
        }

        rows = rows[width..];
        return value;
    }

    private void Put(long number, long place, int index)
    {
        if (number is < 0 or > MostObjects)
        {
            throw new InvalidPdfException($"There are more than {MostObjects} objects.");
        }

        if (Entries.TryAdd((int)number, (place, index)))
        {
            _budget.Hold(ReadingBudget.ObjectBytes);
        }
    }

    private void Rebuild(Func<int, PdfObject?> readStream)
    {
        Rebuilt = true;
        Entries.Clear();
        Trailer = null;
        var span = _file.Span;
        for (var at = span.IndexOf(" obj"u8); at >= 0;)
        {
            var start = at;
            while (start > 0 && (span[start - 1] is >= (byte)'0' and <= (byte)'9' or (byte)' ') && at - start < 20)
            {
                start--;
            }

            var lexer = new Lexer(_file, start, _budget);
            if (lexer.Read(false) is PdfNumber { IsInteger: true, Value: >= 0 and <= MostObjects } number && lexer.Read(false) is PdfNumber)
            {
                _budget.Hold(ReadingBudget.ObjectBytes);
                Entries[(int)number.Value] = (start, -1);
            }

            var next = span[(at + 4)..].IndexOf(" obj"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        var trailer = span.LastIndexOf("trailer"u8);
        if (trailer >= 0 && new Lexer(_file, trailer + 7, _budget).Read(true) is PdfDictionary dictionary)
        {
            Trailer = dictionary;
            return;
        }

        foreach (var (place, _) in Entries.Values.ToArray())
        {
            if (readStream((int)place) is PdfStream stream
                && stream.Dictionary.Entries.GetValueOrDefault("Type") is PdfName { Value: "XRef" })
            {
                FromStream(stream);
                Trailer = stream.Dictionary;
            }
        }
    }

    private static long Integer(PdfObject? value) =>
        value is PdfNumber { IsInteger: true, Value: >= 0 and < 1e15 } number
            ? (long)number.Value
            : throw new InvalidPdfException("A number is missing in the cross-references.");
}
