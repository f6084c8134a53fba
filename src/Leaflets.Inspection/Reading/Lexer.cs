using System.Globalization;
using System.Text;
using Leaflets.Bounds;

namespace Leaflets.Inspection.Reading;

/// <summary>Reads objects and words from bytes (ISO 32000-1, 7.2 and 7.3). Never reads past the end; nesting is bounded.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="position">Where to begin.</param>
/// <param name="budget">Counts what is read, or null where somebody has counted it.</param>
internal sealed class Lexer(ReadOnlyMemory<byte> bytes, int position = 0, ReadingBudget? budget = null)
{
    private const int DeepestNesting = 100;
    private long _held;

    public int Position { get; set; } = position;

    public static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>Reads an object or a word; null at the end.</summary>
    /// <param name="references">Whether "1 0 R" is a reference: so in files, never in content streams.</param>
    public PdfObject? Read(bool references)
    {
        var start = Position;
        var value = Read(references, 0);
        budget?.Spend(1 + ((Position - start) >> 3));
        return value;
    }

    /// <summary>Says that nothing that was read since the last time is kept.</summary>
    public void Release()
    {
        budget?.Release(_held);
        _held = 0;
    }

    public void SkipSpace()
    {
        var span = bytes.Span;
        while (Position < span.Length)
        {
            if (span[Position] == '%')
            {
                Steps.Take();
                var length = span[Position..].IndexOfAny((byte)10, (byte)13);
                Position = length < 0 ? span.Length : Position + length;
            }
            else if (IsSpace(span[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsDelimiter(byte value) =>
        value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/'
        or (byte)'%';

    private PdfObject? Read(bool references, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new InvalidPdfException($"Objects are nested more than {DeepestNesting} deep.");
        }

        Steps.Take();
        SkipSpace();
        var span = bytes.Span;
        if (Position >= span.Length)
        {
            return null;
        }

        switch (span[Position])
        {
            case (byte)'/':
                Position++;
                return new PdfName(Name());
            case (byte)'(':
                return Literal();
            case (byte)'<' when Position + 1 < span.Length && span[Position + 1] == '<':
                Position += 2;
                return Dictionary(references, depth);
            case (byte)'<':
                return Hexadecimal();
            case (byte)'[':
                Position++;
                return Array(references, depth);
            case (byte)'>' when Position + 1 < span.Length && span[Position + 1] == '>':
                Position += 2;
                return new PdfKeyword(">>");
            case (byte)']' or (byte)'{' or (byte)'}' or (byte)')' or (byte)'>':
                return new PdfKeyword(((char)span[Position++]).ToString());
            default:
                return NumberOrWord(references);
        }
    }

    private PdfObject NumberOrWord(bool references)
    {
        var word = Word();
        if (word[0] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.'))
        {
            return Encoding.Latin1.GetString(word) switch
            {
                "true" => new PdfBoolean(true),
                "false" => new PdfBoolean(false),
                "null" => PdfNull.Instance,
                var other => new PdfKeyword(other),
            };
        }

        var integer = word.IndexOf((byte)'.') < 0;
        if (!double.TryParse(
            word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return new PdfKeyword(Encoding.Latin1.GetString(word));
        }

        if (references && integer && value is >= 0 and <= int.MaxValue && word[0] is not ((byte)'+' or (byte)'-')
            && Reference((int)value) is { } reference)
        {
            return reference;
        }

        return new PdfNumber(value, integer);
    }

    private PdfReference? Reference(int number)
    {
        var start = Position;
        var span = bytes.Span;
        SkipSpace();
        var generation = 0;
        var digits = 0;
        while (Position < span.Length && span[Position] is >= (byte)'0' and <= (byte)'9' && digits++ < 5)
        {
            generation = (generation * 10) + span[Position++] - '0';
        }

        SkipSpace();
        if (digits > 0 && Position < span.Length && span[Position] == 'R'
            && (Position + 1 == span.Length || IsSpace(span[Position + 1]) || IsDelimiter(span[Position + 1])))
        {
            Position++;
            return new PdfReference(number, generation);
        }

        Position = start;
        return null;
    }

    private ReadOnlySpan<byte> Word()
    {
        var span = bytes.Span;
        var start = Position++;
        while (Position < span.Length && !IsSpace(span[Position]) && !IsDelimiter(span[Position]))
        {
            Position++;
        }

        Hold(2L * (Position - start));
        return span[start..Position];
    }

    private string Name()
    {
        var span = bytes.Span;
        var start = Position;
        while (Position < span.Length && !IsSpace(span[Position]) && !IsDelimiter(span[Position]))
        {
            Position++;
        }

        var raw = span[start..Position];
        Hold(2L * raw.Length);
        if (raw.IndexOf((byte)'#') < 0)
        {
            return Encoding.Latin1.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && Digit(raw[i + 1]) is >= 0 and var high && Digit(raw[i + 2]) is >= 0 and var low)
            {
                text.Append((char)((high << 4) | low));
                i += 2;
            }
            else
            {
                text.Append((char)raw[i]);
            }
        }

        return text.ToString();
    }

    private static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };

    private PdfString Hexadecimal()
    {
        var span = bytes.Span;
        var end = span[Position..].IndexOf((byte)'>');
        var inner = end < 0 ? throw new InvalidPdfException("A hexadecimal string does not end.") : span.Slice(Position + 1, end - 1);
        Position += end + 1;
        Hold(inner.Length);
        var result = new byte[(inner.Length + 1) / 2];
        var (digits, clean) = (0, true);
        foreach (var value in inner)
        {
            if (Digit(value) is >= 0 and var digit)
            {
                result[digits >> 1] |= (byte)((digits & 1) == 0 ? digit << 4 : digit);
                digits++;
            }
            else
            {
                clean &= IsSpace(value);
            }
        }

        return new PdfString(result[..((digits + 1) / 2)], clean && (digits & 1) == 0);
    }

    private PdfString Literal()
    {
        var span = bytes.Span;
        var longest = LengthOfLiteral(span);
        Hold(2L * longest);
        var result = new List<byte>(longest);
        var depth = 1;
        for (Position++; Position < span.Length; Position++)
        {
            var value = span[Position];
            if (value == '\\')
            {
                Escape(span, result);
                continue;
            }

            depth += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (depth == 0)
            {
                Position++;
                return new PdfString([.. result], true);
            }

            result.Add(value);
        }

        throw new InvalidPdfException("A string does not end.");
    }

    /// <summary>How many bytes a literal string has at most: those to the bracket that closes it.</summary>
    private int LengthOfLiteral(ReadOnlySpan<byte> span)
    {
        var depth = 0;
        for (var at = Position; at < span.Length; at++)
        {
            switch (span[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at - Position;
            }
        }

        throw new InvalidPdfException("A string does not end.");
    }

    private void Escape(ReadOnlySpan<byte> span, List<byte> result)
    {
        if (++Position >= span.Length)
        {
            return;
        }

        switch (span[Position])
        {
            case (byte)'n': result.Add(10); break;
            case (byte)'r': result.Add(13); break;
            case (byte)'t': result.Add(9); break;
            case (byte)'b': result.Add(8); break;
            case (byte)'f': result.Add(12); break;
            case 13:
                Position += Position + 1 < span.Length && span[Position + 1] == 10 ? 1 : 0;
                break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7':
                var value = 0;
                for (var i = 0; i < 3 && Position < span.Length && span[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    value = (value << 3) + span[Position++] - '0';
                }

                result.Add((byte)value);
                Position--;
                break;
            case var other: result.Add(other); break;
        }
    }

    private PdfArray Array(bool references, int depth)
    {
        Hold(ReadingBudget.ObjectBytes);
        var items = new List<PdfObject>();
        while (true)
        {
            switch (Read(references, depth + 1))
            {
                case null:
                    throw new InvalidPdfException("An array does not end.");
                case PdfKeyword { Value: "]" }:
                    return new PdfArray(items);
                case PdfKeyword { Value: var word }:
                    throw new InvalidPdfException($"The word '{(word.Length > 40 ? word[..40] : word)}' is inside an array.");
                case var item:
                    Hold(ReadingBudget.ObjectBytes);
                    items.Add(item);
                    break;
            }
        }
    }

    private PdfDictionary Dictionary(bool references, int depth)
    {
        Hold(3 * ReadingBudget.ObjectBytes);
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (true)
        {
            switch (Read(references, depth + 1))
            {
                case PdfKeyword { Value: ">>" }: return new PdfDictionary(entries);
                case PdfName key when Read(references, depth + 1) is { } value
                    and not PdfKeyword:
                    Hold(2 * ReadingBudget.ObjectBytes); entries[key.Value] = value; break;
                default: throw new InvalidPdfException("A dictionary is damaged.");
            }
        }
    }

    private void Hold(long count)
    {
        _held += count;
        budget?.Hold(count);
    }
}
