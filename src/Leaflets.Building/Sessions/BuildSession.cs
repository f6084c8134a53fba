using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Building.Diagnostics;
using Leaflets.Building.Files;
using Leaflets.Building.Jobs;
using Leaflets.Building.Making;
using Leaflets.Building.Output;
using Leaflets.Building.Planning;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets.Building.Sessions;

/// <summary>
/// All that one build knows: the collection, the jobs, what is in the output folder and in the cache. Nothing outlives it.
/// </summary>
internal sealed class BuildSession
{
    /// <summary>It has been listed when the settings have been read.</summary>
    private const string LeafletFolder = "leaflets";

    private readonly BuildRequest _request;
    private readonly Typefaces _typefaces;
    private readonly InputDigests _digests;
    private (ImmutableSortedDictionary<string, Digest>? Used, JobInput Input) _faces;

    private BuildSession(
        BuildRequest request, BatchContext context, FoundLeaflets found,
        ImmutableArray<BuildJob> jobs, Typefaces typefaces, ImmutableArray<JobInput> shared, OutputFolder? output, ArtifactCache? cache,
        OutputRecords? records)
    {
        (_request, Context, Found, Jobs, _typefaces, Output, Cache) = (request, context, found, jobs, typefaces, output, cache);
        Formats = request.Formats.IsEmpty ? context.Settings.Formats : OutputFormats.InOrder(request.Formats);
        _digests = new InputDigests(context.Folder, typefaces, shared, jobs.Length);
        Decider = cache is null || output is null || records is null ? null
            : new JobDecider(_digests, cache, output, records, Formats, context.Settings.SourceLanguage, request.Rebuild || request.Verify);
    }

    /// <summary>What the leaflets share.</summary>
    public BatchContext Context { get; }

    /// <summary>All that the collection has, asked for or not.</summary>
    public FoundLeaflets Found { get; }

    /// <summary>The plan.</summary>
    public ImmutableArray<BuildJob> Jobs { get; }

    /// <summary>What is made of each leaflet.</summary>
    public ImmutableArray<OutputFormat> Formats { get; }

    /// <summary>Where to write, or null.</summary>
    public OutputFolder? Output { get; }

    /// <summary>What was made before, or null.</summary>
    public ArtifactCache? Cache { get; }

    /// <summary>Says what is to be done, or null where everything is made.</summary>
    public JobDecider? Decider { get; }

    /// <summary>The files of the typefaces that text has needed so far, with their content.</summary>
    public ImmutableSortedDictionary<string, Digest> Faces => _typefaces.Used;

    /// <summary>Notes typefaces that another process needed for this build.</summary>
    public void Use(ImmutableSortedDictionary<string, Digest> faces) => _typefaces.Use(faces);

    /// <summary>Opens a collection for a build.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fontFolder">The folder of the typefaces.</param>
    /// <param name="stages">Makes the stages.</param>
    /// <param name="diagnostics">Takes what is wrong with the collection as a whole.</param>
    /// <returns>The session, or null where nothing can be built.</returns>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public static BuildSession? Open(
        BuildRequest request, string fontFolder, Func<FontCatalog, ILeafletStages> stages, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Workers, 1);
        if (!CollectionFolder.IsCollection(request.Root))
        {
            throw new BuildRequestException($"'{request.Root}' does not contain leaflets/ and styles/.");
        }

        LineBreakRules.Require();
        var folder = new CollectionFolder(request.Root);
        var files = new TracedFiles(folder);
        var settings = CollectionSettingsReader.Read(files, diagnostics);
        if (Unlisted(folder) is [_, ..] unlisted)
        {
            // What else is wrong may come of it.
            diagnostics.Clear();
            diagnostics.AddRange(unlisted);
            return null;
        }

        var typefaces = FontLibrary.Open(fontFolder, diagnostics);
        if (diagnostics.Exists(diagnostic => diagnostic.IsError))
        {
            return null;
        }

        // What is known of the output folder is read while the leaflets are looked for.
        var output = request.OutputFolder is null ? null : new OutputFolder(request.OutputFolder, request.IsOutputNamed);
        if (output?.Obstacle() is { } obstacle)
        {
            throw new BuildRequestException(
                $"Nothing is written to '{request.OutputFolder}': {obstacle}. To write to the target of a link, "
                + "name the folder with --output.");
        }

        var cache = output is null ? null : CacheOf(request, diagnostics);
        var records = cache is null || output is null ? null : Task.Run(() => cache.Folder(Folder(output)));
        var found = LeafletFinder.Find(folder, settings.SourceLanguage);
        diagnostics.AddRange(found.Diagnostics.Where(problem => Concerns(problem, request)));
        var context = new BatchContext(folder, settings, stages(typefaces.Catalog), typefaces.Catalog, request.Html);
        ImmutableArray<JobInput> shared =
        [
            new(InputNames.Program, ProgramIdentity.Read()),
            new(InputNames.Typefaces, typefaces.List),
            new(InputNames.Names, Digest.Of(context.Library.Styles.Concat(folder.Files(LeafletLibrary.LanguageFolder)))),
            new(InputNames.Options, Digest.Of([request.Html?.ToString() ?? string.Empty])),
            .. files.Inputs,
        ];
        return new(
            request, context, found, BuildPlan.Make(request, found.Versions, context), typefaces, shared, output, cache,
            records?.GetAwaiter().GetResult());
    }

    /// <summary>Keeps what a leaflet was made of, so that it need not be made again.</summary>
    public void Keep(BuildJob job, BuiltLeaflet built)
    {
        if (Decider is null || Cache is null || built.Result is not { State: LeafletState.Made, Facts: { } facts } result)
        {
            return;
        }

        ImmutableArray<JobInput> inputs = [
            .. _digests.Shared.Concat(built.Inputs).Append(FacesInput()).DistinctBy(static input => input.Name)
            .OrderBy(static input => input.Name, StringComparer.Ordinal)];
        var record =
            new JobRecord(inputs, result.Style ?? string.Empty, facts, result.Files, [.. result.Shared.Select(SavedDiagnostic.Of)]);
        foreach (var (digest, bytes) in built.Contents)
        {
            Cache.Add(digest, bytes);
        }

        Cache.Add(Decider.AddressOf(job, record), job, record);
        Decider.Note(job, record);
    }

    /// <summary>Says what could not be kept in the cache, and what was not taken out of it.</summary>
    public void TellOfCache(List<Diagnostic> diagnostics)
    {
        if (Cache is not { } cache)
        {
            return;
        }

        var at = SourceSpan.StartOf(_request.CacheFolder!);
        if (cache.Failure is { } failure)
        {
            diagnostics.Add(Diagnostic.Create(BatchDiagnostics.CacheFails, at, failure));
        }

        if (cache.Damaged is > 0 and var damaged)
        {
            diagnostics.Add(Diagnostic.Create(CacheDiagnostics.Damaged, at, damaged));
        }

        if (cache.Unsigned is > 0 and var unsigned)
        {
            diagnostics.Add(Diagnostic.Create(CacheDiagnostics.Unsigned, at, unsigned));
        }
    }

    /// <summary>Writes down what lies in the output folder now, and tidies up.</summary>
    public void Close()
    {
        if (Cache is not null && Output is not null && Decider is { IsChanged: true })
        {
            Cache.AddFolder(Folder(Output), Decider.Write());
        }

        Cache?.Tidy();
        Output?.Tidy();
    }

    /// <summary>The cache, or null where there is to be none, or what is there is not to be trusted.</summary>
    private static ArtifactCache? CacheOf(BuildRequest request, List<Diagnostic> diagnostics)
    {
        if (request.CacheFolder is null)
        {
            return null;
        }

        // What is signed may lie where others write.
        var place = new FolderPlace(Path.GetFullPath(request.CacheFolder), request.IsCacheNamed);
        if (place.Obstacle(isShared: request.CacheKey is not null) is not { } doubt)
        {
            return new(place, request.CacheKey);
        }

        var at = SourceSpan.StartOf(Path.GetFileName(place.Path));
        diagnostics.Add(Diagnostic.Create(CacheDiagnostics.NotUsed, at, doubt));
        return null;
    }

    /// <summary>The typefaces in use as one input, whose name is shared by all that use the same.</summary>
    private JobInput FacesInput()
    {
        var used = _typefaces.Used;
        lock (_digests)
        {
            if (!ReferenceEquals(_faces.Used, used))
            {
                _faces = (used, new(InputNames.OfFaces(used.Keys), Digest.Of(used.Values.Select(static digest => digest.ToString()))));
            }

            return _faces.Input;
        }
    }

    /// <summary>The folders that cannot be listed. They are not empty: nothing would be made, and nothing said.</summary>
    private static List<Diagnostic> Unlisted(CollectionFolder folder)
    {
        var problems = new List<Diagnostic>();
        foreach (var name in (string[])[LeafletFolder, "styles", LeafletLibrary.LanguageFolder, CollectionSettingsReader.ClinicFolder])
        {
            if (name != LeafletFolder)
            {
                _ = folder.Files(name);
            }

            if (folder.ProblemOf(name) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    /// <summary>
    /// Whether what is wrong with a name concerns a build: of certain leaflets, those alone, and what may hide one of them.
    /// </summary>
    private static bool Concerns(Diagnostic problem, BuildRequest request) => request.Ids.IsEmpty
        || problem.Descriptor == CollectionDiagnostics.DuplicateId
        || problem.Span.Source.Path.Split('/') is not ["leaflets", var id, ..]
        || request.Ids.Contains(id);

    private static Digest Folder(OutputFolder output) => Digest.Of(output.Root);
}
