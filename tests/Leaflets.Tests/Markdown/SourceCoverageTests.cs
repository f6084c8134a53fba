using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion;
using Leaflets.Tests.Markdown.Specifications;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>
/// Every character of a source is in the document, is a mark of what the document has, or lies in what a diagnostic names.
/// </summary>
public sealed class SourceCoverageTests
{
    private static readonly SourceText Source = new("a", "x*y");

    [Fact]
    public void Every_kind_of_node_is_accounted_for()
    {
        var kinds = typeof(DocumentNode).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DocumentNode)) && !type.IsAbstract).ToList();
        Assert.All(kinds, static kind =>
        {
            var constructor = kind.GetConstructors().MaxBy(static one => one.GetParameters().Length)!;
            var node = (DocumentNode)constructor.Invoke(
                [.. constructor.GetParameters().Select(static parameter => ValueOf(parameter.ParameterType))]);
            new SourceCoverage(Source).AddAll([node]);
        });
    }

    [Fact]
    public void A_sign_that_nothing_accounts_for_is_found()
    {
        var coverage = new SourceCoverage(Source);
        coverage.AddAll([new Text(new(Source, 0, 1), "x"), new Text(new(Source, 2, 3), "y")]);
        Assert.Equal((new SourceSpan(Source, 1, 2), false), coverage.FindLost());
    }

    [Fact]
    public void A_mark_of_a_node_is_accounted_for_where_it_stands()
    {
        var coverage = new SourceCoverage(Source);
        var text = new Text(new(Source, 2, 3), "y");
        coverage.AddAll<Inline>([new Text(new(Source, 0, 1), "x"), new Emphasis(new(Source, 1, 3), [text])]);
        Assert.Null(coverage.FindLost());
        coverage = new SourceCoverage(Source);
        coverage.AddAll<Inline>([new Text(new(Source, 0, 1), "x"), new Superscript(new(Source, 1, 3), [text])]);
        Assert.Equal((new SourceSpan(Source, 1, 2), false), coverage.FindLost());
    }

    [Fact]
    public void A_letter_comes_before_a_sign()
    {
        var coverage = new SourceCoverage(Source);
        coverage.AddAll([new Text(new(Source, 0, 1), "x")]);
        Assert.Equal((new SourceSpan(Source, 2, 3), true), coverage.FindLost());
    }

    [Fact]
    public void No_sign_of_the_specifications_and_the_corpora_is_lost()
    {
        var sources = Specification.CommonMark().Concat(Specification.Gfm()).Select(static example => example.Markdown)
            .Concat(Spec.All.Select(static spec => spec.Source))
            .Concat(Files().Select(static file => File.ReadAllText(file)))
            .ToList();
        var lost = sources.SelectMany(static source => SpecTests.Read(source).Diagnostics)
            .Where(static diagnostic => diagnostic.Descriptor.Id is "LFT1310" or "LFT1232")
            .Select(static diagnostic => $"{diagnostic}\n{diagnostic.Span.Source.Text}")
            .ToList();
        Assert.True(lost.Count == 0, lost.Count + " of " + sources.Count + "\n" + string.Join("\n---\n", lost.Take(20)));
    }

    private static IEnumerable<string> Files()
    {
        var root = Path.GetFullPath(Path.Combine(Styling.StylesFolder.Path, ".."));
        return Directory.EnumerateFiles(Path.Combine(root, "leaflets"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "tests", "corpus"), "*.md", SearchOption.AllDirectories))
            .Where(static file => !file.EndsWith("bytes-not-utf-8.md", StringComparison.Ordinal));
    }

    private static object? ValueOf(Type type) =>
        type == typeof(SourceSpan) ? new SourceSpan(Source, 0, 3)
        : type == typeof(string) ? string.Empty
        : type == typeof(Image) ? new Image(new(Source, 0, 3), string.Empty, null, string.Empty)
        : type == typeof(Link) ? new Link(new(Source, 0, 3), "#a", null, [])
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>)
        ? type.GetField("Empty")!.GetValue(null)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
