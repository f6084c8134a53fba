using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>The keys of <c>translation</c>.</summary>
internal static class TranslationKeys
{
    /// <summary>The key that must be there.</summary>
    private const string State = "state";

    private static readonly KeyTable<TranslationInfo> Table = new(
        Key.Of<TranslationInfo, string>(
            "of",
            "The version of the source that was translated.",
            FrontMatterKinds.Code,
            static (translation, version) => translation with { Of = version }),
        Key.Of<TranslationInfo, TranslationState>(
            State,
            "How far the translation can be trusted. The page says so until it is reviewed.",
            FrontMatterKinds.OneOf<TranslationState>(),
            static (translation, state) => translation with { State = state }),
        Key.Of<TranslationInfo, string>(
            "translator",
            "The translator.",
            FrontMatterKinds.Name,
            static (translation, name) => translation with { Translator = name }),
        Key.Of<TranslationInfo, string>(
            "reviewer",
            "The person who checked the translation.",
            FrontMatterKinds.Name,
            static (translation, name) => translation with { Reviewer = name }),
        Key.Of<TranslationInfo, DateOnly>(
            "date",
            "When.",
            FrontMatterKinds.Day,
            static (translation, day) => translation with { Date = day }));

    /// <summary>The group.</summary>
    public static ValueKind<TranslationInfo> Kind { get; } = new(TryRead, static definitions => Table.Schema(definitions, State));

    private static bool TryRead(YamlNode node, ReadContext context, TranslationInfo before, out TranslationInfo value)
    {
        value = before;
        if (node is not YamlMapping mapping)
        {
            context.Wrong(node, FrontMatterKinds.Describe(node), "keys with values, each on its own line and indented");
            return false;
        }

        if (mapping[State] is null)
        {
            var known = string.Join(", ", KebabNames<TranslationState>.Instance.Names);
            context.Report(
                FrontMatterDiagnostics.MissingKey,
                context.KeySpan ?? mapping.Span,
                context.PathTo(State),
                $"how far the translation can be trusted ({known})");
        }

        // A state that is missing or could not be read is an error already; the most cautious one stands in.
        value = Table.Read(new(Of: null, TranslationState.Machine, Translator: null, Reviewer: null, Date: null), mapping, context);
        return true;
    }
}
