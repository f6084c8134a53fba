namespace Leaflets.Images.Svg;

/// <summary>The rules of a drawing's style sheets, found by what they select. An element is compared only with rules that may be for it.</summary>
internal sealed class CssRules
{
    private const string All = "*";

    private readonly Dictionary<string, List<CssRule>> _bySelector = new(StringComparer.Ordinal);

    /// <summary>Sorts rules by selector.</summary>
    /// <param name="rules">The rules in their order.</param>
    public CssRules(IEnumerable<CssRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!_bySelector.TryGetValue(rule.Selector, out var same))
            {
                _bySelector.Add(rule.Selector, same = []);
            }

            same.Add(rule);
        }
    }

    /// <summary>The rules for an element, the weakest first (CSS 2.1, 6.4.3).</summary>
    public List<CssRule> For(SvgElement element)
    {
        var rules = new List<CssRule>();
        if (_bySelector.Count == 0)
        {
            return rules;
        }

        Add(All);
        Add(element.Name);
        var before = rules.Count;
        foreach (var name in (element["class"] ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            Add("." + name);
        }

        rules.Sort(before, rules.Count - before, Comparer<CssRule>.Create(static (a, b) => a.Order.CompareTo(b.Order)));
        if (element["id"] is { } id)
        {
            Add("#" + id);
        }

        return rules;

        void Add(string selector)
        {
            if (_bySelector.TryGetValue(selector, out var found))
            {
                rules.AddRange(found);
            }
        }
    }
}
