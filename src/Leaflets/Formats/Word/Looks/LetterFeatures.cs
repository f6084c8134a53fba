using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using Leaflets.Typesetting.Fonts;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace Leaflets.Formats.Word.Looks;

/// <summary>OpenType features as far as Word has them (MS-DOCX 2.6.1: ligatures, numForm, numSpacing, stylisticSets, cntxtAlts).</summary>
/// <param name="Ligatures">The ligatures, or null for Word's own.</param>
/// <param name="Form">The form of figures, or null.</param>
/// <param name="Spacing">The width of figures, or null.</param>
/// <param name="Sets">The stylistic sets, a bit each.</param>
/// <param name="Alternates">Whether letters change with their neighbours, or null.</param>
internal sealed record LetterFeatures(string? Ligatures, string? Form, string? Spacing, uint Sets, bool? Alternates)
{
    /// <summary>No features beside the usual ones.</summary>
    public static LetterFeatures None { get; } = new(null, null, null, 0, null);

    private static readonly (string Tag, string Name)[] Joins =
        [("liga", "standard"), ("clig", "contextual"), ("hlig", "historical"), ("dlig", "discretional")];

    /// <summary>What Word has of features; what it has not is left out.</summary>
    public static LetterFeatures Of(ImmutableArray<FontFeature> features)
    {
        var look = None;
        foreach (var (tag, isOn) in features)
        {
            look = tag switch
            {
                "onum" => look with { Form = isOn ? "oldStyle" : null },
                "lnum" => look with { Form = isOn ? "lining" : null },
                "tnum" => look with { Spacing = isOn ? "tabular" : null },
                "pnum" => look with { Spacing = isOn ? "proportional" : null },
                "calt" => look with { Alternates = isOn },
                _ when SetOf(tag) is { } set => look with { Sets = isOn ? look.Sets | (1u << (set - 1)) : look.Sets & ~(1u << (set - 1)) },
                _ => look,
            };
        }

        return features.Any(static feature => Joins.Any(join => join.Tag == feature.Tag))
            ? look with { Ligatures = LigaturesOf(features) } : look;
    }

    /// <summary>Whether Word has a feature.</summary>
    public static bool IsKnown(string tag) =>
        tag is "onum" or "lnum" or "tnum" or "pnum" or "calt" || SetOf(tag) is not null || Joins.Any(join => join.Tag == tag);

    /// <summary>Adds the features to the properties of letters, behind all others.</summary>
    /// <param name="to">The properties.</param>
    /// <param name="around">What holds around; where it is not said again here, it is taken back.</param>
    public void AppendTo(OpenXmlCompositeElement to, LetterFeatures around)
    {
        if (Ligatures != around.Ligatures)
        {
            to.Append(new W14.Ligatures { Val = new EnumValue<W14.LigaturesValues> { InnerText = Ligatures ?? "none" } });
        }

        if (Form != around.Form)
        {
            to.Append(new W14.NumberingFormat { Val = new EnumValue<W14.NumberFormValues> { InnerText = Form ?? "default" } });
        }

        if (Spacing != around.Spacing)
        {
            to.Append(new W14.NumberSpacing { Val = new EnumValue<W14.NumberSpacingValues> { InnerText = Spacing ?? "default" } });
        }

        if (Sets != around.Sets)
        {
            var sets = new W14.StylisticSets();
            for (var set = 1u; set <= 20; set++)
            {
                if ((Sets & (1u << (int)(set - 1))) != 0)
                {
                    sets.Append(new W14.StyleSet { Id = set });
                }
            }

            to.Append(sets);
        }

        if (Alternates != around.Alternates)
        {
            to.Append(new W14.ContextualAlternatives { Val = Alternates is true ? W14.OnOffValues.True : W14.OnOffValues.False });
        }
    }

    /// <summary>Ordinary ligatures are there unless they are switched off, the others where they are switched on.</summary>
    private static string LigaturesOf(ImmutableArray<FontFeature> features)
    {
        var names = Joins.Where(join => IsOn(join.Tag)).Select(static join => join.Name).ToList();
        return names.Count == 0 ? "none"
            : names.Count == Joins.Length ? "all"
            : names[0] + string.Concat(names.Skip(1).Select(static name => char.ToUpperInvariant(name[0]) + name[1..]));

        bool IsOn(string tag)
        {
            var last = features.LastOrDefault(feature => feature.Tag == tag);
            return last.Tag is null ? tag == "liga" : last.IsOn;
        }
    }

    private static int? SetOf(string tag) =>
        tag.StartsWith("ss", StringComparison.Ordinal)
        && int.TryParse(tag.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
        && set is >= 1 and <= 20
            ? set
            : null;
}
