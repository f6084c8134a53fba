using System.Collections.Immutable;
using Leaflets.Settings.Keys;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Styling.Loading;

/// <summary>The keys that every element under <c>elements</c> takes.</summary>
internal static class ElementKeys
{
    private static readonly ValueKind<StyleLength?> Space = ValueKinds.Nullable(StyleKinds.Relative(0, 500, 0, 40));

    private static readonly ValueKind<bool?> Flag = ValueKinds.Nullable(ValueKinds.Flag);

    /// <summary>The keys of an element inside another.</summary>
    public static KeyTable<DeclaredStyle> Plain { get; } = new(Keys());

    /// <summary>The keys.</summary>
    public static KeyTable<DeclaredStyle> Table { get; } = new(
    [
        .. Keys(),
        Key.Of<DeclaredStyle, ImmutableDictionary<StyleElement, DeclaredStyle>>(
            "inside",
            "The look of elements inside this one, where it differs: the links and bullets of a dark box.",
            Elements(Plain.AsKind("element-inside")).AsKind("elements-inside"),
            style => style.Inside,
            (style, inside) => style with { Inside = inside }),
    ]);

    /// <summary>A table of elements by their names.</summary>
    /// <param name="element">What each takes.</param>
    public static KeyTable<ImmutableDictionary<StyleElement, DeclaredStyle>> Elements(ValueKind<DeclaredStyle> element) => new(
    [
        .. KebabNames<StyleElement>.Instance.Values.Select(one =>
            Key.Of<ImmutableDictionary<StyleElement, DeclaredStyle>, DeclaredStyle>(
                KebabNames<StyleElement>.NameOf(one),
                $"The look of the element {KebabNames<StyleElement>.NameOf(one)}.",
                element,
                elements => elements.GetValueOrDefault(one, DeclaredStyle.Empty),
                (elements, style) => elements.SetItem(one, style))),
    ]);

    private static ImmutableArray<Key<DeclaredStyle>> Keys() =>
    [
        Key.Of<DeclaredStyle, string>(
            "font", "The name of a stack under 'fonts'. Inherited.", ValueKinds.Words, (style, value) => style with { Font = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "size",
            "The type size, 4pt to 200pt; em and % refer to the parent's size. Inherited.",
            ValueKinds.Nullable(StyleKinds.Relative(4, 200, 0.25, 10)),
            (style, value) => style with { Size = value }),
        Key.Of<DeclaredStyle, FontWeight?>(
            "weight", "The weight. Inherited.", ValueKinds.Nullable(StyleKinds.Weight), (style, value) => style with { Weight = value }),
        Key.Of<DeclaredStyle, bool?>("italic", "Slanted letters. Inherited.", Flag, (style, value) => style with { Italic = value }),
        Key.Of<DeclaredStyle, Color?>(
            "color",
            "The text's colour. Inherited.",
            ValueKinds.Nullable(StyleKinds.Color),
            (style, value) => style with { Color = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "leading",
            "The distance between baselines: a multiple of the type size (1.4), or a length. Inherited as declared.",
            ValueKinds.Nullable(StyleKinds.Leading),
            (style, value) => style with { Leading = value }),
        Key.Of<DeclaredStyle, TextAlignment?>(
            "alignment",
            "How short lines are aligned; never justified. Inherited.",
            ValueKinds.Nullable(ValueKinds.OneOf<TextAlignment>()),
            (style, value) => style with { Alignment = value }),
        Key.Of<DeclaredStyle, bool?>("underline", "A line under the text.", Flag, (style, value) => style with { Underline = value }),
        Key.Of<DeclaredStyle, bool?>(
            "strikethrough", "A line through the text.", Flag, (style, value) => style with { Strikethrough = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "baseline-shift",
            "How far the baseline is raised; a negative value lowers it. em and % refer to the element's own size.",
            ValueKinds.Nullable(StyleKinds.Relative(-100, 100, -2, 2)),
            (style, value) => style with { BaselineShift = value }),
        Key.Of<DeclaredStyle, ImmutableArray<FontFeature>?>(
            "features",
            "OpenType features in addition to the usual ones, by their four-letter tags: tnum (figures of one width), onum (small "
            + "figures), frac (fractions), -liga (no ligatures). Inherited.",
            ValueKinds.Nullable(StyleKinds.Features),
            (style, value) => style with { Features = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "space-before",
            "The space above; where two spaces meet, the larger one is used.",
            Space,
            (style, value) => style with { SpaceBefore = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "space-after",
            "The space below; where two spaces meet, the larger one is used.",
            Space,
            (style, value) => style with { SpaceAfter = value }),
        Key.Of<DeclaredStyle, StyleLength?>(
            "indent-start",
            "The indent of the block from the side where lines start.",
            Space,
            (style, value) => style with { IndentStart = value }),
        Key.Of<DeclaredStyle, Sides?>(
            "padding",
            "The space between a box's edge and its content.",
            ValueKinds.Nullable(BoxKinds.Sides(0, 200)),
            style => style.Padding,
            (style, value) => style with { Padding = value }),
        Key.Of<DeclaredStyle, Border>(
            "border",
            "The lines around a box: one for all sides, or each side its own.",
            BoxKinds.Border,
            style => style.Border!,
            (style, value) => style with { Border = value }),
        Key.Of<DeclaredStyle, Color?>(
            "background",
            "The background colour of a box or of inline text.",
            ValueKinds.OrNoValue(StyleKinds.Color),
            (style, value) => style with { Background = value }),
        Key.Of<DeclaredStyle, bool?>(
            "keep-with-next",
            "Keep the block on the same page as the next block.",
            Flag,
            (style, value) => style with { KeepWithNext = value }),
        Key.Of<DeclaredStyle, bool?>(
            "keep-together", "Keep the block on one page if it fits.", Flag, (style, value) => style with { KeepTogether = value }),
    ];
}
