using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>A cell of a table.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsHeader">Whether it is a header (<c>th</c>).</param>
internal sealed record HtmlCell(TableCell Cell, bool IsHeader);
