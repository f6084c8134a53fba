using System.Diagnostics;
using System.Globalization;
using System.Text;
using Leaflets.Fuzzing.Coverage;
using Leaflets.Fuzzing.Findings;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Running;

/// <summary>Runs workers, each in a process of its own, and starts another where one ends before its time: that end is a finding.</summary>
internal sealed class Supervisor
{
    private const int MostRestarts = 20;
    private const int MostLastWords = 64 * 1024;

    private readonly FuzzingOptions _options;
    private readonly FindingFolder _findings;
    private readonly DateTime _start = DateTime.UtcNow;
    private readonly Lock _output = new();

    /// <summary>Makes a supervisor.</summary>
    public Supervisor(FuzzingOptions options)
    {
        _options = options;
        _findings = new FindingFolder(options.Findings);
    }

    /// <summary>Fuzzes targets, so many at once as there are workers, and divides the time among them.</summary>
    /// <returns>The files with the inputs of this run's findings.</returns>
    public IReadOnlyList<string> Run(IReadOnlyList<TargetDescription> targets, string fonts)
    {
        var workers = Math.Clamp(_options.Workers, 1, targets.Count);
        var time = _options.Time * workers / targets.Count;
        var next = -1;
        var threads = new List<Thread>();
        for (var i = 0; i < workers; i++)
        {
            var thread = new Thread(() =>
            {
                for (var target = Interlocked.Increment(ref next); target < targets.Count; target = Interlocked.Increment(ref next))
                {
                    Fuzz(targets[target], time, fonts);
                }
            });
            thread.Start();
            threads.Add(thread);
        }

        threads.ForEach(thread => thread.Join());
        return _findings.InputsSince(_start);
    }

    private void Fuzz(TargetDescription target, TimeSpan time, string fonts)
    {
        using var copy = InstrumentedCopy.Make(target.Instrumented);
        var scratch = Directory.CreateTempSubdirectory("leaflets-fuzzing-");
        var queue = _options.Queue is null ? Path.Join(scratch.FullName, "queue") : Path.Join(_options.Queue, target.Name);
        var slot = Path.Join(scratch.FullName, "input");
        var done = Progress.None;
        for (var start = 0; start <= MostRestarts && done.Time < time; start++)
        {
            var options = new WorkerOptions(
                target.Name, _options.Seed + start, time - done.Time, _options.Project, fonts, queue, _options.Findings, slot);
            var (progress, exitCode, lastWords) = RunWorker(copy.Program, options);
            done = done.Then(progress);
            if (exitCode == 0)
            {
                break;
            }

            using var input = InputSlot.Open(slot);
            var signature = exitCode == Watchdog.ExitCode ? $"no end within {Bounds.Computing.TotalSeconds} s" : Signature.OfEnd(lastWords);
            _findings.Add(new Finding(target.Name, signature, lastWords, input.Read()));
        }

        scratch.Delete(recursive: true);
        var found = _findings.InputsSince(_start)
            .Count(path => Path.GetFileName(path).StartsWith($"{target.Name}-", StringComparison.Ordinal));
        lock (_output)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name,-9} {done.Runs,9} inputs, {done.Runs / Math.Max(0.001, done.Time.TotalSeconds),7:0} a second, "
                + $"{done.Edges,6} edges, {done.Inputs,5} kept, {found} finding(s)"));
        }
    }

    private static (Progress Progress, int ExitCode, string LastWords) RunWorker(string program, WorkerOptions options)
    {
        var start = new ProcessStartInfo(DotNet.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program);
        start.ArgumentList.Add(Program.WorkerCommand);
        foreach (var argument in options.ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = Bounds.Heap.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The worker does not start.");
        var progress = Progress.None;
        var lastWords = new StringBuilder();
        process.OutputDataReceived += (_, line) => progress = line.Data is { } text && Progress.Parse(text) is { } told ? told : progress;
        process.ErrorDataReceived += (_, line) =>
        {
            if (lastWords.Length < MostLastWords)
            {
                lastWords.Append(line.Data).Append('\n');
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (progress, process.ExitCode, lastWords.ToString());
    }
}
