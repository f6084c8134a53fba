using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation;

/// <summary>
/// What is heard in place of text whose look says something (ISO 32000-1, 14.9.4): that it is struck out, that it is a power. Text with
/// parts that are more than text, such as a link, is heard as it stands.
/// </summary>
internal static class SpokenSpan
{
    /// <summary>The words, or null where the text is heard as it is written.</summary>
    /// <param name="kind">What the text is.</param>
    /// <param name="span">The text.</param>
    /// <param name="language">The leaflet's language.</param>
    public static string? WordsFor(SpanKind kind, Inline span, LanguageData language)
    {
        if (!IsTextAlone(span))
        {
            return null;
        }

        var text = PlainText.Of(Children.Of(span)).Trim();
        return kind switch
        {
            SpanKind.Superscript => Power(text, TextScript.Superscript, '^'),
            SpanKind.Subscript => Power(text, TextScript.Subscript, '_'),
            SpanKind.Strikethrough => text.Length > 0 ? $"({language[PrintedWord.Deleted]}: {text})" : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of span is heard as it is written."),
        };
    }

    /// <summary>What has no character of its own is heard as a power is written on one line.</summary>
    private static string? Power(string text, TextScript script, char sign) =>
        !text.Any(char.IsDigit) ? null
        : text.All(character => ScriptCharacters.Of(character, script) != character) ? ScriptCharacters.Of(text, script)
        : sign + text;

    private static bool IsTextAlone(Inline inline) =>
        inline is not (Link or FootnoteReference or Image or Abbreviation or WriteInBlank) && Children.Of(inline).All(IsTextAlone);
}
