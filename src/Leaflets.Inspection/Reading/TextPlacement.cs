using Leaflets.Bounds;

namespace Leaflets.Inspection.Reading;

/// <summary>
/// Follows where text is shown: the graphics state as far as it moves glyphs, and the text matrices (ISO 32000-1, 8.4 and 9.4.2 to 9.4.4).
/// </summary>
internal sealed class TextPlacement
{
    private readonly Stack<State> _saved = new();
    private State _state = State.Initial;
    private Transform _line = Transform.Identity;
    private Transform _text = Transform.Identity;

    /// <summary>Begins a page.</summary>
    public void Begin()
    {
        _saved.Clear();
        _state = State.Initial;
    }

    /// <summary>Enters a form.</summary>
    /// <param name="matrix">Its matrix; anything but six numbers is none.</param>
    /// <returns>What <see cref="Leave"/> takes.</returns>
    public int Enter(List<PdfObject> matrix)
    {
        var depth = _saved.Count;
        _saved.Push(_state);
        Apply("cm", matrix);
        return depth;
    }

    /// <summary>Leaves a form.</summary>
    public void Leave(int depth)
    {
        while (_saved.Count > depth)
        {
            _state = _saved.Pop();
        }
    }

    /// <summary>Takes an operator; those that move no text are passed over.</summary>
    public void Apply(string word, List<PdfObject> operands)
    {
        Steps.Take();
        switch (word)
        {
            case "q":
                _saved.Push(_state);
                break;
            case "Q" when _saved.Count > 0:
                _state = _saved.Pop();
                break;
            case "cm" when Numbers(operands) is [var a, var b, var c, var d, var e, var f]:
                _state.Matrix = new Transform(a, b, c, d, e, f).Then(_state.Matrix);
                break;
            case "BT":
                _line = _text = Transform.Identity;
                break;
            case "Tm" when Numbers(operands) is [var a, var b, var c, var d, var e, var f]:
                _line = _text = new Transform(a, b, c, d, e, f);
                break;
            case "Td" when Numbers(operands) is [var x, var y]:
                Move(x, y);
                break;
            case "TD" when Numbers(operands) is [var x, var y]:
                _state.Leading = -y;
                Move(x, y);
                break;
            case "T*" or "'" or "\"":
                Move(0, -_state.Leading);
                break;
            case "Tf" when operands is [_, PdfNumber size]:
                _state.Size = size.Value;
                break;
            case "TL" when operands is [PdfNumber leading]:
                _state.Leading = leading.Value;
                break;
            case "Tc" when operands is [PdfNumber space]:
                _state.Spacing = space.Value;
                break;
            case "Tz" when operands is [PdfNumber scale]:
                _state.Scale = scale.Value / 100;
                break;
        }
    }

    /// <summary>The place of a glyph that is shown now, and steps behind it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Its width in thousandths of the size.</param>
    public DrawnPlace Show(int page, double width)
    {
        Steps.Take();
        var middle = new Transform(1, 0, 0, 1, width / 2000 * _state.Size * _state.Scale, 0).Then(_text).Then(_state.Matrix);
        var length = Math.Sqrt((middle.A * middle.A) + (middle.B * middle.B));
        var (right, up) = length > 0 ? (middle.A / length, middle.B / length) : (1, 0);
        Step((width / 1000 * _state.Size) + _state.Spacing);
        return new DrawnPlace(
            page, (middle.E * right) + (middle.F * up), (middle.F * right) - (middle.E * up), length * Math.Abs(_state.Size));
    }

    /// <summary>Steps back by thousandths of the size, as the numbers between strings do.</summary>
    public void Back(double thousandths) => Step(-thousandths / 1000 * _state.Size);

    private void Step(double by) => _text = new Transform(1, 0, 0, 1, by * _state.Scale, 0).Then(_text);

    private void Move(double x, double y) => _line = _text = new Transform(1, 0, 0, 1, x, y).Then(_line);

    private static double[] Numbers(List<PdfObject> operands) => [.. operands.OfType<PdfNumber>().Select(static number => number.Value)];

    private struct State
    {
        public static State Initial { get; } = new() { Matrix = Transform.Identity, Scale = 1 };

        public Transform Matrix;
        public double Size;
        public double Leading;
        public double Spacing;
        public double Scale;
    }
}
