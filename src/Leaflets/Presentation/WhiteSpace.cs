using System.Text;
using Leaflets.Bounds;

namespace Leaflets.Presentation;

/// <summary>
/// Collapses the white space of one running text as in HTML: a run of spaces, tabs and line ends is one space, and none stands at the
/// beginning of a line. No-break spaces and all other characters stay.
/// </summary>
internal sealed class WhiteSpace
{
    private readonly StringBuilder _kept = new();
    private char? _lastSeen;

    /// <summary>The last character on the line, or null where it has none yet.</summary>
    public char? Last { get; private set; }

    /// <summary>
    /// The last character on the line that is no space, and a space where one follows it: what text that is added next stands behind.
    /// </summary>
    public string Before => _lastSeen is null ? string.Empty : Last == ' ' ? $"{_lastSeen} " : $"{_lastSeen}";

    /// <summary>What is left of a text that goes on the line next.</summary>
    public string Collapse(ReadOnlySpan<char> text)
    {
        Steps.Take(text.Length / 4);
        _kept.Clear();
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                _kept.Append(character);
                Last = _lastSeen = character;
            }
            else if (Last is not (null or ' '))
            {
                _kept.Append(' ');
                Last = ' ';
            }
        }

        return _kept.ToString();
    }

    /// <summary>Takes note of something on the line that is no text.</summary>
    public void Pass(char standsFor) => Last = _lastSeen = standsFor;

    /// <summary>Begins a line.</summary>
    public void BeginLine() => Last = _lastSeen = null;
}
