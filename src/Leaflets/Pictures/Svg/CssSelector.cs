namespace Leaflets.Pictures.Svg;

/// <summary>A selector: compounds with what stands between them (CSS 2.1, 5; Selectors 4, what exporters of drawings write).</summary>
internal sealed class CssSelector
{
    private const int MostCompounds = 16;

    /// <summary>What a look at one element costs, in characters.</summary>
    private const int StepCost = 4;

    private readonly List<CssCompound> _compounds;

    private CssSelector(List<CssCompound> compounds)
    {
        _compounds = compounds;
        Specificity =
            (compounds.Sum(static one => one.Ids), compounds.Sum(static one => one.Classes), compounds.Sum(static one => one.Elements));
    }

    /// <summary>Which of two selectors wins (CSS 2.1, 6.4.3).</summary>
    public (int Ids, int Classes, int Elements) Specificity { get; }

    /// <summary>What an element must have, by which rules are found: <c>#id</c>, <c>.class</c>, a name, or <c>*</c>.</summary>
    public string Key => _compounds[^1].Key;

    /// <summary>Reads a selector; null where it is not known.</summary>
    public static CssSelector? Read(string text)
    {
        var compounds = new List<CssCompound>();
        var combinator = ' ';
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '>' or '+' or '~' || char.IsWhiteSpace(text[at]))
            {
                if (!char.IsWhiteSpace(text[at]))
                {
                    if (combinator != ' ' || compounds.Count == 0)
                    {
                        return null;
                    }

                    combinator = text[at];
                }

                at++;
                continue;
            }

            if (CssCompound.Read(text, ref at, combinator) is not { } compound || compounds.Count == MostCompounds)
            {
                return null;
            }

            compounds.Add(compound);
            combinator = ' ';
        }

        return compounds.Count > 0 && combinator == ' ' ? new CssSelector(compounds) : null;
    }

    /// <summary>Whether it is for an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="budget">Counts what is looked at.</param>
    /// <exception cref="InvalidDrawingException">Too much is looked at.</exception>
    public bool Matches(SvgElement element, DrawingBudget budget) => Matches(element, _compounds.Count - 1, budget);

    private bool Matches(SvgElement element, int index, DrawingBudget budget)
    {
        budget.Characters(StepCost, element);
        var compound = _compounds[index];
        if (!compound.Matches(element))
        {
            return false;
        }

        if (index == 0)
        {
            return true;
        }

        switch (compound.Combinator)
        {
            case '>':
                return element.Parent is { } parent && Matches(parent, index - 1, budget);
            case '+':
                return Before(element, budget).FirstOrDefault() is { } previous && Matches(previous, index - 1, budget);
            case '~':
                return Before(element, budget).Any(sibling => Matches(sibling, index - 1, budget));
            default:
                for (var around = element.Parent; around is not null; around = around.Parent)
                {
                    if (Matches(around, index - 1, budget))
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    /// <summary>The elements before one with the same parent, the nearest first.</summary>
    private static IEnumerable<SvgElement> Before(SvgElement element, DrawingBudget budget)
    {
        var siblings = element.Parent?.Children ?? [];
        var index = siblings.IndexOf(element);
        budget.Characters(1 + Math.Max(0, index), element);
        for (var i = index - 1; i >= 0; i--)
        {
            if (siblings[i].Name != SvgElement.TextName)
            {
                yield return siblings[i];
            }
        }
    }
}
