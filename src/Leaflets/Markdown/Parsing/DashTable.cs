using Markdig.Extensions.Tables;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>A simple or multiline table of pandoc while it is read.</summary>
internal sealed class DashTable(DashTableParser parser, bool isMultiline) : Table(parser)
{
    /// <summary>Whether rows are divided by blank lines.</summary>
    public bool IsMultiline => isMultiline;

    /// <summary>The line that says where the columns are; null before it is read.</summary>
    public DashLine? Columns { get; set; }

    /// <summary>The lines of the header.</summary>
    public List<DashTableLine> Head { get; } = [];

    /// <summary>The lines of the body; blank ones are null.</summary>
    public List<DashTableLine?> Body { get; } = [];

    /// <summary>Words that stand across the edge of a column.</summary>
    public List<Syntax.SourceSpan> Crossing { get; } = [];
}
