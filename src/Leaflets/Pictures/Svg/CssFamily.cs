using System.Collections.Frozen;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Families and features by which letters become other signs. Text takes the typefaces of the leaflet: where the drawing meant the Greek µ
/// of Symbol, its <c>m</c> would be printed.
/// </summary>
internal static class CssFamily
{
    /// <summary>The property's name.</summary>
    public const string Property = "font-family";

    private static readonly FrozenSet<string> Pictures = new[]
    {
        "symbol", "symbolmt", "symbol mt", "standard symbols l", "standard symbols ps", "wingdings", "wingdings 2", "wingdings 3",
            "webdings", "zapfdingbats",
        "zapf dingbats", "itc zapf dingbats", "dingbats", "d050000l", "mt extra", "marlett", "bookshelf symbol 7",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Letters = ["smcp", "c2sc", "pcap", "c2pc", "unic", "sups", "subs", "sinf", "ordn"];

    /// <summary>Whether the letters of the first family of a list are pictures or letters of another script.</summary>
    public static bool IsOfPictures(string families) =>
        Pictures.Contains(CssText.Split(families, ',') is [var first, ..] ? first.Trim(' ', '\'', '"') : families);

    /// <summary>Whether features raise, lower or enlarge letters.</summary>
    public static bool ChangesLetters(string features) =>
        CssText.Split(features, ',').Any(static feature => Letters.Any(tag => feature.Contains(tag, StringComparison.Ordinal))
            && !feature.EndsWith(" 0", StringComparison.Ordinal) && !feature.EndsWith(" off", StringComparison.Ordinal));
}
