using System.Text;
using Leaflets.Documents;
using Leaflets.Fuzzing.Findings;
using Leaflets.Tests.Markdown;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Counts letters and digits: an output may say more than its source (markers, numbers, labels), but no letter less.</summary>
internal static class LetterCount
{
    private const string Scripts = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿⁱ₀₁₂₃₄₅₆₇₈₉ₙᵢ";
    private const string PlainOfScripts = "0123456789ni0123456789ni";

    /// <summary>Every letter of a document stands in an output, as often at least.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">All that the output says.</param>
    /// <param name="name">What the output is.</param>
    /// <exception cref="BrokenPromiseException">One does not.</exception>
    public static void Check(LeafletDocument document, string output, string name)
    {
        var left = new Dictionary<Rune, int>();
        foreach (var rune in output.EnumerateRunes())
        {
            var plain = Plain(rune);
            left[plain] = left.GetValueOrDefault(plain) + 1;
        }

        foreach (var node in DocumentNodes.AllOf(document))
        {
            var text = node switch
            {
                Text words => words.Value,
                Abbreviation abbreviation => abbreviation.Value,
                InlineCode code => code.Value,
                CodeBlock code => code.Text,
                _ => string.Empty,
            };
            foreach (var rune in text.EnumerateRunes())
            {
                var plain = Plain(rune);
                if (Rune.IsLetterOrDigit(rune) && (left[plain] = left.GetValueOrDefault(plain) - 1) < 0)
                {
                    throw new BrokenPromiseException(
                        $"the {name} says every letter of the document", $"U+{rune.Value:X4} of '{text}' is missing");
                }
            }
        }
    }

    /// <summary>A raised or lowered letter or figure is heard as the character of its own (ⁿ, ₙ); it counts as the letter.</summary>
    private static Rune Plain(Rune rune) =>
        rune.IsBmp && Scripts.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var index
        ? new Rune(PlainOfScripts[index]) : rune;
}
