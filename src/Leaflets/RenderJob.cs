using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Pictures;

namespace Leaflets;

/// <summary>One leaflet on its way through a renderer: read, have its pictures fetched, made. For one thread at a time.</summary>
internal sealed class RenderJob
{
    private const string Collection = "leaflets/";

    private readonly LeafletCompiler _compiler;
    private readonly MemoryGate _gate;
    private readonly RendererOptions _renderer;
    private readonly RenderOptions _options;
    private readonly string? _language;
    private readonly SourceSpan _start;
    private readonly List<Diagnostic> _diagnostics = [];
    private ICollectionFiles _pictures = MemoryFiles.None;
    private ReadLeaflet? _read;
    private Exception? _fault;

    /// <summary>Begins.</summary>
    public RenderJob(LeafletCompiler compiler, MemoryGate gate, RendererOptions renderer, RenderOptions options, string path)
    {
        (_compiler, _gate, _renderer, _options) = (compiler, gate, renderer, options);
        _start = SourceSpan.StartOf(path);
        _language = LanguageTag.Canonical(options.Language);
    }

    /// <summary>What became of the leaflet, when it is made.</summary>
    public RenderResult Result { get; private set; } = new();

    /// <summary>The file; empty where the leaflet is not made.</summary>
    public ReadOnlyMemory<byte> File { get; private set; }

    private bool HasFailed => _diagnostics.Exists(static diagnostic => diagnostic.IsError);

    /// <summary>What was read, with errors or without.</summary>
    private LeafletDocument? Document => _read?.Document ?? _read?.Unsound;

    private string Folder => Collection + _options.Id;

    /// <summary>Reads the text.</summary>
    public void Read(Func<SourceDecodeResult> decode, CancellationToken cancellation) => Within(_ =>
    {
        if (_language is null)
        {
            _diagnostics.Add(LanguageDiagnostics.NoWords(_options.Language, _compiler.Library.LanguageTags, _start));
            return;
        }

        var decoded = decode();
        _diagnostics.AddRange(decoded.Diagnostics);
        if (decoded.Source is { } source)
        {
            _read = _compiler.Stages.Read(source, _options.Id, _language, _options.Reading(_renderer.Reading));
            _diagnostics.AddRange(_read.Diagnostics);
        }
    }, cancellation);

    /// <summary>Asks for the pictures that the text names, each once. A picture that cannot be had is reported where it is named.</summary>
    public async Task FetchPicturesAsync(CancellationToken cancellation)
    {
        if (_options.Pictures is not { } resolver || Document is not { } document)
        {
            return;
        }

        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var room = ImageLimits.Default.MaximumLeafletBytes;
        foreach (var written in ImageCollector.Collect(document).Select(static image => image.Path))
        {
            if (QrPictures.AddressOf(written) is null && RelativePath.From(Folder, written) is { } path && !files.ContainsKey(path))
            {
                files[path] = !RelativePath.IsPortable(path) ? FileContent.Not(FileProblem.Name)
                    : room <= 0 ? FileContent.Not(FileProblem.TooMuch)
                    : await FetchAsync(resolver, written, cancellation).ConfigureAwait(false);
                room -= files[path].Bytes.Length;
            }
        }

        _pictures = new MemoryFiles(files);
    }

    /// <summary>Makes the file of what was read.</summary>
    public void Make(CancellationToken cancellation)
    {
        Within(Make, cancellation);
        if (HasFailed)
        {
            File = default;
            Result = new();
        }

        Result = Result with { Diagnostics = DiagnosticDigest.Of(_diagnostics), Fault = _fault };
    }

    private void Make(WorkBudget budget)
    {
        if (Document is not { } document)
        {
            return;
        }

        var setting = new LeafletSetting
        {
            Style = _options.Style ?? document.Metadata.Style ?? _renderer.Style,
            StyleSpan = _options.Style is null ? _read!.StyleSpan ?? _start : _start,
            Language = _language!,
            Folder = Folder,
            Start = _start,
            IsUnsound = _read!.Document is null,
            Clinic = _options.Clinic,
        };
        if (_compiler.Present(document, setting, _pictures, _diagnostics, []) is not { } presented)
        {
            return;
        }

        var (_, file) = _compiler.Write(presented, [_options.Format], budget, _diagnostics)[0];
        budget.Check();
        File = file.Bytes;
        Result = new() { IsMade = true, Pages = file.Pages, Length = file.Bytes.Length, Sha256 = Digest.Of(file.Bytes.Span).ToString() };
    }

    private async ValueTask<FileContent> FetchAsync(PictureResolver resolver, string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await resolver(path, cancellation).ConfigureAwait(false) is { } bytes
                ? FileContent.Of(bytes) : FileContent.Not(FileProblem.Missing);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the host's code throws fails this leaflet alone; the host has the exception in the result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _fault = exception;
            return new(default, FileProblem.Unreadable, "the picture resolver failed");
        }
    }

    /// <summary>
    /// Works within the limits of a leaflet. Whatever goes wrong is in the diagnostics; only being cancelled is an exception.
    /// </summary>
    private void Within(Action<WorkBudget> work, CancellationToken cancellation)
    {
        using var budget = new WorkBudget(_renderer.Limits, _gate, cancellation);
        using var watched = Steps.Watched(budget.Check);
        try
        {
            budget.Check();
            work(budget);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var fault = LeafletFault.Of(exception, _start, _gate);
            _diagnostics.Add(fault.Diagnostic);
            _fault = fault.Exception ?? _fault;
        }
    }
}
