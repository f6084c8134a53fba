using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Puts what style sheets and <c>style</c> attributes declare over what presentation attributes say (CSS 2.1, 6.4; SVG 1.1, 6.4).
/// </summary>
internal sealed class CssCascade
{
    private const int MostVariables = 8;
    private const int LongestValue = 10_000;

    /// <summary>The steps of an element, whose attributes are looked through.</summary>
    private const int StepsOfElement = 16;

    private readonly CssRules _rules;
    private readonly DrawingBudget _budget;

    /// <summary>Reads the sheets.</summary>
    /// <exception cref="InvalidDrawingException">A sheet has what is not known.</exception>
    public CssCascade(IEnumerable<(string Css, int Offset)> sheets, DrawingBudget budget)
    {
        var rules = new List<CssRule>();
        foreach (var (css, offset) in sheets)
        {
            CssSheet.Read(css, offset, rules);
        }

        (_rules, _budget) = (new CssRules(rules), budget);
    }

    /// <summary>
    /// Applies them to an element. Selectors look at attributes as the file states them, so all elements are matched before any is changed.
    /// </summary>
    public void Apply(IReadOnlyList<SvgElement> elements)
    {
        var rules = new CssRule[elements.Count][];
        for (var i = 0; i < elements.Count; i++)
        {
            rules[i] = [.. _rules.For(elements[i], _budget)];
        }

        for (var i = 0; i < elements.Count; i++)
        {
            Steps.Take(StepsOfElement);
            CssProperties.TakeAttributes(elements[i]);
            foreach (var declaration in Declared(elements[i], rules[i]))
            {
                Set(elements[i], declaration);
            }

            Resolve(elements[i]);
        }
    }

    /// <summary>What is declared of an element, the weakest first.</summary>
    private static List<CssDeclaration> Declared(SvgElement element, CssRule[] rules)
    {
        var all = new List<CssDeclaration>();
        foreach (var rule in rules)
        {
            all.AddRange(rule.Declarations);
        }

        if (element["style"] is { } style)
        {
            all.AddRange(CssDeclaration.Read(CssText.WithoutComments(style)));
        }

        return all.Exists(static one => one.IsImportant)
            ? [.. all.Where(static one => !one.IsImportant), .. all.Where(static one => one.IsImportant)] : all;
    }

    private static void Set(SvgElement element, CssDeclaration declaration)
    {
        var (name, value, _) = declaration;
        Steps.Take(1 + (value.Length / 8));
        if (name == "font")
        {
            foreach (var (part, own) in CssFont.Parts(value, element))
            {
                (CssProperties.IsRefused(part) ? element.Refused : element.Values)[part] = own;
            }
        }
        else if (name == "marker")
        {
            (element.Values["marker-start"], element.Values["marker-mid"], element.Values["marker-end"]) = (value, value, value);
        }
        else if (CssProperties.IsRefused(name))
        {
            element.Refused[name] = value;
        }
        else if (name.StartsWith("--", StringComparison.Ordinal) || CssProperties.IsDrawn(name))
        {
            element.Values[name == "text-decoration-line" ? "text-decoration" : name == "background" ? "background-color" : name] = value;
        }
        else if (!CssProperties.IsHarmless(name))
        {
            element.UnknownProperty ??= $"{name}: {value}";
        }
    }

    /// <summary>
    /// Puts values in the place of variables (CSS Variables 1, 3), and what is light in that of <c>light-dark()</c> (CSS Color 5, 11).
    /// </summary>
    private void Resolve(SvgElement element)
    {
        foreach (var (name, value) in element.Values.Where(
            static pair => pair.Value.Contains("var(", StringComparison.Ordinal)
            || pair.Value.Contains("light-dark(", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (CssProperties.IsDrawn(name) || name.StartsWith("--", StringComparison.Ordinal))
            {
                element.Values[name] = Resolved(value, element, 0);
                _budget.Characters(value.Length + element.Values[name].Length, element);
            }
        }
    }

    private static string Resolved(string value, SvgElement element, int depth)
    {
        for (var turn = 0; turn < MostVariables; turn++)
        {
            var variable = value.LastIndexOf("var(", StringComparison.Ordinal);
            var light = value.LastIndexOf("light-dark(", StringComparison.OrdinalIgnoreCase);
            var start = Math.Max(variable, light);
            if (start < 0)
            {
                return value;
            }

            var open = value.IndexOf('(', start);
            var close = CssText.IndexOf(value, open + 1, ')');
            var parts = close < 0 ? [] : CssText.Split(value[(open + 1)..close], ',');
            if (parts.Count == 0 || depth > MostVariables)
            {
                break;
            }

            var own = start == light ? parts[0]
                : Variable(parts[0], element)
                ?? (parts.Count > 1 ? string.Join(',', parts[1..])
                : throw element.Fault($"the variable '{parts[0]}', which is not declared"));
            value = value[..start] + own + value[(close + 1)..];
            if (value.Length > LongestValue)
            {
                break;
            }
        }

        throw element.Fault($"the value '{value[..Math.Min(60, value.Length)]}', whose variables cannot be resolved");
    }

    private static string? Variable(string name, SvgElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (around.Values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
