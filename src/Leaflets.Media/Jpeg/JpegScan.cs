using Leaflets.Bounds;

namespace Leaflets.Media.Jpeg;

/// <summary>One scan of a JPEG file, walked block by block (ISO/IEC 10918-1, F.2.2 and G.2).</summary>
internal sealed class JpegScan
{
    /// <summary>A block has 64 coefficients, of which most say nothing.</summary>
    private const int StepsOfBlock = 16;

    private const int LastCoefficient = 63;

    private readonly JpegFrame _frame;
    private readonly List<(JpegComponent Component, JpegHuffmanTable? Direct, JpegHuffmanTable? Alternating)> _parts = [];
    private readonly int _interval;
    private readonly int _first;
    private readonly int _last;
    private readonly int _lowest;
    private readonly bool _refines;
    private int _ended;

    /// <summary>Reads a scan header, whose length was checked before.</summary>
    /// <exception cref="InvalidImageException">It names a component that is not there, or coefficients that there are not.</exception>
    public JpegScan(JpegFrame frame, JpegHuffmanTable?[] tables, ReadOnlySpan<byte> header, int interval)
    {
        (_frame, _interval) = (frame, interval);
        for (var i = 0; i < header[0]; i++)
        {
            var (id, choice) = (header[1 + (2 * i)], header[2 + (2 * i)]);
            var component = frame.Components.FirstOrDefault(one => one.Id == id) ?? throw Broken();
            _parts.Add((component, tables[choice >> 4], tables[16 + (choice & 0xF)]));
        }

        var rest = header[(1 + (2 * header[0]))..];
        (_first, _last, _lowest, _refines) = frame.IsProgressive
            ? (rest[0], rest[1], rest[2] & 0xF, rest[2] >> 4 != 0) : (0, LastCoefficient, 0, false);
        if (_first > _last || _last > LastCoefficient || _parts.Count == 0 || (frame.IsProgressive && (_first == 0) != (_last == 0))
            || (_first > 0 && _parts.Count > 1))
        {
            throw Broken();
        }
    }

    /// <summary>Walks through the data.</summary>
    /// <param name="data">What follows the header.</param>
    /// <returns>How long the scan's data is, with its restart marks.</returns>
    /// <exception cref="InvalidImageException">A block or mark is missing or broken.</exception>
    public int Walk(ReadOnlySpan<byte> data)
    {
        var single = _parts.Count == 1 ? _parts[0].Component : null;
        var (across, down) = single is null ? (_frame.UnitsAcross, _frame.UnitsDown) : (single.BlocksAcross, single.BlocksDown);
        foreach (var (component, _, _) in _parts)
        {
            for (var k = _first; k <= _last; k++)
            {
                component.LowestBits[k] = _lowest;
            }

            component.NotZero ??= _frame.IsProgressive && _first > 0 ? new ulong[component.Stride * _frame.UnitsDown * component.Down]
                : null;
        }

        var bits = new JpegBits(data, 0);
        var (left, mark) = (_interval, 0);
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                Steps.Take();
                if (_interval > 0 && left-- == 0)
                {
                    bits = JpegMarks.Restart(data, bits, mark);
                    _ended = 0;
                    (mark, left) = ((mark + 1) & 7, _interval - 1);
                }

                Unit(ref bits, x, y, single is not null);
            }
        }

        return JpegMarks.End(data, bits.Position);
    }

    private void Unit(ref JpegBits bits, int x, int y, bool isSingle)
    {
        foreach (var part in _parts)
        {
            var (wide, high) = isSingle ? (1, 1) : (part.Component.Across, part.Component.Down);
            for (var block = 0; block < wide * high; block++)
            {
                Steps.Take(StepsOfBlock);
                var index = (((y * high) + (block / wide)) * part.Component.Stride) + (x * wide) + (block % wide);
                Block(ref bits, part, index);
            }
        }
    }

    private void Block(
        ref JpegBits bits, (JpegComponent Component, JpegHuffmanTable? Direct, JpegHuffmanTable? Alternating) part, int index)
    {
        var k = _first;
        if (k == 0)
        {
            if (_refines)
            {
                bits.Skip(1);
            }
            else
            {
                bits.Take(Size((part.Direct ?? throw Broken()).Decode(ref bits)));
            }

            k++;
        }

        if (_last == 0)
        {
            return;
        }

        var table = part.Alternating ?? throw Broken();
        if (_refines)
        {
            Refine(ref bits, table, ref part.Component.NotZero![index], k);
        }
        else
        {
            Coefficients(ref bits, table, part.Component.NotZero, index, k);
        }
    }

    private void Coefficients(ref JpegBits bits, JpegHuffmanTable table, ulong[]? notZero, int index, int k)
    {
        if (_ended > 0)
        {
            _ended--;
            return;
        }

        for (; k <= _last; k++)
        {
            var (run, size) = Math.DivRem(table.Decode(ref bits), 16);
            if (size == 0)
            {
                if (run < 15)
                {
                    _ended = _frame.IsProgressive ? (1 << run) + bits.Take(run) - 1 : run == 0 ? 0 : throw Broken();
                    return;
                }

                k += 15;
                continue;
            }

            k += run;
            if (k > _last)
            {
                throw Broken();
            }

            bits.Take(Size(size));
            if (notZero is not null)
            {
                notZero[index] |= 1UL << k;
            }
        }
    }

    /// <summary>A further bit of coefficients that have come before, and coefficients that begin with this bit (G.1.2.3).</summary>
    private void Refine(ref JpegBits bits, JpegHuffmanTable table, ref ulong notZero, int k)
    {
        for (; _ended == 0 && k <= _last; k++)
        {
            var (run, size) = Math.DivRem(table.Decode(ref bits), 16);
            if (size > 1)
            {
                throw Broken();
            }

            if (size == 1)
            {
                bits.Skip(1);
            }
            else if (run < 15)
            {
                _ended = (1 << run) + bits.Take(run);
                break;
            }

            for (; k <= _last; k++)
            {
                if ((notZero & (1UL << k)) != 0)
                {
                    bits.Skip(1);
                }
                else if (run-- == 0)
                {
                    break;
                }
            }

            if (size == 1 && k <= _last)
            {
                notZero |= 1UL << k;
            }
        }

        if (_ended > 0)
        {
            for (; k <= _last; k++)
            {
                if ((notZero & (1UL << k)) != 0)
                {
                    bits.Skip(1);
                }
            }

            _ended--;
        }
    }

    private static int Size(int size) => size <= 15 ? size : throw Broken();

    private static InvalidImageException Broken() => new("a JPEG file with broken picture data");
}
