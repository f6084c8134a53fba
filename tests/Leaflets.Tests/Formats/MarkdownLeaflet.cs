using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>A leaflet from Markdown, ready for output.</summary>
internal static class MarkdownLeaflet
{
    /// <summary>The leaflet in the clear print style.</summary>
    /// <param name="markdown">The text below the title.</param>
    /// <param name="language">The language.</param>
    /// <param name="style">What the style says beyond clear print, as YAML.</param>
    /// <param name="told">The ids of the warnings that the text deserves.</param>
    public static StyledDocument Of(string markdown, string language = "en", string style = "", params string[] told)
    {
        var read = MarkdownReader.Read(new SourceText("leaflets/t/en.md", "# T\n\n" + markdown), "t", language);
        Assert.Empty(
            read.Diagnostics.Where(diagnostic => !told.Contains(diagnostic.Descriptor.Id)).Select(diagnostic => diagnostic.ToString()));
        var loaded = new StyleLoader(new Variant(style), families: null)
            .Load(Variant.Name, SourceSpan.StartOf(new SourceText("test", string.Empty)));
        Assert.Empty(loaded.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        var approved =
            read.Document! with { Metadata = read.Document.Metadata with { Status = Leaflets.Documents.LeafletStatus.Approved } };
        return Presenter.Present(
            approved, loaded.Sheet!, StylesFolder.Language(language), Clinic.None, ImmutableDictionary<string, Picture>.Empty);
    }

    /// <summary>The shipped styles and one that builds on them.</summary>
    private sealed class Variant(string style) : IStyleFiles
    {
        public const string Name = "variant";

        public ImmutableArray<string> Names => [.. StylesFolder.Instance.Names, Name];

        public SourceText? Find(string name) => name == Name
            ? new SourceText("styles/variant.yaml", "extends: clear-print.yaml\n" + style)
            : ((IStyleFiles)StylesFolder.Instance).Find(name);
    }
}
