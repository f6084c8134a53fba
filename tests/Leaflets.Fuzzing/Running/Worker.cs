using System.Diagnostics;
using System.Security.Cryptography;
using Leaflets.Fuzzing.Coverage;
using Leaflets.Fuzzing.Findings;
using Leaflets.Fuzzing.Mutation;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Running;

/// <summary>
/// Fuzzes one target in this process, whose libraries count their branches: changes inputs that reached something new, and keeps those of
/// the changed that do again. What it has done it tells line by line, for it may end at any time.
/// </summary>
internal sealed class Worker
{
    private const int InputsInRound = 64;
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    private readonly FuzzTarget _target;
    private readonly WorkerOptions _options;
    private readonly CoverageMap _map;
    private readonly Watchdog _watchdog = new();
    private readonly InputSlot _slot;
    private readonly Random _random;
    private readonly SeedQueue _queue;
    private readonly Execution _execution;
    private readonly FindingFolder _findings;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _told;
    private long _runs;

    /// <summary>Makes a worker.</summary>
    public Worker(FuzzTarget target, CoverageMap map, WorkerOptions options)
    {
        _target = target;
        _options = options;
        _map = map;
        _slot = InputSlot.Open(options.Slot);
        _random = new Random(options.Seed);
        _queue = new SeedQueue(_random);
        _execution = new Execution(target);
        _findings = new FindingFolder(options.Findings);
    }

    /// <summary>Fuzzes until the time is over.</summary>
    /// <param name="seeds">What to begin with.</param>
    public void Run(IEnumerable<byte[]> seeds)
    {
        _watchdog.Start();
        _clock.Restart();
        Directory.CreateDirectory(_options.Queue);
        var kept = Directory.EnumerateFiles(_options.Queue).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
        foreach (var seed in seeds.Concat(kept).Where(seed => seed.Length <= _target.MaximumLength).ToList())
        {
            // Once before it counts: what is made once for the process is no news.
            _ = Watched(seed);
            if (Try(seed) || _queue.Count == 0)
            {
                _queue.Add(seed);
            }
        }

        var mutator = new Mutator(_random, _target.Tokens, _target.MaximumLength);
        while (_clock.Elapsed < _options.Time)
        {
            var input = _queue.Next();
            for (var left = InputsInRound; left > 0 && _clock.Elapsed < _options.Time; left--)
            {
                var changed = _target.Prepare(mutator.Mutate(input, _queue.Any()), _random);
                if (Try(changed))
                {
                    _queue.Add(changed);
                    Keep(changed);
                }
            }
        }

        Tell();
    }

    /// <summary>Runs an input.</summary>
    /// <returns>Whether it reached something new.</returns>
    private bool Try(byte[] input)
    {
        var found = Watched(input);
        var isNew = _map.Take();
        if (found is not null)
        {
            if (_known.Add(found.Signature))
            {
                _findings.Add(Minimizer.Minimize(found, Watched));
            }

            return false;
        }

        if (_clock.Elapsed - _told > TellEvery)
        {
            Tell();
        }

        return isNew;
    }

    private Finding? Watched(byte[] input)
    {
        _runs++;
        _slot.Write(input);
        _map.Start();
        _watchdog.Enter();
        var found = _execution.Run(input);
        _watchdog.Leave();
        return found;
    }

    private void Keep(byte[] input) =>
        File.WriteAllBytes(Path.Join(_options.Queue, Convert.ToHexStringLower(SHA256.HashData(input))[..16]), input);

    private void Tell()
    {
        _told = _clock.Elapsed;
        Console.Out.WriteLine(new Progress(_runs, _map.Edges, _queue.Count, _clock.Elapsed).ToString());
        Console.Out.Flush();
    }
}
