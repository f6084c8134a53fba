namespace Leaflets.Images.Svg;

/// <summary>An element of a drawing with what its attributes and the style sheet say of it.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Offset">Where it begins in the drawing's text (UTF-16).</param>
internal sealed record SvgElement(string Name, int Offset)
{
    private int _weight;

    /// <summary>Attributes and style properties by name; properties of the style sheet and of <c>style</c> have replaced attributes.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements and the text between them, in order; text stands as an element named <see cref="TextName"/>.</summary>
    public List<SvgElement> Children { get; } = [];

    /// <summary>The characters, of a piece of text.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The name of a piece of text.</summary>
    public const string TextName = "#text";

    /// <summary>A value, trimmed, or null.</summary>
    public string? this[string name] => Values.TryGetValue(name, out var value) ? value.Trim() : null;

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
}
