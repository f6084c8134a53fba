using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>The short leaflets of <c>Scripts/</c>, one in each class of script.</summary>
public static class ScriptLeaflet
{
    internal static string Folder { get; } = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Formats", "Pdf", "Scripts");

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The leaflet of a language in clear print.</summary>
    internal static StyledDocument Styled(string language)
    {
        var read = MarkdownReader.Read(
            new SourceText($"{language}.md", File.ReadAllText(Path.Join(Folder, $"{language}.md"))), "script", language);
        Assert.Empty(read.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return Presenter.Present(
            read.Document!,
            StylesFolder.Load("clear-print"),
            StylesFolder.Language(language),
            Clinic.None,
            ImmutableDictionary<string, Picture>.Empty);
    }
}
