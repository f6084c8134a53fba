using System.Collections.Immutable;
using System.Text;
using Leaflets.Fuzzing.Findings;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Text in any scripts and directions: its order and its line ends, without a page.</summary>
internal sealed class LinesTarget : FuzzTarget
{
    private static readonly ImmutableArray<string> Languages = ["en", "ar", "he", "th", "ja", "my", "fr"];

    /// <summary>UAX #9, BD2, with one more for numbers and runs of the other direction.</summary>
    private const int HighestLevel = 126;

    /// <inheritdoc/>
    public override string Name => "lines";

    /// <inheritdoc/>
    public override int MaximumLength => 512;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "5 mg", "1\u20130\u20132", "1\u00BD", "10\u2079/L", "5\u219210", ">= 3", "-5 \u00B0C", "(", ")", "[", "]", "\u00AB", "\u00BB", " ",
        "\u00A0", "\u202F", "\u200B", "\u2060", "\u00AD", "\u200D", "\u200C", "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C",
        "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u2029", "\n", "\t", "/", "-", "\u2013", ",", ".", ":", "%", "\u066A",
        "\u0664", "\u06F5", "\u0633\u0644", "\u05D0\u05D1", "\u0E01\u0E33", "\u1000\u1039", "\u3042\u30FC", "\u4E00", "e\u0301",
        "\U0001F468\u200D\U0001F469", "\U00010900", "ER+/HER2\u2212", "https://a.org/b", "a@b.org");

    /// <inheritdoc/>
    public override byte[] Prepare(byte[] input, Random random) => PrepareText(input, random);

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (text.Length == 0)
        {
            return;
        }

        foreach (var level in (byte[])[0, 1])
        {
            CheckLevels(text, level);
        }

        foreach (var language in Languages)
        {
            CheckEnds(text, language);
        }
    }

    private static void CheckLevels(string text, byte level)
    {
        var levels = BidiLevels.Resolve(text, [], level);
        var at = 0;
        foreach (var run in levels.Runs)
        {
            if (run.End <= at || run.Value > HighestLevel)
            {
                throw new BrokenPromiseException("levels cover the text without gaps", $"up to {run.End}, level {run.Value}, after {at}");
            }

            at = run.End;
        }

        if (at != text.Length)
        {
            throw new BrokenPromiseException("levels cover the whole text", $"{at} of {text.Length}");
        }
    }

    private static void CheckEnds(string text, string language)
    {
        var last = -1;
        foreach (var end in LineBoundaries.Find(text, language))
        {
            if (end <= last || end > text.Length || (end > 0 && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end])))
            {
                throw new BrokenPromiseException(
                    "line ends follow one another between whole characters", $"{end} after {last} of {text.Length}");
            }

            last = end;
        }

        if (last != text.Length)
        {
            throw new BrokenPromiseException("a text ends with its last line", $"{last} of {text.Length}");
        }
    }
}
