using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Styling;

/// <summary>
/// How one element looks where it stands: every value absolute, inheritance done. Immutable, thread-safe, compared by reference:
/// the same element under the same parent is the same object.
/// </summary>
internal sealed class ComputedStyle
{
    private readonly StyleSheet _sheet;
    private readonly StyleLength _leading;
    private readonly ImmutableDictionary<StyleElement, DeclaredStyle> _inside;
    private readonly ConcurrentDictionary<StyleElement, ComputedStyle> _children = new();

    internal ComputedStyle(StyleSheet sheet, StyleElement element, ComputedStyle? parent)
    {
        _sheet = sheet;
        Element = element;
        Parent = parent;
        var declared = sheet.DeclaredFor(element);
        for (var around = parent; around is not null; around = around.Parent)
        {
            if (around._inside.TryGetValue(element, out var here))
            {
                // What the nearest box says counts.
                declared = here.Over(declared);
                HasColorOfPlace = here.Color is not null;
                break;
            }
        }

        _inside = declared.Inside;
        var parentSize = parent?.Size ?? StyleSheet.DefaultSize;
        Font = declared.Font is { } name ? sheet.FontStackNamed(name) : parent?.Font ?? sheet.FontStackNamed(StyleSheet.DefaultFont);
        Size = declared.Size?.Resolve(parentSize) ?? parentSize;
        Weight = declared.Weight ?? parent?.Weight ?? FontWeight.Regular;
        Italic = declared.Italic ?? parent?.Italic ?? false;
        Color = declared.Color ?? parent?.Color ?? Color.Black;
        _leading = declared.Leading ?? parent?._leading ?? StyleSheet.DefaultLeading;
        Alignment = declared.Alignment ?? parent?.Alignment ?? TextAlignment.Start;
        Underline = declared.Underline ?? parent?.Underline ?? false;
        Strikethrough = declared.Strikethrough ?? parent?.Strikethrough ?? false;
        Features = declared.Features ?? parent?.Features ?? [];
        BaselineShift = declared.BaselineShift?.Resolve(Size) ?? Length.Zero;
        SpaceBefore = declared.SpaceBefore?.Resolve(Size) ?? Length.Zero;
        SpaceAfter = declared.SpaceAfter?.Resolve(Size) ?? Length.Zero;
        IndentStart = declared.IndentStart?.Resolve(Size) ?? Length.Zero;
        Padding = declared.Padding ?? Sides.None;
        Border = declared.Border ?? Border.None;
        Background = declared.Background;
        KeepWithNext = declared.KeepWithNext ?? false;
        KeepTogether = declared.KeepTogether ?? false;
    }

    /// <summary>The element.</summary>
    public StyleElement Element { get; }

    /// <summary>The style of what the element stands in; null for the document.</summary>
    public ComputedStyle? Parent { get; }

    /// <summary>The typefaces.</summary>
    public FontStack Font { get; }

    /// <summary>The type size, before a language's <see cref="FontChoice.SizeFactor"/>.</summary>
    public Length Size { get; }

    /// <summary>The weight.</summary>
    public FontWeight Weight { get; }

    /// <summary>Whether the text is italic.</summary>
    public bool Italic { get; }

    /// <summary>The text's colour.</summary>
    public Color Color { get; }

    /// <summary>Whether the box around states the text's colour for this element, so that the markers of lists take it too.</summary>
    public bool HasColorOfPlace { get; }

    /// <summary>The distance from baseline to baseline, before a language's <see cref="FontChoice.LeadingFactor"/>.</summary>
    public Length Leading => _leading.Resolve(Size);

    /// <summary>Where short lines stand.</summary>
    public TextAlignment Alignment { get; }

    /// <summary>Whether a line runs under the text.</summary>
    public bool Underline { get; }

    /// <summary>Whether a line runs through the text.</summary>
    public bool Strikethrough { get; }

    /// <summary>How far the baseline is raised.</summary>
    public Length BaselineShift { get; }

    /// <summary>OpenType features beside the usual ones.</summary>
    public ImmutableArray<FontFeature> Features { get; }

    /// <summary>The space above.</summary>
    public Length SpaceBefore { get; }

    /// <summary>The space below.</summary>
    public Length SpaceAfter { get; }

    /// <summary>How far the block stands in from the side where lines begin.</summary>
    public Length IndentStart { get; }

    /// <summary>The room between a box's edge and its content.</summary>
    public Sides Padding { get; }

    /// <summary>The lines around a box.</summary>
    public Border Border { get; }

    /// <summary>The colour of a box's ground, or behind inline text; null for none.</summary>
    public Color? Background { get; }

    /// <summary>Whether the block stays on the page of the next.</summary>
    public bool KeepWithNext { get; }

    /// <summary>Whether the block stays whole where it fits on a page.</summary>
    public bool KeepTogether { get; }

    /// <summary>Whether a frame stands around the block: lines, a ground, or the room for them.</summary>
    internal bool IsFramed => Padding != Sides.None || Background is not null || Border != Border.None;

    /// <summary>The style of an element that stands in this one.</summary>
    public ComputedStyle Child(StyleElement element) =>
        _children.GetOrAdd(element, static (child, parent) => new ComputedStyle(parent._sheet, child, parent), this);
}
