using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>What a content stream has set, so that nothing is set twice (ISO 32000-1, 8.4).</summary>
internal sealed class GraphicsState
{
    private readonly ByteWriter _output;
    private readonly Stack<(Color?, Color?, Length?, Length, string?, Length)> _saved = new();
    private Color? _fill;
    private Color? _stroke;
    private Length? _lineWidth;
    private Length _dash;
    private string? _font;
    private Length _size;
    private bool _isText;

    public GraphicsState(ByteWriter output) => _output = output;

    /// <summary>Begins a text object where none is open.</summary>
    public void BeginText()
    {
        if (!_isText)
        {
            _output.Raw("BT\n"u8);
            _isText = true;
        }
    }

    /// <summary>Ends the text object where one is open.</summary>
    public void EndText()
    {
        if (_isText)
        {
            _output.Raw("ET\n"u8);
            _isText = false;
        }
    }

    /// <summary>Saves what is set; not within a text object.</summary>
    public void Save()
    {
        _saved.Push((_fill, _stroke, _lineWidth, _dash, _font, _size));
        _output.Raw("q "u8);
    }

    /// <summary>Sets again what was saved last; not within a text object.</summary>
    public void Restore()
    {
        (_fill, _stroke, _lineWidth, _dash, _font, _size) = _saved.Pop();
        _output.Raw("Q\n"u8);
    }

    /// <summary>Sets the font.</summary>
    public void Font(string name, Length size)
    {
        if (_font != name || _size != size)
        {
            _output.Raw("/"u8).Ascii(name).Raw(" "u8).SpacedNumber(size.Points).Raw("Tf "u8);
            (_font, _size) = (name, size);
        }
    }

    /// <summary>Sets the colour of glyphs and areas.</summary>
    public void Fill(Color color)
    {
        if (_fill != color)
        {
            Channels(color).Raw("rg "u8);
            _fill = color;
        }
    }

    /// <summary>Sets the colour, width and dash of lines.</summary>
    public void Stroke(Typesetting.Frames.Stroke stroke)
    {
        if (_stroke != stroke.Color)
        {
            Channels(stroke.Color).Raw("RG "u8);
            _stroke = stroke.Color;
        }

        if (_lineWidth != stroke.Width)
        {
            _output.SpacedNumber(stroke.Width.Points).Raw("w "u8);
            _lineWidth = stroke.Width;
        }

        if (_dash != stroke.Dash)
        {
            _output.Raw("["u8).Raw(stroke.Dash > Length.Zero ? ""u8 : "]0 d "u8);
            if (stroke.Dash > Length.Zero)
            {
                _output.Number(stroke.Dash.Points).Raw("]0 d "u8);
            }

            _dash = stroke.Dash;
        }
    }

    private ByteWriter Channels(Color color) =>
        _output.SpacedNumber(color.Red / 255.0).SpacedNumber(color.Green / 255.0).SpacedNumber(color.Blue / 255.0);
}
