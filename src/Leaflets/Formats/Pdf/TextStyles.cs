using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Formats.Pdf;

/// <summary>Makes the typesetter's styles from computed styles; each pair of style and language once.</summary>
internal sealed class TextStyles
{
    private readonly Dictionary<(ComputedStyle, string), TextStyle> _cache = [];
    private readonly BindingWords _binding;

    /// <summary>Makes the styles of a leaflet.</summary>
    /// <param name="binding">The words of its language that stay with numbers and names.</param>
    public TextStyles(BindingWords binding) => _binding = binding;

    /// <summary>The text style of an element in a language.</summary>
    public TextStyle Of(ComputedStyle style, string language)
    {
        if (_cache.TryGetValue((style, language), out var text))
        {
            return text;
        }

        var choice = style.Font.For(language);
        text = new TextStyle
        {
            Families = choice.Families,
            Strut = choice.Strut,
            Size = style.Size * choice.SizeFactor,
            Weight = choice.WeightOf(style),
            Italic = choice.IsItalic(style),
            Color = style.Color,
            Background = StyleElements.IsInline(style.Element) ? style.Background : null,
            Language = language,
            Underline = style.Underline,
            Strikethrough = style.Strikethrough,
            Features = style.Features,
            BaselineShift = style.BaselineShift,
        };
        _cache.Add((style, language), text);
        return text;
    }

    /// <summary>The text style of a node.</summary>
    public TextStyle Of(NodeSetting setting) => setting.Script == TextScript.None
        ? Of(setting.Style, setting.Language)
        : Of(setting.Style, setting.Language) with { Script = setting.Script };

    /// <summary>The paragraph style of an element.</summary>
    public ParagraphStyle ParagraphOf(NodeSetting setting) => new()
    {
        Direction = setting.Direction,
        Alignment = setting.Style.Alignment,
        Leading = LeadingOf(setting.Style, setting.Language),
        Text = Of(setting.Style, setting.Language),
        Binding = _binding,
    };

    /// <summary>The leading of an element in a language.</summary>
    public static Length LeadingOf(ComputedStyle style, string language) => style.Leading * style.Font.For(language).LeadingFactor;
}
