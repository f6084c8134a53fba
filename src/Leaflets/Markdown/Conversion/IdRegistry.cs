using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;

namespace Leaflets.Markdown.Conversion;

/// <summary>The names within the document that links lead to, and the links that lead to them.</summary>
internal sealed class IdRegistry(ConversionContext context)
{
    private const int MostCompared = 20_000;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<(string Id, SourceSpan Span)> _links = [];
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);
    private string[]? _names;
    private int _compared;

    /// <summary>Notes beforehand what links lead to, so that headings which nothing links to carry no id.</summary>
    public void Expect(string fragment) => _wanted.Add(Decode(fragment));

    /// <summary>Notes an id that the author gave.</summary>
    public void Declare(string id, SourceSpan span)
    {
        if (!_ids.Add(id))
        {
            context.Report(MarkdownDiagnostics.DuplicateId, span, id);
        }
    }

    /// <summary>Notes that an id is another name of the place that has one already.</summary>
    public void Alias(string id, string own)
    {
        if (id != own)
        {
            _aliases[id] = own;
        }
    }

    /// <summary>Where links to other names lead: by the target that is written, the one that is there.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>Whether links lead to places within the document.</summary>
    public bool HasLinks => _links.Count > 0;

    /// <summary>Forgets the ids that no node of the finished document has: what had them was left out, or became something else.</summary>
    public void Keep(HashSet<string> present) => _ids.IntersectWith(present);

    /// <summary>Takes an id back: its node is not part of the document.</summary>
    public void Withdraw(string id) => _ids.Remove(id);

    /// <summary>The id of a heading by its text, as GitHub makes it, or null where nothing links to it.</summary>
    public string? ForHeading(string text)
    {
        var slug = Slug(text);
        var unique = slug;
        for (var i = _repeats.GetValueOrDefault(slug, 1); !_slugs.Add(unique); i++)
        {
            unique = slug + "-" + i.ToString(CultureInfo.InvariantCulture);
            _repeats[slug] = i + 1;
        }

        return _wanted.Contains(unique) && _ids.Add(unique) ? unique : null;
    }

    /// <summary>Notes a link to an id; <see cref="CheckLinks"/> tells at the end whether it is there.</summary>
    /// <returns>The id.</returns>
    public string Link(string fragment, SourceSpan span)
    {
        var id = Decode(fragment);
        _links.Add((id, span));
        return id;
    }

    /// <summary>Reports the links that lead nowhere.</summary>
    /// <returns>What they lead to.</returns>
    public HashSet<string> CheckLinks()
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, span) in _links)
        {
            if (!_ids.Contains(_aliases.GetValueOrDefault(id, id)))
            {
                missing.Add("#" + id);
                context.Report(MarkdownDiagnostics.MissingTarget, span, id, Hint(id));
            }
        }

        return missing;
    }

    /// <summary>The nearest name. Where many links lead nowhere among many names, the first are told: each is compared with all.</summary>
    private string Hint(string id)
    {
        _names ??= [.. _ids.Concat(_slugs).Order(StringComparer.Ordinal)];
        if (!_hints.TryGetValue(id, out var hint))
        {
            _compared += _names.Length;
            hint = _compared > MostCompared || Nearest.Near(id, _names) is not { } nearest ? string.Empty
                : $"; the nearest is '#{nearest}'";
            _hints.Add(id, hint);
        }

        return hint;
    }

    /// <summary>Lower case, marks other than hyphen and underscore removed, spaces to hyphens.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_')
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Decode(string fragment) => Uri.UnescapeDataString(fragment);
}
