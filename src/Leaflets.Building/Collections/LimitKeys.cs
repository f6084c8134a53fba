using Leaflets.Settings.Keys;

namespace Leaflets.Building.Collections;

/// <summary>The keys of <c>limits</c>: each is a member of <see cref="ReadingLimits"/> in kebab case.</summary>
internal static class LimitKeys
{
    /// <summary>The limits as a value; those that are not given stay as they are.</summary>
    public static ValueKind<ReadingLimits> Kind { get; } = new KeyTable<ReadingLimits>(
        Limit("characters", "The length of a source, in UTF-16 code units.", static (limits, value) => limits with { Characters = value }),
        Limit("lines", "The lines of a source.", static (limits, value) => limits with { Lines = value }),
        Limit(
            "line-characters",
            "The length of a line, in UTF-16 code units.",
            static (limits, value) => limits with { LineCharacters = value }),
        Limit(
            "line-bars",
            "The bars of a line, which separate the cells of a table.",
            static (limits, value) => limits with { LineBars = value }),
        Limit("brackets", "The opening brackets of a source.", static (limits, value) => limits with { Brackets = value }),
        Limit(
            "block-brackets",
            "The opening brackets between two blank lines.",
            static (limits, value) => limits with { BlockBrackets = value }),
        Limit("block-angles", "The opening angles between two blank lines.", static (limits, value) => limits with { BlockAngles = value }),
        Limit("block-bars", "The bars between two blank lines.", static (limits, value) => limits with { BlockBars = value }),
        Limit(
            "block-backquotes",
            "The backquotes between two blank lines.",
            static (limits, value) => limits with { BlockBackquotes = value }),
        Limit(
            "link-characters",
            "The length of a link's address and of its text, in UTF-16 code units.",
            static (limits, value) => limits with { LinkCharacters = value }),
        Limit(
            "letter-marks",
            "The marks on one letter, such as accents.",
            static (limits, value) => limits with { LetterMarks = value })).AsKind("limits");

    private static Key<ReadingLimits> Limit(string name, string description, Func<ReadingLimits, int, ReadingLimits> set) =>
        Key.Of(name, description, ValueKinds.Count, set);
}
