using System.Text;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Languages;

/// <summary>How many letters of which script there are. Not thread-safe.</summary>
internal sealed class ScriptCounts
{
    /// <summary>The script whose letters stand in texts of every language.</summary>
    public const string Latin = "Latn";

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The script of most letters, the first where two have as many; null where there are no letters.</summary>
    public string? Main => _counts.Count == 0 ? null : _counts.MaxBy(static pair => pair.Value).Key;

    /// <summary>How many letters of a script there are.</summary>
    public int this[string? script] => script is null ? 0 : _counts.GetValueOrDefault(script);

    /// <summary>
    /// The script of a letter as its four letters of ISO 15924: one for all that Chinese, Japanese and Korean are written in, which share
    /// one of theirs.
    /// </summary>
    public static string? GroupOf(Rune letter) =>
        WritingSystems.Of(letter) is var script && script is "Hira" or "Kana" or "Hang" or "Bopo" ? "Hani" : script;

    /// <summary>Counts the letters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">The script of the text's language.</param>
    /// <returns>Whether there are letters of another script than its own and <see cref="Latin"/>.</returns>
    public bool Add(string text, string? own)
    {
        var (latin, hasOther) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                latin += Rune.IsLetter(rune) ? 1 : 0;
            }
            else if (GroupOf(rune) is { } script)
            {
                _counts[script] = _counts.GetValueOrDefault(script) + 1;
                hasOther |= script != own && script != Latin;
            }
        }

        if (latin > 0)
        {
            _counts[Latin] = _counts.GetValueOrDefault(Latin) + latin;
        }

        return hasOther;
    }
}
