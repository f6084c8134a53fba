namespace Leaflets.Pictures.Svg;

/// <summary>Says which elements are for this reader (SVG 1.1, 5.8; SVG 2, 5.9): words in the leaflet's language, and no HTML.</summary>
internal sealed class SvgConditions
{
    private readonly string _language;
    private readonly DrawingBudget _budget;

    public SvgConditions(string language, DrawingBudget budget) => (_language, _budget) = (language, budget);

    /// <summary>
    /// Whether an element's conditions are met. Features that SVG names are all taken for present, as SVG 2 (5.9) has it.
    /// </summary>
    public bool AreMet(SvgElement element)
    {
        if (element["requiredExtensions"] is { Length: > 0 })
        {
            return false;
        }

        if (element["systemLanguage"] is not { } languages)
        {
            return true;
        }

        // What is drawn hangs on the leaflet's language now, as words do.
        _budget.Text(string.Empty, element);
        return languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(IsMine);
    }

    /// <summary>The one of its elements that a <c>switch</c> shows, or null.</summary>
    /// <exception cref="InvalidDrawingException">HTML says more than what stands for it.</exception>
    public SvgElement? Chosen(SvgElement element)
    {
        SvgElement? html = null;
        foreach (var child in element.Children)
        {
            if (child.Name == SvgElement.TextName || !AreMet(child))
            {
                continue;
            }

            if (child.Name == "foreignObject")
            {
                html ??= child;
                continue;
            }

            if (html is not null && Letters(html) is var said && said != Letters(child))
            {
                throw html.Fault(
                    $"words in HTML (foreignObject), '{Start(html.Text)}', for which the drawing has a fallback; export it "
                    + $"with text as SVG text (draw.io: 'Convert labels to SVG', no formatted text)");
            }

            return child;
        }

        return html is null ? null : throw html.Fault("an element 'foreignObject': words in HTML, with no SVG text to fall back on");
    }

    private bool IsMine(string language) => _language.Equals(language, StringComparison.OrdinalIgnoreCase)
        || _language.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(_language + "-", StringComparison.OrdinalIgnoreCase);

    private static string Letters(SvgElement element) => string.Concat(AllText(element).Where(static c => !char.IsWhiteSpace(c)));

    private static string AllText(SvgElement element) => element.Text + string.Concat(element.Children.Select(AllText));

    private static string Start(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 40 ? words[..40] + "…" : words;
    }
}
