using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;

namespace Leaflets.Fuzzing.Mutation;

/// <summary>Changes an input in one to some dozen random steps. The same seed and the same calls give the same inputs.</summary>
internal sealed class Mutator
{
    private const int MostSteps = 5;
    private const int LongestBlock = 512;

    private static readonly int[] Numbers =
        [0, 1, -1, 2, 7, 8, 15, 16, 31, 32, 63, 64, 100, 127, 128, -128, 255, 256, 511, 512, 1000, 1024, 4096, 32767, 32768, -32768, 65535,
        65536, 1 << 24, int.MaxValue, int.MinValue];

    private static readonly ImmutableArray<byte[]> WrittenNumbers =
    [
        .. Numbers.Select(number => System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))),
        "1e308"u8.ToArray(), "1e-308"u8.ToArray(), "0.0000001"u8.ToArray(), "99999999999999999999"u8.ToArray(), "-.5"u8.ToArray(),
        "NaN"u8.ToArray(), "16777217.5"u8.ToArray(),
    ];

    private readonly Random _random;
    private readonly ImmutableArray<byte[]> _tokens;
    private readonly InputBuffer _buffer;
    private readonly Action[] _steps;
    private byte[] _other = [];

    /// <summary>Makes a mutator.</summary>
    /// <param name="random">Makes the choices.</param>
    /// <param name="tokens">Words of the format.</param>
    /// <param name="maximumLength">The longest input that is made.</param>
    public Mutator(Random random, ImmutableArray<byte[]> tokens, int maximumLength)
    {
        _random = random;
        _tokens = tokens;
        _buffer = new InputBuffer(maximumLength);

        // Twice what most often leads somewhere.
        _steps =
        [
            FlipBit, ChangeByte, AddToByte, SetNumber, DeleteBlock, DeleteBlock, DuplicateBlock, DuplicateBlock, RepeatBlock, MoveBlock,
            InsertBytes, InsertToken, InsertToken, InsertToken, OverwriteWithToken, ChangeWrittenNumber, Splice, InsertFromOther,
        ];
    }

    /// <summary>Makes a new input.</summary>
    /// <param name="input">What it is made from.</param>
    /// <param name="other">Another one, to splice with.</param>
    public byte[] Mutate(ReadOnlySpan<byte> input, byte[] other)
    {
        _other = other;
        _buffer.Load(input);
        for (var left = 1 << _random.Next(MostSteps); left > 0; left--)
        {
            if (_buffer.Length == 0)
            {
                InsertToken();
            }
            else
            {
                _steps[_random.Next(_steps.Length)]();
            }
        }

        return _buffer.ToArray();
    }

    private void FlipBit() => _buffer.Span[Place()] ^= (byte)(1 << _random.Next(8));

    private void ChangeByte() => _buffer.Span[Place()] = (byte)_random.Next(256);

    private void AddToByte() => _buffer.Span[Place()] += (byte)_random.Next(-16, 17);

    private void SetNumber()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        var number = Numbers[_random.Next(Numbers.Length)];
        var isBig = _random.Next(2) == 0;
        switch (_random.Next(3))
        {
            case 0:
                bytes = bytes[..1];
                bytes[0] = (byte)number;
                break;
            case 1:
                bytes = bytes[..sizeof(short)];
                BinaryPrimitives.WriteInt16LittleEndian(bytes, isBig ? BinaryPrimitives.ReverseEndianness((short)number) : (short)number);
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, isBig ? BinaryPrimitives.ReverseEndianness(number) : number);
                break;
        }

        _buffer.Overwrite(Place(), bytes);
    }

    private void DeleteBlock()
    {
        var (at, length) = Block();
        _buffer.Delete(at, length);
    }

    private void DuplicateBlock()
    {
        var (at, length) = Block();
        _buffer.Insert(Gap(), _buffer.Span.Slice(at, length).ToArray());
    }

    /// <summary>Many times the same, one behind the other: nesting and long lists.</summary>
    private void RepeatBlock()
    {
        var (at, length) = Block();
        var block = _buffer.Span.Slice(at, Math.Min(length, 16)).ToArray();
        for (var left = 1 << _random.Next(1, 9); left > 0; left--)
        {
            _buffer.Insert(at, block);
        }
    }

    private void MoveBlock()
    {
        var (at, length) = Block();
        _buffer.Overwrite(Place(), _buffer.Span.Slice(at, length).ToArray());
    }

    private void InsertBytes()
    {
        var bytes = new byte[_random.Next(1, 9)];
        _random.NextBytes(bytes);
        _buffer.Insert(Gap(), bytes);
    }

    private void InsertToken()
    {
        if (_tokens.IsEmpty)
        {
            InsertBytes();
        }
        else
        {
            _buffer.Insert(Gap(), _tokens[_random.Next(_tokens.Length)]);
        }
    }

    private void OverwriteWithToken()
    {
        if (!_tokens.IsEmpty)
        {
            _buffer.Overwrite(Place(), _tokens[_random.Next(_tokens.Length)]);
        }
    }

    /// <summary>Another number where one is written in digits.</summary>
    private void ChangeWrittenNumber()
    {
        var from = Place();
        var start = _buffer.Span[from..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return;
        }

        start += from;
        var end = start;
        while (end < _buffer.Length && char.IsAsciiDigit((char)_buffer.Span[end]))
        {
            end++;
        }

        _buffer.Delete(start, end - start);
        _buffer.Insert(start, WrittenNumbers[_random.Next(WrittenNumbers.Length)]);
    }

    /// <summary>The beginning of this input, the end of the other.</summary>
    private void Splice()
    {
        var from = _random.Next(_other.Length + 1);
        var at = Gap();
        _buffer.Delete(at, _buffer.Length - at);
        _buffer.Insert(at, _other.AsSpan(from));
    }

    private void InsertFromOther()
    {
        var from = _random.Next(_other.Length + 1);
        var length = Math.Min(_other.Length - from, _random.Next(1, LongestBlock));
        _buffer.Insert(Gap(), _other.AsSpan(from, length));
    }

    private int Place() => _random.Next(Math.Max(1, _buffer.Length));

    private int Gap() => _random.Next(_buffer.Length + 1);

    /// <summary>Short blocks are likelier than long ones.</summary>
    private (int At, int Length) Block()
    {
        var length = Math.Min(_buffer.Length, _random.Next(1, Math.Max(2, LongestBlock >> _random.Next(9))));
        return (_random.Next(_buffer.Length - length + 1), length);
    }
}
