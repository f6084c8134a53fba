using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// All rules of documents. What only a person can judge of a PDF (the human conditions of the Matterhorn Protocol) is largely decided by
/// its source; these rules look there.
/// </summary>
internal static class DocumentRules
{
    private static readonly ImmutableArray<IDocumentRule> All =
    [
        new NoteHeadings(), new HeaderCells(), new AlternativeTexts(), new LinkTexts(), new RealHeadings(), new RealLists(),
        new RightLanguage(), new TextLengths(), new SilentContent(), new KnownClasses(), new ColoredSigns(),
        new DirectionControls(), new HiddenInNumbers(), new NakedDecimals(), new TrailingZeros(), new UnitAbbreviations(), new MicroSigns(),
        new ArrowDirections(),
    ];

    /// <summary>What breaks a rule.</summary>
    public static ImmutableArray<Diagnostic> Check(LeafletDocument document, LanguageData language) =>
        [.. All.SelectMany(rule => rule.Check(document, language))];
}
