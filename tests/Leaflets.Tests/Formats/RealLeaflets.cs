using System.Collections.Concurrent;
using Leaflets.Building;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>The leaflets of this collection in every language and style, built once for all tests.</summary>
public static class RealLeaflets
{
    private const string DefaultStyle = "clear-print";

    private static readonly string[] Styles = ["base", DefaultStyle, "large-print"];
    private static readonly Lazy<Recorder> Built = new(Build);

    public static TheoryData<string, string, string> All
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var files = Directory.EnumerateDirectories(Path.Join(Repository.Root, "leaflets"))
                .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md")).Order(StringComparer.Ordinal);
            foreach (var file in files)
            {
                foreach (var style in Styles)
                {
                    data.Add(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileNameWithoutExtension(file), style);
                }
            }

            return data;
        }
    }

    internal static byte[] Pdf(string id, string language, string? style) => Built.Value.Pdfs[(id, language, style ?? DefaultStyle)];

    internal static byte[] Word(string id, string language, string? style) => Built.Value.Words[(id, language, style ?? DefaultStyle)];

    internal static StyledDocument Styled(string id, string language, string? style) =>
        Built.Value.Documents[(id, language, style ?? DefaultStyle)];

    private static Recorder Build()
    {
        _ = TestFonts.Catalog;
        Recorder? recorder = null;
        var fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        var builder = new LeafletBuilder(fonts, catalog => recorder = new Recorder(catalog));
        var result = builder.Build(new BuildRequest { Root = Repository.Root, Styles = [.. Styles], Workers = Environment.ProcessorCount });
        Assert.False(result.HasErrors);
        return recorder!;
    }

    /// <summary>The stages, which remember what they make.</summary>
    private sealed class Recorder(FontCatalog fonts) : ILeafletStages
    {
        private readonly LeafletStages _stages = new(fonts);

        public ConcurrentDictionary<(string Id, string Language, string Style), StyledDocument> Documents { get; } = [];

        public ConcurrentDictionary<(string Id, string Language, string Style), byte[]> Pdfs { get; } = [];

        public ConcurrentDictionary<(string Id, string Language, string Style), byte[]> Words { get; } = [];

        public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options) =>
            _stages.Read(source, id, language, options);

        public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => _stages.Complete(translation, source);

        public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => _stages.Compare(pair, stale);

        public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _stages.DrawingText(sheet, language);

        public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _stages.Fit(document, diagnostics);

        public MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null)
        {
            var file = _stages.Make(format, document);
            var files = format == OutputFormat.Pdf ? Pdfs : Words;
            var key = (document.Metadata.Id, document.Metadata.Language, document.Sheet.Name);
            Documents[key] = document;
            files[key] = file.Bytes.ToArray();
            return file;
        }
    }
}
