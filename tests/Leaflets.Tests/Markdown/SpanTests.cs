using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown;

public sealed class SpanTests
{
    [Fact]
    public void A_node_stands_within_its_parent()
    {
        var faults = Documents()
            .SelectMany(static document => DocumentNodes.AllOf(document))
            .SelectMany(static parent => DocumentNodes.ChildrenOf(parent)
                .Where(child => child.Span.Start < parent.Span.Start || child.Span.End > parent.Span.End)
                .Select(child => $"{Show(child)} within {Show(parent)}"));
        Assert.Equal([], faults);
    }

    [Fact]
    public void Text_as_the_author_wrote_it_is_the_text_of_its_place()
    {
        var faults = Documents()
            .SelectMany(static document => DocumentNodes.AllOf(document).OfType<Text>())
            .Where(static text => text.Span.Text.IndexOfAny('\\', '&') < 0 && !text.Span.Text.StartsWith("{{")
            && !text.Span.Text.SequenceEqual(text.Value))
            .Select(static text => $"'{text.Value}' but {Show(text)}");
        Assert.Equal([], faults);
    }

    /// <remarks>The cells of a grid table stand side by side over several lines, so only their starts are in order.</remarks>
    [Fact]
    public void Blocks_and_inlines_stand_in_the_order_of_the_file()
    {
        var faults = Documents()
            .SelectMany(
                static document => DocumentNodes.AllOf(document).Select(static node => DocumentNodes.ChildrenOf(node))
                .Append([.. document.Blocks]))
            .SelectMany(static siblings => siblings.Zip(siblings.Skip(1)))
            .Where(static pair => pair is { First: not Image, Second: not (TableRow or Block) }
            && pair.Second.Span.Start < (pair.First is TableCell ? pair.First.Span.Start : pair.First.Span.End))
            .Select(static pair => $"{Show(pair.Second)} after {Show(pair.First)}");
        Assert.Equal([], faults);
    }

    [Theory]
    [InlineData("**", "strong", typeof(Strong))]
    [InlineData("*", "a", typeof(Emphasis))]
    [InlineData("~~", "struck", typeof(Strikethrough))]
    [InlineData("~", "sub", typeof(Subscript))]
    [InlineData("^", "sup", typeof(Superscript))]
    [InlineData("++", "ins", typeof(Inserted))]
    [InlineData("==", "mark", typeof(Marked))]
    [InlineData("::", "span", typeof(InlineSpan))]
    [InlineData("`", "code", typeof(InlineCode))]
    public void A_mark_and_its_text_are_placed_exactly_wherever_they_stand(string mark, string word, Type type)
    {
        var marked = mark + word + mark;
        string[] places =
        [
            $"x {marked} y", $"- x {marked}", $"> - x\n>   {marked}", $"| a | b |\n|---|---|\n| x | {marked} y |", $"## x {marked}",
            $"Term\n:   x {marked}", $"x[^1]\n\n[^1]: y\n    {marked} z", $"> [!NOTE]\n> x\n> y {marked}",
            $"+----------------+\n| x {marked,-12} |\n+----------------+", $"::: contact x {marked}\ny\n:::",
            $"^^^ x {marked}\n![a](b.png)\n^^^",
        ];
        foreach (var place in places)
        {
            foreach (var source in new[] { place, place.Replace("\n", "\r\n", StringComparison.Ordinal) })
            {
                var document = SpecTests.Read(source).Document;
                Assert.NotNull(document);
                var node = Assert.Single(DocumentNodes.AllOf(document), node => node.GetType() == type);
                Assert.Equal(marked, node.Span.Text.ToString());
            }
        }
    }

    private static IEnumerable<LeafletDocument> Documents() =>
        Spec.All.Select(static spec => SpecTests.Read(spec.Source).Document).OfType<LeafletDocument>();

    private static string Show(DocumentNode node) => $"{node.GetType().Name} {node.Span.Start}-{node.Span.End} '{node.Span.Text}'";
}
