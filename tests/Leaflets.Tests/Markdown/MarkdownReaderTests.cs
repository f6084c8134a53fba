using Leaflets.Diagnostics;
using Leaflets.Markdown.Conversion;
using Leaflets.Markdown.Conversion.Blocks;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Options;
using Markdig.Syntax.Inlines;
using Xunit;
using Syntax = Markdig.Syntax;

namespace Leaflets.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    public static TheoryData<string> DeepSources() =>
    [
        string.Concat(Enumerable.Repeat("> ", 1_000)) + "x",
        string.Concat(Enumerable.Range(0, 300).Select(static level => new string(' ', level * 2) + "- x\n")),
        string.Concat(Enumerable.Repeat("*a **b ", 5_000)) + string.Concat(Enumerable.Repeat("c** d*", 5_000)),
        string.Concat(Enumerable.Repeat("<sub>", 200)) + "x" + string.Concat(Enumerable.Repeat("</sub>", 200)),
        string.Concat(Enumerable.Repeat("[", 20_000)),
        string.Concat(Enumerable.Repeat("![", 20_000)) + "x" + string.Concat(Enumerable.Repeat("](a.png)", 20_000)),
        string.Concat(Enumerable.Repeat("::: contact\n", 500)),
    ];

    [Theory]
    [MemberData(nameof(DeepSources))]
    public void What_stands_too_deep_is_an_error_and_costs_little(string source)
    {
        var result = Effort.Bounded(TimeSpan.FromSeconds(5), 1L << 30, () => SpecTests.Read(source));
        Assert.True(result.Document is not null || result.Diagnostics.Any(static diagnostic => diagnostic.IsError));
    }

    [Theory]
    [InlineData("> ", "x", 30)]
    [InlineData("> ", "x", 47)]
    public void What_stands_deep_but_within_the_limit_is_read(string mark, string text, int depth) =>
        Assert.NotNull(SpecTests.Read(string.Concat(Enumerable.Repeat(mark, depth)) + text).Document);

    [Fact]
    public void Quotes_deeper_than_the_limit_are_told() =>
        Assert.Equal("LFT1202", Assert.Single(SpecTests.Read(string.Concat(Enumerable.Repeat("> ", 80)) + "x").Diagnostics).Descriptor.Id);

    [Fact]
    public void A_block_of_an_unknown_kind_is_an_error_with_its_place()
    {
        var (context, diagnostics) = Context("Some text.");
        var block = new UnknownBlock { Span = new(5, 8) };
        Assert.Null(BlockConverter.Convert(block, context));
        Assert.StartsWith(
            "a/en.md(1,6): error LFT1201: UnknownBlock is not supported", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_text_of_an_unknown_kind_is_an_error_with_its_place()
    {
        var (context, diagnostics) = Context("Some text.");
        var root = new ContainerInline();
        root.AppendChild(new UnknownInline { Span = new(5, 8) });
        Assert.Empty(InlineConverter.ConvertChildren(root, context));
        Assert.StartsWith(
            "a/en.md(1,6): error LFT1201: UnknownInline is not supported", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_no_format_can_hold_are_told_before_the_parser_sees_them() =>
        Assert.Equal("LFT1082", Assert.Single(SpecTests.Read("a\0b").Diagnostics).Descriptor.Id);

    [Fact]
    public void Diagnostics_stand_in_the_order_of_the_file()
    {
        var result = SpecTests.Read("[a](#nowhere) {{x}}\n\n<div>\n\n[^1]: unused\n\n{{y}}");
        Assert.Equal(result.Diagnostics.OrderBy(static diagnostic => diagnostic.Span.Start), result.Diagnostics);
        Assert.Equal(5, result.Diagnostics.Length);
    }

    [Fact]
    public void Carriage_returns_alone_end_lines()
    {
        var result = SpecTests.Read("## A\r\rText\rmore.\r\r- one\r- two\r");
        Assert.Equal(SpecTests.Result("## A\n\nText\nmore.\n\n- one\n- two\n"), DocumentDump.Of(result.Document!));
    }

    [Fact]
    public void Many_threads_read_at_once()
    {
        var spec = Spec.All.Single(static spec => spec.Title == "A leaflet as clinics write them");
        Parallel.For(0, 200, _ => Assert.Equal(spec.Expected, SpecTests.Result(spec.Source)));
    }

    private static (ConversionContext Context, List<Diagnostic> Diagnostics) Context(string text)
    {
        var diagnostics = new List<Diagnostic>();
        return (new ConversionContext(new SourceText("a/en.md", text), ReadingOptions.Default, diagnostics), diagnostics);
    }

    private sealed class UnknownBlock() : Syntax.LeafBlock(null);

    private sealed class UnknownInline : LeafInline;
}
