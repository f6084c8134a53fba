using System.Collections.Frozen;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Which properties are drawn, which say nothing on paper, and which would be seen and are not drawn. Any
/// other is a fault where it is declared.
/// </summary>
internal static class CssProperties
{
    private static readonly FrozenSet<string> Drawn = Set(
        "fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
        + "stroke-dashoffset color opacity display visibility transform transform-origin transform-box vector-effect paint-order overflow "
        + "clip-path clip-rule marker marker-start marker-mid marker-end stop-color stop-opacity background background-color font "
        + "font-size font-style font-weight text-anchor direction letter-spacing word-spacing text-decoration text-decoration-line "
        + "baseline-shift dominant-baseline alignment-baseline white-space x y width height cx cy r rx ry");

    /// <summary>Those that are attributes too (SVG 1.1, appendix N), among <see cref="Refused"/>.</summary>
    private static readonly FrozenSet<string> RefusedAttributes = Set(
        "filter mask clip mix-blend-mode unicode-bidi writing-mode text-orientation glyph-orientation-vertical font font-family "
        + "font-variant font-size-adjust color-interpolation text-transform");

    /// <summary>What would be seen, and is not drawn unless it says what is so without it.</summary>
    private static readonly FrozenSet<string> Refused = Set(
        "filter mask mask-image mask-border -webkit-mask -webkit-mask-image -webkit-filter backdrop-filter mix-blend-mode clip "
        + "unicode-bidi writing-mode text-orientation glyph-orientation-vertical font-family font-feature-settings font-variant "
        + "font-variant-caps font-variant-position font-synthesis text-transform text-shadow text-emphasis -webkit-text-stroke "
        + "-webkit-text-stroke-width font-size-adjust animation animation-name rotate scale translate zoom offset-path offset perspective "
        + "background-image border border-width border-style color-interpolation d content shape-inside inline-size text-indent "
        + "-webkit-transform -webkit-clip-path outline");

    private static readonly FrozenSet<string> Harmless = Set(
        "pointer-events cursor user-select touch-action shape-rendering text-rendering image-rendering color-rendering color-profile "
        + "color-interpolation-filters color-scheme forced-color-adjust print-color-adjust enable-background flood-color flood-opacity "
        + "lighting-color mask-type solid-color solid-opacity font-stretch font-variation-settings font-kerning font-optical-sizing "
        + "font-display kerning line-height text-align text-align-last font-variant-ligatures font-variant-numeric font-variant-east-asian "
        + "font-variant-alternates font-synthesis-weight font-synthesis-style font-synthesis-small-caps text-size-adjust "
        + "text-decoration-color text-decoration-style text-decoration-thickness text-decoration-skip-ink text-decoration-fill "
        + "text-decoration-stroke text-underline-offset text-underline-position shape-padding shape-margin shape-subtract shape-outside "
        + "overflow-wrap word-wrap word-break line-break hyphens tab-size text-overflow isolation will-change transition "
        + "transition-property transition-duration transition-delay transition-timing-function animation-duration animation-delay "
        + "animation-direction animation-fill-mode animation-iteration-count animation-play-state animation-timing-function margin "
        + "margin-left margin-right margin-top margin-bottom padding padding-left padding-right padding-top padding-bottom float clear "
        + "position top left right bottom z-index max-width max-height min-width min-height box-sizing vertical-align contain "
        + "content-visibility aspect-ratio object-fit object-position align-items justify-content flex flex-direction gap order appearance "
        + "resize speak orphans widows page-break-before page-break-after page-break-inside break-inside background-position "
        + "background-repeat background-size background-clip background-origin background-attachment marker-knockout-left "
        + "marker-knockout-right buffered-rendering image-orientation");

    /// <summary>Whether the property is drawn.</summary>
    public static bool IsDrawn(string name) => Drawn.Contains(name);

    /// <summary>Whether the property is drawn only where it says what is so without it.</summary>
    public static bool IsRefused(string name) => Refused.Contains(name);

    /// <summary>Whether the property says nothing on paper, or is a program's own.</summary>
    public static bool IsHarmless(string name) => Harmless.Contains(name) || (name.StartsWith('-') && !Refused.Contains(name));

    /// <summary>Checks that an element has no property that would be seen and is not drawn.</summary>
    /// <exception cref="InvalidDrawingException">It has one.</exception>
    public static void Check(SvgElement element)
    {
        if (element.UnknownProperty is { } unknown)
        {
            throw element.Fault($"the property '{unknown}', which is unknown");
        }

        foreach (var (name, text) in element.Refused)
        {
            if (text.Trim() is var value && !SaysNothing(name, value) && !IsOfNoEffect(element, name))
            {
                throw element.Fault($"the property '{name}: {value}'");
            }
        }
    }

    /// <summary>Takes the attributes of an element that would be seen and are not drawn.</summary>
    public static void TakeAttributes(SvgElement element)
    {
        foreach (var (name, value) in element.Values)
        {
            // The attribute knows no units, which the property has (SVG 1.1, 7.6): browsers leave such a thing where it is.
            if (RefusedAttributes.Contains(name) || (name.EndsWith("ransform", StringComparison.Ordinal) && HasUnits(value)))
            {
                element.Refused[name] = value;
            }
        }
    }

    private static bool SaysNothing(string name, string value) => (name, value.ToLowerInvariant()) switch
    {
        (_, "" or "none" or "normal" or "auto" or "initial" or "inherit" or "unset" or "revert" or "0" or "0px" or "default") => true,
        ("writing-mode", "lr" or "lr-tb" or "rl" or "rl-tb" or "horizontal-tb") => true,
        ("unicode-bidi", "embed" or "isolate" or "plaintext") => true,
        ("color-interpolation", "srgb") => true,
        ("glyph-orientation-vertical" or "text-orientation", "mixed" or "90") => true,
        ("zoom" or "scale", "1" or "100%") => true,
        ("animation" or "border" or "outline", var said) =>
            said.StartsWith("none", StringComparison.Ordinal) || said.StartsWith("0 ", StringComparison.Ordinal),
        ("font-synthesis", _) => true,
        (CssFamily.Property, var families) => !CssFamily.IsOfPictures(families),
        ("font-feature-settings", var features) => !CssFamily.ChangesLetters(features),
        _ => false,
    };

    /// <summary>Whether a property does nothing where it stands.</summary>
    private static bool IsOfNoEffect(SvgElement element, string name) => name switch
    {
        // Text that flows in a shape, with a place for each of its lines beside it, for programs that do not let it flow.
        "shape-inside" or "inline-size" => element.Name is "text" or "tspan" && Places(element),

        // Only the outermost element has a box that is painted.
        "border" or "border-width" or "border-style" or "background-image" or "outline" or "content" or "text-indent" =>
            element.Parent is not null,
        "rotate" or "scale" or "translate" => element.Name == "tspan",
        "font" or CssFamily.Property or "font-feature-settings" => !HasLetters(element),
        _ => false,
    };

    private static bool HasUnits(string transform)
    {
        var isInside = false;
        foreach (var c in transform)
        {
            isInside = c == '(' || (isInside && c != ')');
            if (isInside && (c == '%' || (char.IsAsciiLetter(c) && c is not ('e' or 'E'))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetters(SvgElement element) =>
        element.Text.Any(char.IsAsciiLetterOrDigit)
        || element.Children.Exists(static child => child.Name is not ("title" or "desc") && HasLetters(child));

    private static bool Places(SvgElement text) =>
        text["x"] is not null
        || text.Children.Exists(static child => child is { Name: "tspan" } && child["x"] is not null && child["y"] is not null);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
