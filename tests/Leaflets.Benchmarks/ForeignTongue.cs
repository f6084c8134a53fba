namespace Leaflets.Benchmarks;

/// <summary>
/// Puts a text into a tongue of its own: each vowel stands for another vowel and each consonant for another consonant, by a key that the
/// number gives. Words keep their lengths and shapes, and two texts have no longer word in common.
/// </summary>
internal static class ForeignTongue
{
    private const string Vowels = "aeiou";
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";

    /// <summary>The text in the tongue with a number; the same each time.</summary>
    public static string Translate(string source, int number)
    {
        var key = Key(number);
        var lines = source.Split('\n');
        var bodyStart = Array.IndexOf(lines, "---", 1) + 1;
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var range in i < bodyStart ? FrontMatter(lines[i]) : Body(lines[i]))
            {
                lines[i] = Words(lines[i], range, key);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Where a line of the front matter has words that are printed.</summary>
    private static IEnumerable<Range> FrontMatter(string line) =>
        from name in (string[])["title: ", "summary: "]
        where line.StartsWith(name, StringComparison.Ordinal)
        select name.Length..;

    /// <summary>Where a line of the body has words; names of blocks and addresses of pictures are none.</summary>
    private static IEnumerable<Range> Body(string line)
    {
        if (line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith("> [!", StringComparison.Ordinal))
        {
            return [];
        }

        return line.StartsWith("![", StringComparison.Ordinal)
            ? [2..line.IndexOf("](", StringComparison.Ordinal), line.IndexOf('"', StringComparison.Ordinal)..line.LastIndexOf('"')]
            : [Range.All];
    }

    private static string Words(string line, Range range, Dictionary<char, char> key)
    {
        var letters = line.ToCharArray();
        foreach (ref var letter in letters.AsSpan(range))
        {
            letter = char.IsAsciiLetterUpper(letter)
                ? char.ToUpperInvariant(key[char.ToLowerInvariant(letter)]) : key.GetValueOrDefault(letter, letter);
        }

        return new string(letters);
    }

    private static Dictionary<char, char> Key(int number)
    {
        // The generator with a seed gives the same numbers in every version of .NET.
        var random = new Random(number);
        var key = new Dictionary<char, char>();
        foreach (var letters in (string[])[Vowels, Consonants])
        {
            var others = letters.ToCharArray();
            random.Shuffle(others);
            for (var i = 0; i < letters.Length; i++)
            {
                key[letters[i]] = others[i];
            }
        }

        return key;
    }
}
