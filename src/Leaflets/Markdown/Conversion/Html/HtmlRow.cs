using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>A row of a table.</summary>
/// <param name="Span">Its place.</param>
/// <param name="IsHead">Whether it stands in the table's head.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record HtmlRow(SourceSpan Span, bool IsHead, ImmutableArray<HtmlCell> Cells);
