using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Checks;

/// <summary>A translation beside its source.</summary>
/// <param name="Translation">What the translation's file says.</param>
/// <param name="Spans">Where it says it.</param>
/// <param name="At">The start of that file.</param>
/// <param name="Source">What the source version says.</param>
/// <param name="SourcePath">The file of the source version, relative to the collection.</param>
internal sealed record TranslationPair(
    LeafletMetadata Translation, MetadataSpans Spans, SourceSpan At, LeafletMetadata Source, string SourcePath)
{
    /// <summary>The place of a value of the translation's front matter.</summary>
    public SourceSpan SpanOf(string key) => Spans.Find(key, At.Source);
}
