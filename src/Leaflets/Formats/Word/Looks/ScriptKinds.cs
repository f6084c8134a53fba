using System.Collections.Frozen;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Word.Looks;

/// <summary>Which kind of script a language is written in.</summary>
internal static class ScriptKinds
{
    private static readonly FrozenSet<string> EastAsian = new[] { "zh", "yue", "ja", "ko" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Complex =
        new[] { "as", "bn", "dz", "gu", "hi", "km", "kn", "kok", "lo", "mai", "ml", "mr", "my", "ne", "or", "pa", "sa", "si", "ta",
        "te", "th", "bo" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a language's script.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static ScriptKind Of(string language)
    {
        var primary = language.Split('-')[0];
        return LanguageDirection.Of(language) == TextDirection.RightToLeft || Complex.Contains(primary) ? ScriptKind.Complex
            : EastAsian.Contains(primary) ? ScriptKind.EastAsian
            : ScriptKind.Latin;
    }
}
