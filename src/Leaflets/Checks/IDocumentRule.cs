using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>A rule that a document keeps or breaks. Pure: the same document gives the same diagnostics.</summary>
internal interface IDocumentRule
{
    /// <summary>Goes through a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">Its language.</param>
    /// <returns>What breaks the rule, in reading order.</returns>
    IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language);
}
