using System.Collections.Frozen;
using Leaflets.Documents;

namespace Leaflets.Markdown.Dialects;

/// <summary>
/// The names that boxes have elsewhere: in MkDocs, Docusaurus, MyST, reStructuredText, Obsidian, GitHub, Bootstrap, Quarto, VuePress and
/// Confluence, with the box that says the same here.
/// </summary>
internal static class AdmonitionNames
{
    private static readonly FrozenDictionary<string, CalloutKind> Kinds =
        new Dictionary<string, CalloutKind>(StringComparer.OrdinalIgnoreCase)
        {
            ["note"] = CalloutKind.Note,
            ["info"] = CalloutKind.Note,
            ["information"] = CalloutKind.Note,
            ["informational"] = CalloutKind.Note,
            ["abstract"] = CalloutKind.Note,
            ["summary"] = CalloutKind.Note,
            ["tldr"] = CalloutKind.Note,
            ["example"] = CalloutKind.Note,
            ["quote"] = CalloutKind.Note,
            ["cite"] = CalloutKind.Note,
            ["seealso"] = CalloutKind.Note,
            ["todo"] = CalloutKind.Note,
            ["tip"] = CalloutKind.Tip,
            ["hint"] = CalloutKind.Tip,
            ["success"] = CalloutKind.Tip,
            ["check"] = CalloutKind.Tip,
            ["done"] = CalloutKind.Tip,
            ["important"] = CalloutKind.Important,
            ["question"] = CalloutKind.Important,
            ["help"] = CalloutKind.Important,
            ["faq"] = CalloutKind.Important,
            ["warning"] = CalloutKind.Warning,
            ["warn"] = CalloutKind.Warning,
            ["alert"] = CalloutKind.Warning,
            ["attention"] = CalloutKind.Warning,
            ["caution"] = CalloutKind.Caution,
            ["danger"] = CalloutKind.Caution,
            ["critical"] = CalloutKind.Caution,
            ["emergency"] = CalloutKind.Caution,
            ["error"] = CalloutKind.Caution,
            ["failure"] = CalloutKind.Caution,
            ["fail"] = CalloutKind.Caution,
            ["missing"] = CalloutKind.Caution,
            ["bug"] = CalloutKind.Caution,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands before the name in a class: of Bootstrap, Quarto, GitHub, Docusaurus, Bulma, Foundation.</summary>
    private static readonly string[] Prefixes =
    [
        "alert-", "callout-", "bs-callout-", "admonition-", "markdown-alert-", "theme-admonition-", "is-", "box-", "notification-",
        "message-", "panel-",
    ];

    /// <summary>Classes of a box that do not say of what kind it is.</summary>
    private static readonly FrozenSet<string> Boxes = new[]
    {
        "alert", "admonition", "callout", "bs-callout", "markdown-alert", "theme-admonition", "notification", "message", "panel",
        "custom-block", "hint-container",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, in order.</summary>
    public static IEnumerable<string> All => Kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The box of a name.</summary>
    public static bool TryGet(string name, out CalloutKind kind) => Kinds.TryGetValue(name, out kind);

    /// <summary>The box that classes ask for, and which of them do; null where none does.</summary>
    public static (CalloutKind Kind, string[] Used)? OfClasses(IEnumerable<string> classes)
    {
        var all = classes.ToArray();
        var isBox = all.Any(Boxes.Contains);
        foreach (var one in all)
        {
            CalloutKind? found = !Boxes.Contains(one) && Kinds.TryGetValue(one, out var kind) ? kind : OfPrefixed(one, isBox);
            if (found is { } stated)
            {
                return (stated, [.. all.Where(candidate => candidate == one || Boxes.Contains(candidate))]);
            }
        }

        if (!isBox)
        {
            return null;
        }

        // A box of no kind is an alert where it is called one.
        var plain = all.FirstOrDefault(Kinds.ContainsKey) is { } name ? Kinds[name] : CalloutKind.Note;
        return (plain, [.. all.Where(Boxes.Contains)]);
    }

    /// <summary>Whether classes say that an element is the title of the box that it stands in.</summary>
    public static bool IsTitle(IEnumerable<string> classes) => classes.Any(static one =>
        one is "title" or "alert-heading" or "custom-block-title" or "card-title" or "panel-title" or "message-header"
        || one.EndsWith("-title", StringComparison.Ordinal) || one.EndsWith("-heading", StringComparison.Ordinal));

    private static CalloutKind? OfPrefixed(string name, bool isBox)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (isBox || prefix != "is-"))
            {
                var rest = name[prefix.Length..];
                if (Kinds.TryGetValue(rest, out var kind))
                {
                    return kind;
                }

                if (rest is "primary" or "secondary" or "light" or "dark" or "link")
                {
                    return CalloutKind.Note;
                }
            }
        }

        return null;
    }
}
