using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Documents;

/// <summary>
/// Rows are written as cells of a letter for the content, then columns by rows where it is not one by one; "." is an empty cell.
/// </summary>
public sealed class RegularTableTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("t", string.Empty));

    [Theory]
    [InlineData("a b/c d", "a b/c d")]
    [InlineData("a b/c", "a b/c .")]
    [InlineData("a/b c", "a ./b c")]
    [InlineData("a1x2 b1x2//c d", "a b/c d")]
    [InlineData("a2x3///c d", "a2x1/c d")]
    [InlineData("a1x2 b/", "a1x2 b/.")]
    [InlineData("a1x9 b/c", "a1x2 b/c")]
    [InlineData("a1x3 b1x2///c", "a1x2 b/./c .")]
    [InlineData("a b1x3//", "a b1x3/./.")]
    [InlineData("/a b", ". ./a b")]
    [InlineData("/", "./.")]
    [InlineData("a3x1/b c1x2/d", "a3x1/b c1x2 ./d .")]
    public void A_table_is_made_regular(string rows, string expected)
    {
        var table = RegularTable.Of([], Rows(rows));
        Assert.Empty(table.Overlapping);
        Assert.Equal(expected, Shown(table.Body));
    }

    [Theory]
    [InlineData("a b1x2/c2x1", "c")]
    [InlineData("a b1x2 c/d3x1", "d")]
    public void A_cell_over_another_is_found(string rows, string expected) =>
        Assert.Equal(expected, string.Concat(RegularTable.Of([], Rows(rows)).Overlapping.Select(Letter)));

    [Fact]
    public void A_cell_of_the_head_ends_with_it()
    {
        var table = RegularTable.Of(Rows("a1x3 b"), Rows("c d/e"));
        Assert.Equal(("a b", "c d/e ."), (Shown(table.Head), Shown(table.Body)));
    }

    [Fact]
    public void The_columns_are_those_of_the_widest_row_wherever_it_stands() =>
        Assert.Equal("a . .", Shown(RegularTable.Of(Rows("a"), Rows("b c d")).Head));

    private static ImmutableArray<TableRow> Rows(string rows) =>
        [.. rows.Split('/').Select(row => new TableRow(Nowhere, [.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cell)]))];

    private static TableCell Cell(string cell)
    {
        var spans = cell.Length > 1 ? cell[1..].Split('x') : ["1", "1"];
        var blocks = ImmutableArray.Create<Block>(new Paragraph(Nowhere, [new Text(Nowhere, cell[..1])]));
        return new TableCell(
            Nowhere, blocks, int.Parse(spans[0], CultureInfo.InvariantCulture), int.Parse(spans[1], CultureInfo.InvariantCulture));
    }

    private static string Letter(TableCell cell) => cell.Blocks is [Paragraph paragraph] ? PlainText.Of(paragraph.Content) : ".";

    private static string Shown(ImmutableArray<TableRow> rows) =>
        string.Join('/', rows.Select(static row => string.Join(' ', row.Cells.Select(static cell => Letter(cell) + Spans(cell)))));

    private static string Spans(TableCell cell) => cell is { ColumnSpan: 1, RowSpan: 1 }
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"{cell.ColumnSpan}x{cell.RowSpan}");
}
