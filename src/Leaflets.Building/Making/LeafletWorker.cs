using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Building.Collections;
using Leaflets.Building.Diagnostics;
using Leaflets.Building.Jobs;
using Leaflets.Building.Output;
using Leaflets.Building.Verification;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats;
using Leaflets.Formats.Contract;
using Leaflets.Inputs;
using Leaflets.Styling;

namespace Leaflets.Building.Making;

/// <summary>Builds one leaflet in one language and style: every format from one styled document. Thread-safe.</summary>
internal sealed class LeafletWorker
{
    private readonly BatchContext _context;
    private readonly ImmutableArray<OutputFormat> _formats;
    private readonly OutputFolder? _output;
    private readonly bool _verifies;
    private readonly MemoryGate _gate;

    /// <summary>Makes a worker.</summary>
    /// <param name="context">What leaflets share.</param>
    /// <param name="formats">What to make.</param>
    /// <param name="output">Where to write, or null to write nothing.</param>
    /// <param name="verifies">Whether what was written is read back and compared.</param>
    /// <param name="gate">Keeps those that work at once within their memory.</param>
    public LeafletWorker(BatchContext context, ImmutableArray<OutputFormat> formats, OutputFolder? output, bool verifies, MemoryGate gate)
    {
        _gate = gate;
        _verifies = verifies;
        _context = context;
        _formats = formats;
        _output = output;
    }

    /// <summary>How much of the machine one leaflet may take.</summary>
    public LeafletLimits Limits { get; init; } = LeafletLimits.Default;

    /// <summary>Builds a leaflet. Whatever goes wrong is in the result; only being stopped is an exception.</summary>
    /// <returns>The result, and where the leaflet was made what it was made of.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped; nothing of this leaflet was written.</exception>
    public BuiltLeaflet Build(BuildJob job, CancellationToken cancellation)
    {
        var diagnostics = new List<Diagnostic>();
        var own = new List<Diagnostic>();
        var inputs = new List<JobInput>();
        LeafletFacts? facts = null;
        string? style = job.Style;
        using var budget = new WorkBudget(Limits, _gate, cancellation);
        using var watched = Steps.Watched(budget.Check);
        try
        {
            if (Present(job, diagnostics, inputs, ref facts, ref style) is not { } document)
            {
                return Ended(LeafletState.Failed, []);
            }

            var made = _context.Compiler.Write(document, _formats, budget, own);
            if (own.Exists(static diagnostic => diagnostic.IsError))
            {
                return Ended(LeafletState.Failed, []);
            }

            budget.Check();
            if (!TryWrite(job, document, made, own, budget))
            {
                return Ended(LeafletState.Failed, []);
            }

            var files = ImmutableArray.CreateBuilder<OutputFile>(made.Count);
            var contents = ImmutableArray.CreateBuilder<(Digest Digest, ReadOnlyMemory<byte> Bytes)>(made.Count);
            foreach (var (format, file) in made)
            {
                var digest = Digest.Of(file.Bytes.Span);
                contents.Add((digest, file.Bytes));
                files.Add(new(job.PathOf(format), format, file.Bytes.Length, digest.ToString(), file.Pages)
                {
                    Own = DiagnosticDigest.Of(file.Diagnostics),
                });
            }

            return Ended(LeafletState.Made, files.ToImmutable()) with { Inputs = [.. inputs], Contents = contents.ToImmutable() };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var fault = LeafletFault.Of(exception, At(job), _gate);
            diagnostics.Add(fault.Diagnostic);
            var ended = Ended(fault.Exception is null ? LeafletState.Failed : LeafletState.Faulted, []);
            return ended with { Result = ended.Result with { Fault = fault.Exception } };
        }

        // What concerns one output alone is with it; if there are none, it concerns the leaflet.
        BuiltLeaflet Ended(LeafletState state, ImmutableArray<OutputFile> files) => new(LeafletResult.Of(
            job.Version.Id,
            job.Version.Language,
            style,
            state,
            files,
            DiagnosticDigest.Of(state == LeafletState.Made ? diagnostics : diagnostics.Concat(own)),
            facts));
    }

    /// <summary>The styled document, or null where an error stands in the way.</summary>
    private StyledDocument? Present(
        BuildJob job, List<Diagnostic> diagnostics, List<JobInput> inputs, ref LeafletFacts? facts, ref string? style)
    {
        var read = _context.Read(job.Version);
        diagnostics.AddRange(read.Diagnostics);
        inputs.AddRange(read.Inputs);
        var (document, styleSpan) = Complete(job, read, diagnostics, inputs);
        if (document is null)
        {
            // What is wrong with the style and the pictures is said in the same run as what is wrong with the text.
            if ((read.Document ?? read.Unsound) is { } unsound)
            {
                var source = job.Version with { Language = _context.Settings.SourceLanguage };
                var likely = style ?? unsound.Metadata.Style ?? _context.Read(source).Document?.Metadata.Style ?? _context.Settings.Style;
                Present(job, unsound, likely, read.StyleSpan, isUnsound: read.Document is null, diagnostics, inputs);
            }

            return null;
        }

        facts = LeafletFacts.Of(document.Metadata, read.Inputs.IsEmpty ? default(Digest).ToString() : read.Inputs[0].Digest.ToString());

        style ??= document.Metadata.Style ?? _context.Settings.Style;
        return Present(job, document, style, styleSpan, isUnsound: false, diagnostics, inputs);
    }

    /// <summary>
    /// The document in its style, or null where there is an error; what can be looked at without the part that failed is.
    /// </summary>
    private StyledDocument? Present(
        BuildJob job, LeafletDocument document, string style, SourceSpan? styleSpan, bool isUnsound, List<Diagnostic> diagnostics,
        List<JobInput> inputs)
    {
        var setting = new LeafletSetting
        {
            Style = style,
            StyleSpan = styleSpan ?? _context.Settings.StyleSpan,
            Language = job.Version.Language,
            Folder = job.Version.Folder,
            Start = At(job),
            IsUnsound = isUnsound,
            Clinic = _context.Settings.Clinic,
        };
        return _context.Compiler.Present(document, setting, _context.Folder, diagnostics, inputs);
    }

    /// <summary>The document with what its front matter leaves to the source version, and where its style is named.</summary>
    private (LeafletDocument? Document, SourceSpan? StyleSpan) Complete(
        BuildJob job, ReadLeaflet read, List<Diagnostic> diagnostics, List<JobInput> inputs)
    {
        if (read.Document is null || job.Version.Language == _context.Settings.SourceLanguage)
        {
            return (read.Document, read.StyleSpan);
        }

        var version = job.Version with { Language = _context.Settings.SourceLanguage };
        if (!_context.Folder.Files(version.Folder).Contains($"{version.Language}.md"))
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NoSourceVersion, At(job), version.Language));
            return (null, null);
        }

        var source = _context.Read(version);
        inputs.AddRange(source.Inputs);
        if (source.Document is null)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.SourceVersionFails, At(job), version.Path));
            return (null, null);
        }

        var pair = new TranslationPair(read.Document.Metadata, read.FrontMatter, At(job), source.Document.Metadata, version.Path);
        diagnostics.AddRange(_context.Stages.Compare(pair, _context.Settings.StaleTranslations));
        var metadata = _context.Stages.Complete(read.Document.Metadata, source.Document.Metadata);
        return (read.Document with { Metadata = metadata }, read.StyleSpan ?? source.StyleSpan);
    }

    /// <summary>
    /// Writes the files. Where they are to be verified, they are read back from the disk and compared with what the source says before they
    /// take the places of earlier ones, all or none: what says something else is never handed out.
    /// </summary>
    private bool TryWrite(
        BuildJob job,
        StyledDocument document,
        IReadOnlyList<(OutputFormat Format, MadeFile File)> made,
        List<Diagnostic> diagnostics,
        WorkBudget budget)
    {
        try
        {
            return _output?.Write(made.Select(one => (job.PathOf(one.Format), one.File.Bytes)), _verifies ? Accepts : null) ?? true;
        }
        catch (OutputException exception)
        {
            diagnostics.Add(CannotWrite(exception.Path, exception));
            return false;
        }

        bool Accepts(string path, byte[]? content)
        {
            budget.Check();
            var format = made.First(one => job.PathOf(one.Format) == path).Format;
            var differences =
                LeafletVerifier.Verify(document, path, format, content is null ? (ReadOnlyMemory<byte>?)null : content, At(job));
            diagnostics.AddRange(differences);
            return !differences.Any(static difference => difference.IsError);
        }
    }

    /// <summary>The diagnostic for a file that cannot be written.</summary>
    public static Diagnostic CannotWrite(string path, Exception exception) => Diagnostic.Create(
        BatchDiagnostics.CannotWrite, SourceSpan.StartOf(path), path, SystemMessage.Of(exception));

    private static SourceSpan At(BuildJob job) => SourceSpan.StartOf(job.Version.Path);
}
