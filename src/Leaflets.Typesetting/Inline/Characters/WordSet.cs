using System.Collections.Frozen;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>Words, found whatever their case. Immutable, thread-safe.</summary>
public sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    /// <summary>Makes a set.</summary>
    /// <param name="words">The words, none empty.</param>
    public WordSet(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Count == 0 ? 0 : set.Max(word => word.Length);
    }

    /// <summary>No words.</summary>
    public static WordSet None { get; } = new([]);

    /// <summary>Whether the word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(word);

    /// <summary>The length of the longest word that a text begins with, 0 where it begins with none: for scripts without spaces.</summary>
    public int LengthOfPrefix(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(_longest, text.Length); length > 0; length--)
        {
            if (_words.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
