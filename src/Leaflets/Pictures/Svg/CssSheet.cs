using System.Collections.Immutable;
using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads the style sheets of a drawing (CSS 2.1, 4.1).</summary>
internal static class CssSheet
{
    private const int MostNestedRules = 4;

    /// <summary>Reads a style sheet.</summary>
    /// <param name="css">The sheet.</param>
    /// <param name="offset">Where it stands in the drawing.</param>
    /// <param name="rules">Takes its rules; those of sheets before it stand in it.</param>
    /// <exception cref="InvalidDrawingException">It has a selector or rule that is not known.</exception>
    public static void Read(string css, int offset, List<CssRule> rules)
    {
        css = CssText.WithoutComments(css);
        Read(css, 0, css.Length, offset, rules, depth: 0);
    }

    private static void Read(string css, int from, int until, int offset, List<CssRule> rules, int depth)
    {
        for (var at = from; at < until;)
        {
            Steps.Take();
            // XML's own marks of a comment may stand around a sheet (CSS 2.1, 4.1.9).
            if (char.IsWhiteSpace(css[at]) || css[at] == ';')
            {
                at++;
                continue;
            }

            if (css.AsSpan(at).StartsWith("<!--") || css.AsSpan(at).StartsWith("-->"))
            {
                at += css[at] == '<' ? 4 : 3;
                continue;
            }

            // What comes first says what the rule is; nothing behind it is looked through, for there may be many.
            var open = css[at] == '@' ? css.AsSpan(at, until - at).IndexOfAny(';', '{') : css.AsSpan(at, until - at).IndexOf('{');
            open = open < 0 ? open : at + open;
            if (open >= 0 && css[open] == ';')
            {
                At(css[at..open], offset + at);
                at = open + 1;
                continue;
            }

            var close = open < 0 ? -1 : CssText.IndexOf(css, open + 1, '}');
            if (close < 0 || close >= until)
            {
                throw new InvalidDrawingException("its style sheet has an unknown rule", offset + at);
            }

            if (css[at] == '@')
            {
                Block(css[at..open].Trim(), css, (open + 1, close), offset, rules, depth, offset + at);
            }
            else
            {
                Rule(css[at..open], css[(open + 1)..close], offset + at, rules);
            }

            at = close + 1;
        }
    }

    private static void Rule(string selectors, string body, int offset, List<CssRule> rules)
    {
        var declarations = CssDeclaration.Read(body).ToImmutableArray();
        foreach (var text in CssText.Split(selectors, ','))
        {
            Steps.Take(1 + (text.Length / 8));
            var selector = CssSelector.Read(text)
                ?? throw new InvalidDrawingException($"its style sheet has the selector '{text}', which is unknown", offset);
            rules.Add(new CssRule(selector, rules.Count, declarations));
        }
    }

    /// <summary>A rule that ends with a semicolon.</summary>
    private static void At(string rule, int offset)
    {
        if (!rule.StartsWith("@charset", StringComparison.OrdinalIgnoreCase)
            && !rule.StartsWith("@namespace", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDrawingException("its style sheet has an unknown rule", offset);
        }
    }

    /// <summary>A rule with rules or declarations inside.</summary>
    private static void Block(string name, string css, (int From, int Until) body, int offset, List<CssRule> rules, int depth, int at)
    {
        if (name.StartsWith("@media", StringComparison.OrdinalIgnoreCase) && depth < MostNestedRules)
        {
            if (CssMedia.IsPaper(name["@media".Length..])
                ?? throw new InvalidDrawingException($"its style sheet has the rule '{name}', which is unknown", at))
            {
                Read(css, body.From, body.Until, offset, rules, depth + 1);
            }

            return;
        }

        // Typefaces of a drawing are never used, steps of a movement say nothing without a property that
        // names them, and @page is for documents.
        if (!name.StartsWith("@font-face", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("@page", StringComparison.OrdinalIgnoreCase)
            && !name.Contains("keyframes", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDrawingException("its style sheet has an unknown rule", at);
        }
    }
}
