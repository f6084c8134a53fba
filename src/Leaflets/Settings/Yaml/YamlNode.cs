using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Settings.Yaml;

/// <summary>A value of a YAML file with its place. The set is closed.</summary>
internal abstract record YamlNode
{
    private protected YamlNode(SourceSpan span) => Span = span;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A single value.</summary>
/// <param name="Span">The place, quotes included.</param>
/// <param name="Value">The characters, escapes resolved.</param>
/// <param name="IsPlain">Whether the value stands without quotes: only then can it be a number, a truth value or nothing.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether the file gives no value (YAML 1.2 core schema, 10.3.2).</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null");
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>Keys with their values, in the order written; no key occurs twice.</summary>
internal sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
