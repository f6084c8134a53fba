using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Styling.Loading;

/// <summary>The keys under <c>fonts</c>: stacks by name, and in them what languages set instead.</summary>
internal static class FontKeys
{
    private const string StackNamePattern = "^[a-z][a-z0-9-]*$";
    private const string LanguagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private static readonly ValueKind<ImmutableArray<string>> Families = ValueKinds.ListOf(ValueKinds.Words);

    private static readonly KeyTable<FontChoice> ChoiceKeys = new(
        Key.Of<FontChoice, ImmutableArray<string>>(
            "families",
            "Where to look for a glyph first, in this order; the stack's own families follow.",
            Families,
            (choice, families) => choice with { Families = families }),
        Key.Of<FontChoice, double>(
            "size",
            "The factor for the type size, so that scripts look equally large.",
            ValueKinds.Number(0.5, 2),
            (choice, factor) => choice with { SizeFactor = factor }),
        Key.Of<FontChoice, double>(
            "leading",
            "The factor for the leading, for scripts that need more height.",
            ValueKinds.Number(0.5, 3),
            (choice, factor) => choice with { LeadingFactor = factor }),
        Key.Of<FontChoice, bool>(
            "italic",
            "Whether the script has slanted letters; if not, italic text is printed in bold.",
            ValueKinds.Flag,
            (choice, has) => choice with { HasItalic = has }));

    private static readonly ValueKind<ImmutableDictionary<string, FontChoice>> Languages = new(
        (YamlNode node, ReadContext context,
        ImmutableDictionary<string, FontChoice> before, out ImmutableDictionary<string, FontChoice> value) =>
        {
            value = before;
            if (node is not YamlMapping mapping)
            {
                return ValueKinds.Refuse(node, context, "language tags such as ar or zh-Hant, each with its keys");
            }

            foreach (var entry in mapping.Entries)
            {
                var tag = entry.Key.Value;
                if (!IsLanguageTag(tag))
                {
                    ValueKinds.Refuse(entry.Key, context, "language tags such as ar or zh-Hant");
                    continue;
                }

                var choice = ChoiceKeys.Read(value.GetValueOrDefault(tag) ?? new FontChoice([]), entry.Value, context.In(entry.Key));
                value = value.SetItem(tag, choice);
            }

            return true;
        },
        static definitions => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = LanguagePattern },
            ["additionalProperties"] = definitions.Reference("font-choice", () => ChoiceKeys.Schema(definitions)),
        });

    private static readonly KeyTable<FontStack> StackKeys = new(
        Key.Of<FontStack, ImmutableArray<string>>(
            "families",
            "Where to look for a glyph, in this order.",
            Families,
            (stack, families) => stack with { Default = stack.Default with { Families = families } }),
        Key.Of<FontStack, double>(
            "size",
            "The factor for the type size; 1 leaves it unchanged.",
            ValueKinds.Number(0.5, 2),
            (stack, factor) => stack with { Default = stack.Default with { SizeFactor = factor } }),
        Key.Of<FontStack, double>(
            "leading",
            "The factor for the leading; 1 leaves it unchanged.",
            ValueKinds.Number(0.5, 3),
            (stack, factor) => stack with { Default = stack.Default with { LeadingFactor = factor } }),
        Key.Of<FontStack, ImmutableDictionary<string, FontChoice>>(
            "languages",
            "Settings for languages, by BCP 47 tag or the beginning of one.",
            Languages,
            stack => stack.ByLanguage,
            (stack, languages) => stack with { ByLanguage = languages }));

    /// <summary>The stacks by name.</summary>
    public static ValueKind<ImmutableDictionary<string, FontStack>> Stacks { get; } = new(
        (YamlNode node, ReadContext context,
        ImmutableDictionary<string, FontStack> before, out ImmutableDictionary<string, FontStack> value) =>
        {
            value = before;
            if (node is not YamlMapping mapping)
            {
                return ValueKinds.Refuse(node, context, "names such as text and code, each with its keys");
            }

            foreach (var entry in mapping.Entries)
            {
                var name = entry.Key.Value;
                if (!IsStackName(name))
                {
                    ValueKinds.Refuse(entry.Key, context, "names with small letters, digits and hyphens, such as text and code");
                    continue;
                }

                var stack = StackKeys.Read(value.GetValueOrDefault(name) ?? NewStack(name), entry.Value, context.In(entry.Key));
                RequireFamilies(stack.Default, entry, context);
                value = value.SetItem(name, stack);
            }

            return true;
        },
        static definitions => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = StackNamePattern },
            ["additionalProperties"] = definitions.Reference("font-stack", () => StackKeys.Schema(definitions)),
        });

    private static FontStack NewStack(string name) =>
        new(name, new FontChoice([]), ImmutableDictionary.Create<string, FontChoice>(StringComparer.OrdinalIgnoreCase));

    /// <summary>A choice without families that names none is incomplete; one whose families are wrong has been reported.</summary>
    private static void RequireFamilies(FontChoice choice, YamlEntry entry, ReadContext context)
    {
        if (choice.Families.IsEmpty && entry.Value is YamlMapping mapping && mapping["families"] is null)
        {
            context.Report(StyleDiagnostics.MissingKey, entry.Key.Span, context.In(entry.Key).PathTo("families"));
        }
    }

    private static bool IsStackName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsLanguageTag(string tag)
    {
        var first = true;
        foreach (var part in tag.Split('-'))
        {
            if (part.Length is 0 or > 8 || (first && (part.Length < 2 || !part.All(char.IsAsciiLetter)))
                || !part.All(char.IsAsciiLetterOrDigit))
            {
                return false;
            }

            first = false;
        }

        return true;
    }
}
