using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Xunit;

namespace Leaflets.Tests.Styling;

/// <summary>Style files that a test writes.</summary>
internal sealed class InMemoryStyles(params (string Name, string Text)[] files) : IStyleFiles
{
    private static readonly string[] Families = ["Noto Sans", "Noto Sans Mono", "Noto Naskh Arabic"];

    public static SourceSpan Request { get; } = SourceSpan.StartOf(new SourceText("leaflets/collection.yaml", "style: x\n"));

    public ImmutableArray<string> Names { get; } = [.. files.Select(file => file.Name).Order(StringComparer.Ordinal)];

    public SourceText? Find(string name) => files
        .Where(file => file.Name == name)
        .Select(file => new SourceText($"styles/{file.Name}.yaml", file.Text))
        .FirstOrDefault();

    /// <summary>The style, which must be without fault.</summary>
    public StyleSheet Load(string name)
    {
        var result = new StyleLoader(this, Families).Load(name, Request);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return result.Sheet!;
    }

    /// <summary>What is wrong with the style, one line each, remedies left out.</summary>
    public string[] ErrorsOf(string name)
    {
        var result = new StyleLoader(this, Families).Load(name, Request);
        Assert.Null(result.Sheet);
        return [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Descriptor.Id}: {diagnostic.Message}")];
    }
}
