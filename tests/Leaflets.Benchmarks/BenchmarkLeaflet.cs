using System.Collections.Immutable;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Pictures;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Benchmarks;

/// <summary>A leaflet of two pages with a box, lists, a table, a picture and a footnote, made ready for each stage.</summary>
internal sealed class BenchmarkLeaflet
{
    private readonly StyleSheet _sheet;
    private readonly LanguageData _language;
    private readonly ImmutableDictionary<string, Picture> _images;

    /// <summary>The leaflet of two pages that stage benchmarks and batches are made of.</summary>
    public BenchmarkLeaflet()
        : this(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TwoPages.md")), "en", "base")
    {
    }

    private BenchmarkLeaflet(string source, string language, string style)
    {
        var folder = Project;
        Source = source;
        Fonts = FontLibrary.Load(FontFolder, new List<Diagnostic>());
        var nowhere = SourceSpan.StartOf(new SourceText("benchmark", string.Empty));
        _sheet = new StyleLoader(new StyleFolder(folder), Fonts.Families).Load(style, nowhere).Sheet!;
        var diagnostics = new List<Diagnostic>();
        _language = LanguageLoader.Load(language, folder.ReadText($"styles/languages/{language}.yaml", diagnostics)!, diagnostics)!;
        var setter = OutputFormats.Typesetter(Fonts).DrawingText(_sheet, _language);
        _images = ImageLoader.Load(folder, "leaflets/immunotherapy", Read(Source, language), setter, diagnostics);
    }

    /// <summary>The language version of the immunotherapy leaflet, in clear print.</summary>
    public static BenchmarkLeaflet Immunotherapy(string language) =>
        new(Project.ReadText($"leaflets/immunotherapy/{language}.md", new List<Diagnostic>())!.Text, language, "clear-print");

    private static CollectionFolder Project => new(CollectionFolder.FindUpward(AppContext.BaseDirectory)!);

    /// <summary>The typefaces beside the program, or those that LEAFLETS_FONTS names.</summary>
    public static string FontFolder { get; } =
        Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>The Markdown.</summary>
    public string Source { get; }

    /// <summary>The typefaces.</summary>
    public FontCatalog Fonts { get; }

    /// <summary>Reads a source.</summary>
    public static LeafletDocument Read(string source, string language = "en") =>
        MarkdownReader.Read(new SourceText($"leaflets/immunotherapy/{language}.md", source), "immunotherapy", language).Document!;

    /// <summary>Makes a document ready for output.</summary>
    public StyledDocument Present(LeafletDocument document) => Presenter.Present(document, _sheet, _language, Clinic.None, _images);
}
