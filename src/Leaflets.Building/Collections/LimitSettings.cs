using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Collections;

/// <summary>Reads <c>limits</c> of the collection: each key is a member of <see cref="ReadingLimits"/> in kebab case.</summary>
internal static class LimitSettings
{
    private static readonly ImmutableSortedDictionary<string, Func<ReadingLimits, int, ReadingLimits>> Keys =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, Func<ReadingLimits, int, ReadingLimits>>[]
        {
            new("characters", static (limits, value) => limits with { Characters = value }),
            new("lines", static (limits, value) => limits with { Lines = value }),
            new("line-characters", static (limits, value) => limits with { LineCharacters = value }),
            new("line-bars", static (limits, value) => limits with { LineBars = value }),
            new("brackets", static (limits, value) => limits with { Brackets = value }),
            new("block-brackets", static (limits, value) => limits with { BlockBrackets = value }),
            new("block-angles", static (limits, value) => limits with { BlockAngles = value }),
            new("block-bars", static (limits, value) => limits with { BlockBars = value }),
            new("block-backquotes", static (limits, value) => limits with { BlockBackquotes = value }),
            new("link-characters", static (limits, value) => limits with { LinkCharacters = value }),
            new("letter-marks", static (limits, value) => limits with { LetterMarks = value }),
        });

    /// <summary>The limits, those that are not given as usual.</summary>
    public static ReadingLimits Read(YamlNode node, ICollection<Diagnostic> diagnostics)
    {
        var limits = ReadingLimits.Default;
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.WrongValue, node.Span, "limits", "names with numbers"));
            return limits;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (!Keys.TryGetValue(key.Value, out var with))
            {
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.UnknownKey, key.Span, "limits." + key.Value, Nearest.Hint(key.Value, Keys.Keys)));
            }
            else if (value is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                limits = with(limits, number);
            }
            else
            {
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.WrongValue, value.Span, "limits." + key.Value, "a whole number above 0"));
            }
        }

        return limits;
    }
}
