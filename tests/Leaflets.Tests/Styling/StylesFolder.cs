using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Xunit;

namespace Leaflets.Tests.Styling;

/// <summary>The project's own <c>styles/</c>, as the tests find it.</summary>
internal sealed class StylesFolder : IStyleFiles
{
    public static string Path { get; } = System.IO.Path.Join(Repository.Root, "styles");

    public static StylesFolder Instance { get; } = new();

    public ImmutableArray<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path, "*.yaml").Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)];

    SourceText? IStyleFiles.Find(string name) => Names.Contains(name) ? Read($"{name}.yaml") : null;

    public static StyleSheet Load(string name)
    {
        var result = new StyleLoader(Instance, families: null).Load(name, SourceSpan.StartOf(new SourceText("test", string.Empty)));
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return result.Sheet!;
    }

    public static LanguageData Language(string tag)
    {
        var diagnostics = new List<Diagnostic>();
        var language = LanguageLoader.Load(tag, Read($"languages/{tag}.yaml"), diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return language!;
    }

    private static SourceText Read(string relative) =>
        new($"styles/{relative}", File.ReadAllText(System.IO.Path.Combine(Path, relative)));
}
