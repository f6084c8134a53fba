namespace Leaflets.Pictures.Svg;

/// <summary>Reads media queries (CSS 2.1, 7, and Media Queries 4): whether they mean paper that is light.</summary>
internal static class CssMedia
{
    /// <summary>Whether rules for these media are for paper; null where it is not known.</summary>
    public static bool? IsPaper(string queries)
    {
        bool? any = false;
        foreach (var query in CssText.Split(queries, ','))
        {
            var one = Is(query.ToLowerInvariant());
            if (one is null)
            {
                return null;
            }

            any = any.Value || one.Value;
        }

        return queries.Trim().Length == 0 || any.Value;
    }

    private static bool? Is(string query)
    {
        var isPaper = true;
        foreach (var part in query.Split(" and ", StringSplitOptions.TrimEntries))
        {
            switch (string.Concat(part.Where(static c => !char.IsWhiteSpace(c))))
            {
                case "all" or "print" or "onlyprint" or "onlyall" or "notscreen" or "(prefers-color-scheme:light)"
                    or "(prefers-reduced-motion:reduce)":
                    break;
                case "screen" or "onlyscreen" or "notprint" or "speech" or "(prefers-color-scheme:dark)"
                    or "(prefers-reduced-motion:no-preference)" or "(hover:hover)":
                    isPaper = false;
                    break;
                default:
                    return null;
            }
        }

        return isPaper;
    }
}
