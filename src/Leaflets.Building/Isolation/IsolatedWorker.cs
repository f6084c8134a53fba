using System.Collections.Immutable;
using System.ComponentModel;
using Leaflets.Building.Jobs;
using Leaflets.Building.Making;
using Leaflets.Building.Sessions;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building.Isolation;

/// <summary>
/// Has leaflets made one after another by another process, so that what ends that process fails one leaflet. A leaflet with which a process
/// ends is tried once more, alone in a fresh one: what went before is not its fault. For one thread at a time.
/// </summary>
internal sealed class IsolatedWorker : IDisposable
{
    /// <summary>A process keeps its limits by itself, if not to the second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly BuildSession _session;
    private readonly BuildRequest _request;
    private readonly byte[] _order;
    private WorkerProcess? _process;

    /// <summary>Makes a worker; no process is started before there is work.</summary>
    public IsolatedWorker(BuildSession session, BuildRequest request, string fontFolder)
    {
        (_session, _request) = (session, request);
        _order = WorkerOrder.Of(request, fontFolder);
    }

    /// <summary>Has a leaflet made.</summary>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public BuiltLeaflet Build(BuildJob job, CancellationToken cancellation)
    {
        var how = string.Empty;
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                _process ??= new WorkerProcess(_request.Isolation!, _order);
            }
            catch (Win32Exception exception)
            {
                return Failed(job, Diagnostic.Create(WorkerDiagnostics.CannotStart, At(job), exception.Message.TrimEnd('.')));
            }
            catch (IOException exception)
            {
                how = exception.Message.TrimEnd('.');
                continue;
            }

            var message = _process.Ask(WorkerOrder.Of(job), _request.Limits.ClockTime + Grace, out var isLate, cancellation);
            if (message is not null && WorkerReply.Read(message, job.Version.Id, job.Version.Language) is { } reply)
            {
                return Take(reply);
            }

            how = message is null ? _process.Ending() : "it gave no result";
            _process.Dispose();
            _process = null;
            if (isLate)
            {
                return Failed(job, Diagnostic.Create(CompilationDiagnostics.TooLong, At(job), _request.Limits.ClockTime.TotalSeconds));
            }
        }

        return Failed(job, Diagnostic.Create(WorkerDiagnostics.Ended, At(job), how));
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();

    private BuiltLeaflet Take(WorkerReply reply)
    {
        var contents = ImmutableArray.CreateBuilder<(Digest, ReadOnlyMemory<byte>)>(reply.Result.Files.Length);
        foreach (var file in reply.Result.Files)
        {
            _session.Output?.Note(file.Path);
            if (_session.Cache is not null && _session.Output?.Read(file.Path) is { } bytes)
            {
                contents.Add((Digest.Of(bytes), bytes));
            }
        }

        _session.Use(reply.Faces);
        return new(reply.Result) { Inputs = reply.Inputs, Contents = contents.ToImmutable() };
    }

    private static BuiltLeaflet Failed(BuildJob job, Diagnostic diagnostic) =>
        new(new(job.Version.Id, job.Version.Language, job.Style, LeafletState.Failed, [], [diagnostic], null));

    private static SourceSpan At(BuildJob job) => SourceSpan.StartOf(job.Version.Path);
}
