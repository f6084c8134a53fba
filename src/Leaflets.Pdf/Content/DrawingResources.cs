using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>The resources that a drawing's content stream names (ISO 32000-1, 7.8.3). For one stream; not thread-safe.</summary>
internal sealed class DrawingResources
{
    private readonly ByteWriter _states = new();
    private readonly ByteWriter _shadings = new();
    private readonly ByteWriter _groups = new();
    private readonly ByteWriter _patterns = new();
    private readonly Dictionary<(double Fill, double Line), int> _stateNames = [];
    private readonly PdfFile _file;
    private int _shadingCount;
    private int _groupCount;
    private int _maskCount;
    private int _patternCount;

    public DrawingResources(PdfFile file) => _file = file;

    /// <summary>Whether there is text.</summary>
    public bool HasText { get; set; }

    /// <summary>The resources as an entry of the form's dictionary.</summary>
    public ByteWriter Entry(FontSet fonts)
    {
        var entry = new ByteWriter();
        entry.Raw("/Resources<<"u8);
        Category("/ExtGState<<"u8, _states);
        Category("/Pattern<<"u8, _patterns);
        Category("/Shading<<"u8, _shadings);
        Category("/XObject<<"u8, _groups);
        if (HasText)
        {
            Category("/Font<<"u8, fonts.Resources());
        }

        return entry.Raw(">>"u8);

        void Category(ReadOnlySpan<byte> name, ByteWriter content)
        {
            if (content.Length > 0)
            {
                entry.Raw(name).Raw(content.Written).Raw(">>"u8);
            }
        }
    }

    /// <summary>The number of the state <c>/E</c> with these opacities.</summary>
    public int State(double fillOpacity, double lineOpacity)
    {
        if (!_stateNames.TryGetValue((fillOpacity, lineOpacity), out var name))
        {
            name = _stateNames.Count;
            _stateNames.Add((fillOpacity, lineOpacity), name);
            _states.Raw("/E"u8).Integer(name).Raw("<</ca "u8).Fine(fillOpacity).Raw("/CA "u8).Fine(lineOpacity).Raw(">>"u8);
        }

        return name;
    }

    /// <summary>The number of the state <c>/M</c> that lets through what is behind as a mask says (ISO 32000-1, 11.6.5.2).</summary>
    /// <param name="mask">The mask's object.</param>
    public int Mask(int mask)
    {
        _states.Raw("/M"u8).Integer(_maskCount).Raw("<</SMask<</S/Luminosity/G "u8).Reference(mask).Raw(">>>>"u8);
        return _maskCount++;
    }

    /// <summary>The number of the form <c>/G</c>.</summary>
    /// <param name="group">The group's object.</param>
    public int Group(int group)
    {
        _groups.Raw("/G"u8).Integer(_groupCount).Raw(" "u8).Reference(group);
        return _groupCount++;
    }

    /// <summary>The number of the shading <c>/S</c> of a gradient.</summary>
    public int Shade(Paint gradient)
    {
        _shadings.Raw("/S"u8).Integer(_shadingCount).Raw(" "u8).Reference(Shading.Write(_file, gradient, isMask: false));
        return _shadingCount++;
    }

    /// <summary>
    /// The number of the pattern <c>/P</c> of a gradient, whose place is that of the form and not of what is drawn (ISO 32000-1, 8.7.4.4).
    /// </summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="map">From the coordinates of what is drawn to those of the form.</param>
    public int Pattern(Paint gradient, Transform map)
    {
        var whole = map.After(Shading.MapOf(gradient));
        _patterns.Raw("/P"u8).Integer(_patternCount).Raw("<</PatternType 2/Shading "u8)
            .Reference(Shading.Write(_file, gradient, isMask: false)).Raw("/Matrix["u8)
            .Fine(whole.A).Fine(whole.B).Fine(whole.C).Fine(whole.D).Fine(whole.E).Fine(whole.F).Raw("]>>"u8);
        return _patternCount++;
    }
}
