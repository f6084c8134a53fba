using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>The characters that raised and lowered figures and signs have of their own (Unicode, Superscripts and Subscripts).</summary>
public static class ScriptCharacters
{
    private const string Plain = "0123456789+-\u2011\u2212=()ni";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙᵢ";

    /// <summary>The character that says that another is raised or lowered; the same if there is none.</summary>
    /// <param name="character">A character.</param>
    /// <param name="script">Where it stands.</param>
    public static char Of(char character, TextScript script)
    {
        var index = script is TextScript.Superscript or TextScript.Subscript ? Plain.IndexOf(character, StringComparison.Ordinal) : -1;
        return index < 0 ? character : script == TextScript.Superscript ? Raised[index] : Lowered[index];
    }

    /// <summary>A text with the characters that say that it is raised or lowered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">Where it stands.</param>
    public static string Of(string text, TextScript script)
    {
        ArgumentNullException.ThrowIfNull(text);
        return script is TextScript.Superscript or TextScript.Subscript
            ? string.Create(text.Length, (text, script), static (made, from) =>
            {
                for (var i = 0; i < made.Length; i++)
                {
                    made[i] = Of(from.text[i], from.script);
                }
            })
            : text;
    }
}
