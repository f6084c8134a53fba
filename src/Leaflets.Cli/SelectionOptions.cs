using System.Collections.Immutable;
using System.CommandLine;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Documents;

namespace Leaflets.Cli;

/// <summary>The options that narrow a build down to some leaflets, and those about what was made before.</summary>
internal sealed class SelectionOptions
{
    private static readonly ImmutableArray<(string Name, LeafletStatus Status)> StatusNames =
        [("draft", LeafletStatus.Draft), ("in-review", LeafletStatus.InReview), ("approved", LeafletStatus.Approved),
        ("withdrawn", LeafletStatus.Withdrawn)];

    private readonly Option<string[]> _subjects =
        new("--subject") { Description = "Only leaflets on this subject (front matter: subject).", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _statuses =
        new("--status") { Description = "Only leaflets with this status: draft, in-review, approved or withdrawn." };
    private readonly Option<string?> _since = new(
        "--changed-since")
    {
        Description = "Only leaflets affected by changes since a git revision, such as origin/main.",
        HelpName = "revision"
    };
    private readonly Option<string?> _shard =
        new("--shard") { Description = "Only one part of the leaflets, such as 3/8: the third part of eight.", HelpName = "part" };
    private readonly Option<string?> _cache = new(
        "--cache")
    {
        Description = "The cache folder. Default: .leaflets-cache, beside leaflets/.",
        HelpName = "folder"
    };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Builds everything, and uses no cache." };
    private readonly Option<bool> _rebuild = new("--rebuild") { Description = "Builds everything again, and stores it in the cache." };
    private readonly Option<bool> _clean =
        new("--clean") { Description = "Removes files that the manifest lists but no leaflet produces any more." };
    private readonly bool _writes;

    /// <summary>Makes the options.</summary>
    /// <param name="writes">Whether the command writes files.</param>
    public SelectionOptions(bool writes)
    {
        _writes = writes;
        _statuses.Validators.Add(static result =>
        {
            foreach (var value in result.Tokens.SelectMany(static token => token.Value.Split(','))
                .Where(static value => StatusNames.All(known => known.Name != value)))
            {
                result.AddError($"There is no status '{value}'; the statuses are draft, in-review, approved and withdrawn.");
            }
        });
        _shard.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !Shard.TryParse(token.Value, out _))
            {
                result.AddError($"'--shard' takes a part and the number of parts, such as 3/8, not '{token.Value}'.");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_subjects);
        command.Add(_statuses);
        command.Add(_since);
        command.Add(_shard);
        if (_writes)
        {
            command.Add(_cache);
            command.Add(_noCache);
            command.Add(_rebuild);
            command.Add(_clean);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="BuildRequestException">Git does not know the revision.</exception>
    public BuildRequest Apply(BuildRequest request, ParseResult parsed, CommandContext surroundings) => request with
    {
        Subjects = Split(parsed.GetValue(_subjects)),
        Statuses = [.. Split(parsed.GetValue(_statuses)).Select(static name => StatusNames.First(known => known.Name == name).Status)],
        Changed = parsed.GetValue(_since) is { } revision ? GitChanges.Since(revision, request.Root, surroundings) : null,
        Shard = Shard.TryParse(parsed.GetValue(_shard), out var shard) ? shard : null,
        CacheFolder = !_writes || parsed.GetValue(_noCache)
            ? null
            : Path.GetFullPath(parsed.GetValue(_cache) ?? Path.Join(request.Root, CacheFolder.Name), surroundings.Folder),
        IsCacheNamed = parsed.GetValue(_cache) is not null,
        CacheKey = _writes ? CacheFolder.Key(surroundings) : null,
        Rebuild = _writes && parsed.GetValue(_rebuild),
        Clean = _writes && parsed.GetValue(_clean),
    };

    private static ImmutableArray<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(static value =>
            value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
