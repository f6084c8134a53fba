using System.Buffers;
using System.Collections.Immutable;

namespace Leaflets.Images.Svg;

/// <summary>One selector of a drawing's style sheet with its declarations. Elements, classes and ids are known; nothing that combines them.</summary>
/// <param name="Selector">An element's name, <c>*</c>, <c>.class</c> or <c>#id</c>.</param>
/// <param name="Order">The rule's place in the sheet.</param>
/// <param name="Declarations">Properties and values.</param>
internal sealed record CssRule(string Selector, int Order, ImmutableArray<(string Name, string Value)> Declarations)
{
    private static readonly SearchValues<char> Combining = SearchValues.Create(" >+~:[.#*");

    /// <summary>Which of two rules wins (CSS 2.1, 6.4.3).</summary>
    public int Specificity => Selector[0] switch { '#' => 2, '.' => 1, '*' => -1, _ => 0 };

    /// <summary>What applying the rule costs, in characters.</summary>
    public int Weight { get; } = 1 + Declarations.Sum(static declaration => declaration.Name.Length + declaration.Value.Length);

    /// <summary>Reads a style sheet.</summary>
    /// <param name="css">The sheet.</param>
    /// <param name="offset">Where it stands in the drawing.</param>
    /// <param name="before">How many rules stand before it.</param>
    /// <exception cref="InvalidDrawingException">It has a selector or rule that is not known.</exception>
    public static IEnumerable<CssRule> Parse(string css, int offset, int before)
    {
        var rules = new List<CssRule>();
        for (var at = 0; at < css.Length;)
        {
            if (css.AsSpan(at).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", at, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
                continue;
            }

            if (char.IsWhiteSpace(css[at]))
            {
                at++;
                continue;
            }

            var open = css.IndexOf('{', at);
            var close = open < 0 ? -1 : css.IndexOf('}', open);
            if (close < 0 || css[at] == '@')
            {
                throw new InvalidDrawingException("its style sheet has a rule that is not known", offset + at);
            }

            var declarations = Declared(css[(open + 1)..close]).ToImmutableArray();
            foreach (var selector in css[at..open].Split(',', StringSplitOptions.TrimEntries))
            {
                if (selector.Length == 0 || selector.AsSpan(1).ContainsAny(Combining) || (selector[0] is '.' or '#' && selector.Length == 1))
                {
                    throw new InvalidDrawingException($"its style sheet has the selector '{selector}', which is not known", offset + at);
                }

                rules.Add(new CssRule(selector, before + rules.Count, declarations));
            }

            at = close + 1;
        }

        return rules;
    }

    /// <summary>The declarations of a <c>style</c> attribute or a rule's body.</summary>
    public static IEnumerable<(string Name, string Value)> Declared(string body)
    {
        foreach (var part in body.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                yield return (part[..colon].Trim(), part[(colon + 1)..].Replace("!important", string.Empty, StringComparison.Ordinal).Trim());
            }
        }
    }
}
