using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// The rules of a drawing's style sheets, found by what they select. An element is compared only with rules that may be for it.
/// </summary>
internal sealed class CssRules
{
    private readonly Dictionary<string, List<CssRule>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Sorts rules by what their elements must have.</summary>
    /// <param name="rules">The rules in their order.</param>
    public CssRules(IEnumerable<CssRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!_byKey.TryGetValue(rule.Selector.Key, out var same))
            {
                _byKey.Add(rule.Selector.Key, same = []);
            }

            same.Add(rule);
        }
    }

    /// <summary>The rules for an element, the weakest first (CSS 2.1, 6.4.3).</summary>
    /// <exception cref="InvalidDrawingException">Too many rules are looked at.</exception>
    public List<CssRule> For(SvgElement element, DrawingBudget budget)
    {
        var rules = new List<CssRule>();
        if (_byKey.Count == 0)
        {
            return rules;
        }

        Add("*");
        Add(element.Name);
        foreach (var name in (element["class"] ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal))
        {
            Add("." + name);
        }

        if (element["id"] is { } id)
        {
            Add("#" + id);
        }

        rules.Sort(
            static (a, b) => a.Selector.Specificity.CompareTo(b.Selector.Specificity) is var order and not 0
                ? order
                : a.Order.CompareTo(b.Order));
        return rules;

        void Add(string key)
        {
            Steps.Take();
            foreach (var rule in _byKey.GetValueOrDefault(key) ?? [])
            {
                if (rule.Selector.Matches(element, budget))
                {
                    budget.Characters(rule.Weight, element);
                    rules.Add(rule);
                }
            }
        }
    }
}
