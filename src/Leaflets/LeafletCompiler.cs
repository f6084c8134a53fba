using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Inputs;
using Leaflets.Pictures;
using Leaflets.Presentation;
using Leaflets.Styling;

namespace Leaflets;

/// <summary>
/// The way of one leaflet from its document to its files: check, present, fit, write. All that makes leaflets goes it, so that the
/// same source gives the same bytes wherever it comes from. Thread-safe.
/// </summary>
internal sealed class LeafletCompiler
{
    private readonly PictureCache _pictures = new();

    /// <summary>Makes a compiler.</summary>
    /// <param name="library">The styles and languages.</param>
    /// <param name="stages">The stages.</param>
    public LeafletCompiler(LeafletLibrary library, ILeafletStages stages) => (Library, Stages) = (library, stages);

    /// <summary>The styles and languages.</summary>
    public LeafletLibrary Library { get; }

    /// <summary>The stages.</summary>
    public ILeafletStages Stages { get; }

    /// <summary>
    /// The document as every format shows it, or null where there is an error; what can be looked at without the part that failed is.
    /// </summary>
    /// <param name="document">The leaflet, complete.</param>
    /// <param name="setting">How it is to look.</param>
    /// <param name="pictures">Has the files of its pictures.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="inputs">Takes what was read.</param>
    public StyledDocument? Present(
        LeafletDocument document, LeafletSetting setting, ICollectionFiles pictures, List<Diagnostic> diagnostics, List<JobInput> inputs)
    {
        var sheet = Library.Style(setting.Style, setting.StyleSpan);
        diagnostics.AddRange(sheet.Diagnostics);
        inputs.AddRange(sheet.Inputs);
        var (language, problems, words) = Library.Language(setting.Language, setting.Start);
        diagnostics.AddRange(problems);
        inputs.AddRange(words);
        if (language is not null && !setting.IsUnsound)
        {
            diagnostics.AddRange(DocumentRules.Check(document, language));
        }

        var files = new TracedFiles(pictures);
        if (sheet.Value is null || language is null)
        {
            ImageLoader.Load(files, setting.Folder, document, new UnsetText(setting.Language), diagnostics);
            return null;
        }

        var setter = Stages.DrawingText(sheet.Value, language);
        var lettering = $"{setting.Style} {language.Tag}";
        var images = ImageLoader.Load(files, setting.Folder, document, setter, diagnostics, shelf: _pictures, lettering: lettering);
        inputs.AddRange(files.Inputs);
        var presented = Presenter.Present(document, sheet.Value, language, setting.Clinic, images);
        diagnostics.AddRange(NeededFamilies.Check(presented));
        return diagnostics.Exists(static diagnostic => diagnostic.IsError) ? null : Stages.Fit(presented, diagnostics);
    }

    /// <summary>The files of a leaflet. Where a diagnostic is an error, none is to be given out.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="formats">What to write.</param>
    /// <param name="budget">What it may take.</param>
    /// <param name="diagnostics">Takes what could not be made without loss.</param>
    public IReadOnlyList<(OutputFormat Format, MadeFile File)> Write(
        StyledDocument document, ImmutableArray<OutputFormat> formats, WorkBudget budget, List<Diagnostic> diagnostics)
    {
        var made = new List<(OutputFormat Format, MadeFile File)>(formats.Length);
        foreach (var format in formats)
        {
            budget.Check();
            var file = Stages.Make(format, document, budget.Check);
            diagnostics.AddRange(file.Diagnostics);
            made.Add((format, file));
        }

        return made;
    }
}
