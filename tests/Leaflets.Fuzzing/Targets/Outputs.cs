using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Fuzzing.Findings;
using Leaflets.Inspection;
using Leaflets.Languages;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Makes both files of a document, as a build does, and checks them: a PDF that breaks no condition, a Word
/// file whose parts are XML, no letter lost in either.</summary>
internal sealed class Outputs
{
    /// <summary>The folder of the leaflet, whose pictures it may name.</summary>
    public const string Folder = "leaflets/immunotherapy";

    private const string PictureName = "a.png";

    private readonly ProjectFiles _project;
    private readonly LeafletStages _stages;

    /// <summary>Makes outputs with the typefaces of the project, or others.</summary>
    public Outputs(ProjectFiles project, FontCatalog? fonts = null)
    {
        _project = project;
        _stages = new LeafletStages(fonts ?? project.Catalog);
    }

    /// <summary>A leaflet of a few blocks.</summary>
    public static LeafletDocument SmallLeaflet { get; } =
        Read("---\ntitle: T\n---\n\nTake **500 mg** *twice*.\n\n## Office fi\n\n- one\n- two[^1]\n\n> [!WARNING]\n> Stop.\n\n|a|b|\n|-|-|\n"
        + "|c|d|\n\n[^1]: A note.\n");

    private static LeafletDocument LeafletWithPicture { get; } = Read($"---\ntitle: T\n---\n\n![A picture]({PictureName})\n\nText.\n");

    /// <summary>What sets the text of drawings.</summary>
    public ITextSetter Setter => _stages.DrawingText(_project.Sheet("base"), _project.Language("en"));

    /// <summary>Makes both files, or finds an error.</summary>
    public void Make(LeafletDocument document, StyleSheet sheet, LanguageData language)
    {
        var diagnostics = new List<Diagnostic>(DocumentRules.Check(document, language));
        var images = ImageLoader.Load(_project.Folder, Folder, document, _stages.DrawingText(sheet, language), diagnostics);
        Make(document, sheet, language, images, diagnostics);
    }

    /// <summary>Makes both files of a leaflet with a picture, or finds an error.</summary>
    public void Make(Picture picture) => Make(
        LeafletWithPicture, _project.Sheet("base"), _project.Language("en"),
        ImmutableDictionary<string, Picture>.Empty.Add(PictureName, picture), []);

    private void Make(
        LeafletDocument document, StyleSheet sheet, LanguageData language,
        ImmutableDictionary<string, Picture> images, List<Diagnostic> diagnostics)
    {
        if (Promises.Check(diagnostics))
        {
            return;
        }

        var styled = _stages.Fit(Presenter.Present(document, sheet, language, Clinic.None, images), diagnostics);
        var pdf = _stages.Make(OutputFormat.Pdf, styled);
        if (Promises.Check(diagnostics.Concat(pdf.Diagnostics)))
        {
            return;
        }

        var inspected = PdfInspection.Read(pdf.Bytes);
        if (inspected.Violations is [var violation, ..])
        {
            throw new BrokenPromiseException($"a PDF has no violation of {violation.Condition}", $"{violation.Place}: {violation.Message}");
        }

        LetterCount.Check(document, string.Concat(inspected.Tree.Select(element => element.Heard)), "PDF");
        var word = _stages.Make(OutputFormat.Docx, styled);
        if (!Promises.Check(word.Diagnostics))
        {
            LetterCount.Check(document, TextOfWord(word.Bytes), "Word file");
        }
    }

    /// <summary>All text of all parts, each of which must be XML.</summary>
    private static string TextOfWord(ReadOnlyMemory<byte> file)
    {
        const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var text = new StringBuilder();
        using var package = new ZipArchive(new MemoryStream(file.ToArray()));
        foreach (var part in package.Entries)
        {
            if (part.Name.EndsWith(".xml", StringComparison.Ordinal) || part.Name.EndsWith(".rels", StringComparison.Ordinal))
            {
                using var xml = XmlReader.Create(part.Open());
                var isText = false;
                while (xml.Read())
                {
                    isText = xml.NodeType == XmlNodeType.Element ? xml is { LocalName: "t", NamespaceURI: WordNamespace } : isText
                        && xml.NodeType != XmlNodeType.EndElement;
                    text.Append(isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace ? xml.Value : string.Empty);
                }
            }
        }

        return text.ToString();
    }

    private static LeafletDocument Read(string markdown) =>
        MarkdownReader.Read(new SourceText($"{Folder}/en.md", markdown), "fuzzing", "en").Document!;
}
