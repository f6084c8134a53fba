using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets;

/// <summary>
/// Makes leaflets from memory into a stream: Markdown in, PDF or Word out. It opens no file but the faces of a folder of typefaces, and
/// starts no thread but for native work on pictures; styles, languages and typefaces are read once. One serves a whole program.
/// Thread-safe.
/// </summary>
/// <remarks>
/// The work is done on threads that ask for it, some milliseconds for a page or two. What is wrong with a leaflet is in its result;
/// exceptions are for wrong arguments, for cancellation, and for streams that fail.
/// </remarks>
public sealed class LeafletRenderer : IDisposable
{
    private readonly LeafletCompiler _compiler;
    private readonly RendererOptions _options;
    private readonly MemoryGate _gate;
    private readonly SemaphoreSlim _places;

    private LeafletRenderer(RendererOptions options, Func<FontCatalog, ILeafletStages> stages)
    {
        _options = options;
        var fonts = options.Typefaces.Catalog;
        _compiler = new LeafletCompiler(new LeafletLibrary(options.Styles.ToFiles(), fonts), stages(fonts));
        _gate = new MemoryGate(options.TotalMemory ?? MemoryGate.OfMachine(), options.Limits.Memory, options.Concurrency);
        _places = new SemaphoreSlim(_gate.Workers);
    }

    /// <summary>The names of the styles, sorted.</summary>
    public ImmutableArray<string> Styles => _compiler.Library.Styles;

    /// <summary>The languages that there are words for: BCP 47 tags, sorted.</summary>
    public ImmutableArray<string> Languages => _compiler.Library.LanguageTags;

    /// <summary>Makes a renderer.</summary>
    /// <param name="options">What its leaflets share.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="MissingLibraryException">ICU is not installed.</exception>
    public static LeafletRenderer Create(RendererOptions options) => Create(options, static fonts => new LeafletStages(fonts));

    /// <summary>Makes a renderer with other stages.</summary>
    internal static LeafletRenderer Create(RendererOptions options, Func<FontCatalog, ILeafletStages> stages)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        LineBreakRules.Require();
        return new(options, stages);
    }

    /// <summary>Makes a leaflet of a text in memory.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="options">What to make of it.</param>
    /// <param name="output">Receives the whole file, in one piece, or nothing if the leaflet cannot be made.</param>
    /// <param name="cancellation">Ends the work, within some milliseconds.</param>
    /// <exception cref="ArgumentException">The leaflet's id is not valid.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing, or a part, was written.</exception>
    public Task<RenderResult> RenderAsync(
        ReadOnlyMemory<char> markdown, RenderOptions options, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var path = PathOf(options);
        return RenderAsync(() => Decode(markdown.Span, path), path, options, output, cancellation);
    }

    /// <summary>Makes a leaflet of a text file: UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="markdown">The file; if it is too large, no more is read than is needed to know that.</param>
    /// <param name="options">What to make of it.</param>
    /// <param name="output">Receives the whole file, in one piece, or nothing if the leaflet cannot be made.</param>
    /// <param name="cancellation">Ends the work, within some milliseconds.</param>
    /// <exception cref="ArgumentException">The leaflet's id is not valid.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing, or a part, was written.</exception>
    public async Task<RenderResult> RenderAsync(
        Stream markdown, RenderOptions options, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var path = PathOf(options);
        var content = await BoundedStream.ReadAsync(markdown, CollectionTexts.MaximumTextLength, cancellation).ConfigureAwait(false);
        return await RenderAsync(() => CollectionTexts.Decode(path, content), path, options, output, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _gate.Dispose();
    }

    private async Task<RenderResult> RenderAsync(
        Func<SourceDecodeResult> decode, string path, RenderOptions options, Stream output, CancellationToken cancellation)
    {
        var job = new RenderJob(_compiler, _gate, _options, options, path);
        await InTurnAsync(() => job.Read(decode, cancellation), cancellation).ConfigureAwait(false);
        await job.FetchPicturesAsync(cancellation).ConfigureAwait(false);
        await InTurnAsync(() => job.Make(cancellation), cancellation).ConfigureAwait(false);
        if (job.Result.IsMade)
        {
            await output.WriteAsync(job.File, cancellation).ConfigureAwait(false);
        }

        if (job.Result.Fault is { } fault)
        {
            _options.OnFault?.Invoke(fault);
        }

        return job.Result;
    }

    private async Task InTurnAsync(Action work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            work();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>
    /// The path that the leaflet would have in a collection: a source has the same diagnostics and bytes from wherever it comes.
    /// </summary>
    private static string PathOf(RenderOptions options) => RelativePath.IsInside(options.Id) && !options.Id.Contains('/')
        ? $"leaflets/{options.Id}/{options.Language}.md"
        : throw new ArgumentException($"'{options.Id}' is not a valid leaflet id.", nameof(options));

    /// <summary>Text in memory may have halves of characters, which no file in UTF-8 has: it is decoded as one in UTF-16.</summary>
    private static SourceDecodeResult Decode(ReadOnlySpan<char> text, string path)
    {
        const char mark = '\uFEFF';
        text = text is [mark, ..] ? text[1..] : text;
        if (text.IsEmpty)
        {
            return CollectionTexts.Decode(path, FileContent.Not(FileProblem.Empty));
        }

        char[] marked = [mark, .. text];
        return SourceDecoder.Decode(MemoryMarshal.AsBytes<char>(marked), path);
    }
}
