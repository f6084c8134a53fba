using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Reads path data (SVG 1.1, 8.3); a user unit is a point. An error ends the path there and is reported (8.3.9 would only stop).
/// </summary>
internal sealed class SvgPathData
{
    /// <summary>No file that is read has more; what a drawing may have is counted of all paths together.</summary>
    private const int MostSegments = 1_000_000;

    private readonly ImmutableArray<PathSegment>.Builder _segments = ImmutableArray.CreateBuilder<PathSegment>();
    private readonly HashSet<int> _joints = [];
    private readonly string _text;
    private readonly SvgElement _element;
    private int _at;
    private (double X, double Y) _point;
    private (double X, double Y) _start;
    private (double X, double Y) _control;
    private char _previous;

    private SvgPathData(string text, SvgElement element) => (_text, _element) = (text, element);

    /// <summary>The path.</summary>
    /// <exception cref="InvalidDrawingException">The data is broken.</exception>
    public static VectorPath Read(string text, SvgElement element)
    {
        var reader = new SvgPathData(text, element);
        reader.Read();
        return new VectorPath(reader._segments.ToImmutable());
    }

    /// <summary>The segments of a path, by their index, that end within an arc and at no point that the data states.</summary>
    /// <exception cref="InvalidDrawingException">The data is broken.</exception>
    public static IReadOnlySet<int> Joints(string text, SvgElement element)
    {
        var reader = new SvgPathData(text, element);
        reader.Read();
        return reader._joints;
    }

    /// <summary>A point in user units.</summary>
    public static Point At(double x, double y) => new(Length.FromPoints(x), Length.FromPoints(y));

    private void Read()
    {
        var command = '\0';
        while (SkipSpace())
        {
            Steps.Take();
            if (char.IsAsciiLetter(_text[_at]))
            {
                command = _text[_at++];
            }
            else if (command is '\0' or 'z' or 'Z')
            {
                throw _element.Fault("its path data is broken");
            }

            if (_segments.Count >= MostSegments)
            {
                throw _element.Fault("its path is too long");
            }

            if (_previous == '\0' && command is not ('m' or 'M'))
            {
                throw _element.Fault("its path does not start with a move");
            }

            One(command);
            _previous = char.ToUpperInvariant(command);
            command = command switch { 'm' => 'l', 'M' => 'L', _ => command };
        }
    }

    private void One(char command)
    {
        var isRelative = char.IsAsciiLetterLower(command);
        var (dx, dy) = isRelative ? _point : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                _point = _start = (Number() + dx, Number() + dy);
                _segments.Add(new MoveTo(At(_point.X, _point.Y)));
                break;
            case 'L':
                Line(Number() + dx, Number() + dy);
                break;
            case 'H':
                Line(Number() + dx, _point.Y);
                break;
            case 'V':
                Line(_point.X, Number() + dy);
                break;
            case 'C':
                Curve((Number() + dx, Number() + dy), (Number() + dx, Number() + dy), (Number() + dx, Number() + dy));
                break;
            case 'S':
                var first = _previous is 'C' or 'S' ? Mirrored() : _point;
                Curve(first, (Number() + dx, Number() + dy), (Number() + dx, Number() + dy));
                break;
            case 'Q':
                Quadratic((Number() + dx, Number() + dy), (Number() + dx, Number() + dy));
                break;
            case 'T':
                var control = _previous is 'Q' or 'T' ? Mirrored() : _point;
                Quadratic(control, (Number() + dx, Number() + dy));
                break;
            case 'A':
                var (rx, ry, angle, isLarge, isSweep) = (Number(), Number(), Number(), Flag(), Flag());
                Arc(rx, ry, angle, isLarge, isSweep, (Number() + dx, Number() + dy));
                break;
            case 'Z':
                _segments.Add(new ClosePath());
                _point = _start;
                break;
            default:
                throw _element.Fault($"its path has the command '{command}', which is unknown");
        }
    }

    private (double X, double Y) Mirrored() => ((2 * _point.X) - _control.X, (2 * _point.Y) - _control.Y);

    private void Line(double x, double y)
    {
        Reopen();
        _point = (x, y);
        _segments.Add(new LineTo(At(x, y)));
    }

    private void Curve((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        Reopen();
        _segments.Add(new CurveTo(At(first.X, first.Y), At(second.X, second.Y), At(end.X, end.Y)));
        (_control, _point) = (second, end);
    }

    private void Quadratic((double X, double Y) control, (double X, double Y) end)
    {
        var (x, y) = _point;
        Curve(
            (x + (2 * (control.X - x) / 3), y + (2 * (control.Y - y) / 3)),
            (end.X + (2 * (control.X - end.X) / 3), end.Y + (2 * (control.Y - end.Y) / 3)),
            end);
        _control = control;
    }

    /// <summary>An elliptical arc as curves of a quarter turn at most (SVG 1.1, appendix F.6).</summary>
    private void Arc(double rx, double ry, double degrees, bool isLarge, bool isSweep, (double X, double Y) end)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx == 0 || ry == 0 || end == _point)
        {
            Line(end.X, end.Y);
            return;
        }

        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (hx, hy) = ((_point.X - end.X) / 2, (_point.Y - end.Y) / 2);
        var (px, py) = ((cosine * hx) + (sine * hy), (cosine * hy) - (sine * hx));
        var reach = (px * px / (rx * rx)) + (py * py / (ry * ry));
        if (reach > 1)
        {
            (rx, ry, reach) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach), 1);
        }

        var factor = Math.Sqrt(Math.Max(0, (1 / reach) - 1)) * (isLarge == isSweep ? -1 : 1);
        var (cx, cy) = (factor * rx * py / ry, -factor * ry * px / rx);
        var (mx, my) = ((cosine * cx) - (sine * cy) + ((_point.X + end.X) / 2), (sine * cx) + (cosine * cy) + ((_point.Y + end.Y) / 2));
        var from = Math.Atan2((py - cy) / ry, (px - cx) / rx);
        var turn = Math.Atan2((-py - cy) / ry, (-px - cx) / rx) - from;
        turn += isSweep && turn < 0 ? 2 * Math.PI : !isSweep && turn > 0 ? -2 * Math.PI : 0;
        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9));
        var step = turn / parts;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (s1, c1) = Math.SinCos(from + (i * step));
            var (s2, c2) = Math.SinCos(from + ((i + 1) * step));
            Curve(On(c1 - (handle * s1), s1 + (handle * c1)), On(c2 + (handle * s2), s2 - (handle * c2)), i == parts - 1
                ? end : On(c2, s2));
            if (i < parts - 1)
            {
                _joints.Add(_segments.Count - 1);
            }
        }

        (double X, double Y) On(double u, double v) => ((cosine * rx * u) - (sine * ry * v) + mx, (sine * rx * u) + (cosine * ry * v) + my);
    }

    /// <summary>After a close without a move, the next subpath begins where the last began.</summary>
    private void Reopen()
    {
        if (_previous == 'Z')
        {
            _segments.Add(new MoveTo(At(_point.X, _point.Y)));
            _previous = 'M';
        }
    }

    private double Number()
    {
        SkipSpace();
        return SvgNumbers.Number(_text, ref _at) ?? throw _element.Fault("its path data is broken");
    }

    /// <summary>A flag is one digit; no space need follow it.</summary>
    private bool Flag()
    {
        return SkipSpace() && _text[_at] is '0' or '1' ? _text[_at++] == '1' : throw _element.Fault("its path data is broken");
    }

    private bool SkipSpace()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
        {
            _at++;
        }

        return _at < _text.Length;
    }
}
