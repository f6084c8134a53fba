using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>What a content stream has set, so that nothing is set twice (ISO 32000-1, 8.4).</summary>
internal sealed class GraphicsState
{
    private readonly ByteWriter _output;
    private readonly Stack<Settings> _saved = new();
    private Settings _set;
    private bool _isText;

    public GraphicsState(ByteWriter output) => _output = output;

    /// <summary>What is set; null for what nothing has been set for.</summary>
    private readonly record struct Settings(Color? Fill, Color? Stroke, Length? LineWidth, Length Dash, string? Font, Length Size);

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
        _saved.Push(_set);
        _output.Raw("q "u8);
    }

    /// <summary>Sets again what was saved last; not within a text object.</summary>
    public void Restore()
    {
        _set = _saved.Pop();
        _output.Raw("Q\n"u8);
    }

    /// <summary>Sets the font.</summary>
    public void Font(string name, Length size)
    {
        if (_set.Font != name || _set.Size != size)
        {
            _output.Raw("/"u8).Ascii(name).Raw(" "u8).SpacedNumber(size.Points).Raw("Tf "u8);
            _set = _set with { Font = name, Size = size };
        }
    }

    /// <summary>Sets the colour of glyphs and areas.</summary>
    public void Fill(Color color)
    {
        if (_set.Fill != color)
        {
            Channels(color).Raw("rg "u8);
            _set = _set with { Fill = color };
        }
    }

    /// <summary>Sets the colour, width and dash of lines.</summary>
    public void Stroke(Typesetting.Frames.Stroke stroke)
    {
        if (_set.Stroke != stroke.Color)
        {
            Channels(stroke.Color).Raw("RG "u8);
            _set = _set with { Stroke = stroke.Color };
        }

        if (_set.LineWidth != stroke.Width)
        {
            _output.SpacedNumber(stroke.Width.Points).Raw("w "u8);
            _set = _set with { LineWidth = stroke.Width };
        }

        if (_set.Dash != stroke.Dash)
        {
            _output.Raw("["u8).Raw(stroke.Dash > Length.Zero ? ""u8 : "]0 d "u8);
            if (stroke.Dash > Length.Zero)
            {
                _output.Number(stroke.Dash.Points).Raw("]0 d "u8);
            }

            _set = _set with { Dash = stroke.Dash };
        }
    }

    private ByteWriter Channels(Color color) =>
        _output.SpacedNumber(color.Red / 255.0).SpacedNumber(color.Green / 255.0).SpacedNumber(color.Blue / 255.0);
}
