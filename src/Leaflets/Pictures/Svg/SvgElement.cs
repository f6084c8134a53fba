namespace Leaflets.Pictures.Svg;

/// <summary>An element of a drawing with what its attributes and the style sheets say of it.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Offset">Where it begins in the drawing's text (UTF-16).</param>
internal sealed record SvgElement(string Name, int Offset)
{
    private int _weight;

    /// <summary>The element around it; null for the root.</summary>
    public SvgElement? Parent { get; init; }

    /// <summary>
    /// Attributes and style properties by name; properties of the style sheet and of <c>style</c> have replaced attributes.
    /// </summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>A property that was declared and is not known here, or null: it is a fault where the element is drawn.</summary>
    public string? UnknownProperty { get; set; }

    /// <summary>Properties that would be seen and are not drawn, with their values (<see cref="CssProperties.IsRefused"/>).</summary>
    public Dictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements and the text between them, in order; text stands as an element named <see cref="TextName"/>.</summary>
    public List<SvgElement> Children { get; } = [];

    /// <summary>The characters, of a piece of text; all characters inside, of HTML in the drawing.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The size of type, which <c>em</c> is, where the element is being drawn.</summary>
    public double FontSize { get; set; } = SvgStyle.NormalFontSize;

    /// <summary>The name of a piece of text.</summary>
    public const string TextName = "#text";

    /// <summary>A value, trimmed, or null.</summary>
    public string? this[string name] => Values.TryGetValue(name, out var value) ? value.Trim() : null;

    /// <summary>The outermost element.</summary>
    public SvgElement Root
    {
        get
        {
            var root = this;
            while (root.Parent is { } parent)
            {
                root = parent;
            }

            return root;
        }
    }

    /// <summary>What reading its attributes and text costs, in characters. Asked for when the style sheet has been applied.</summary>
    public int Weight
    {
        get
        {
            if (_weight == 0)
            {
                _weight = 1 + Text.Length;
                foreach (var (name, value) in Values)
                {
                    _weight += name.Length + value.Length;
                }
            }

            return _weight;
        }
    }

    /// <summary>The fault that this element is.</summary>
    public InvalidDrawingException Fault(string message) => new(message, Offset);

    /// <summary>Elements are themselves and no others, whatever they say.</summary>
    public bool Equals(SvgElement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
