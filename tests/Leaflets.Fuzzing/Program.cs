using System.CommandLine;
using Leaflets.Building.Collections;
using Leaflets.Fuzzing.Attack;
using Leaflets.Fuzzing.Coverage;
using Leaflets.Fuzzing.Running;
using Leaflets.Fuzzing.Seeds;
using Leaflets.Fuzzing.Stages;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing;

/// <summary>Fuzzes the readers. Returns 0 where nothing was found, 1 where something was, 2 for wrong usage.</summary>
internal static class Program
{
    /// <summary>How a process of ours is told that it is a worker.</summary>
    public const string WorkerCommand = "worker";

    private const int Nothing = 0;
    private const int Found = 1;
    private const long LongestPrinted = 3000;
    private const int WrongUsage = 2;

    private static int Main(string[] arguments)
    {
        if (arguments is [WorkerCommand, .. var rest] && WorkerOptions.Parse(rest) is { } options)
        {
            return Work(options);
        }

        if (arguments is [ShapeRun.Command, var folder, var fonts])
        {
            ShapeRun.Run(folder, fonts);
            return Nothing;
        }

        if (CrashingWorker.CrashOf(arguments) is { } crash)
        {
            CrashingWorker.Run(crash);
            return Nothing;
        }

        return RunCommand(arguments);
    }

    private static int Work(WorkerOptions options)
    {
        // Before anything instrumented runs.
        var map = new CoverageMap();
        SmallStack.Run(() => Begin(map, options));
        return Nothing;
    }

    private static void Begin(CoverageMap map, WorkerOptions options)
    {
        var description = TargetCatalog.Find(options.Target)!;
        var project = new ProjectFiles(options.Project, options.Fonts);
        new Worker(description.Make(project), map, options).Run(Corpus.Seeds(description, project).Select(seed => seed.Bytes));
    }

    private static int RunCommand(string[] arguments)
    {
        var target = new Option<string[]>("--target")
        {
            Description = $"What to fuzz: all, or some of {string.Join(", ", TargetCatalog.All.Select(one => one.Name))}.",
            DefaultValueFactory = _ => ["all"],
            AllowMultipleArgumentsPerToken = true
        };
        var seconds = new Option<int>("--seconds") { Description = "How long, all targets together.", DefaultValueFactory = _ => 120 };
        var workers = new Option<int>("--workers") { Description = "How many targets at once.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "What random choices begin with.", DefaultValueFactory = _ => 1 };
        var findings = new Option<string>("--findings")
        {
            Description = "The folder for findings.",
            DefaultValueFactory = _ => "artifacts/fuzzing/findings"
        };
        var queue =
            new Option<string?>("--queue") { Description = "A folder that keeps from run to run the inputs that reached something new." };
        var replay = new Option<string?>("--replay")
        {
            Description = "Does not fuzz: runs the corpus, or the files named, through the targets.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var attack = new Option<string?>("--attack")
        {
            Description =
                "Does not fuzz: attacks all that is promised of hostile input, kind by kind, with the test programs as they were built, "
                + "and prints what broke. With a text: only kinds and leaflets whose name has it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var root =
            new RootCommand("Fuzzes the readers of Leaflets, guided by the branches that inputs reach. Returns 1 where it finds something.")
        {
            target, seconds, workers, seed, findings, queue, replay, attack,
        };
        root.SetAction(parsed =>
        {
            var names = parsed.GetValue(target)!;
            var unknown = names.FirstOrDefault(name => name != "all" && TargetCatalog.Find(name) is null);
            var project = CollectionFolder.FindUpward(Environment.CurrentDirectory)
                ?? CollectionFolder.FindUpward(AppContext.BaseDirectory);
            if (unknown is not null || project is null)
            {
                Console.Error.WriteLine(
                    unknown is null ? "leaflets-fuzzing: the project's folder is not found."
                    : $"leaflets-fuzzing: there is no target '{unknown}'.");
                return WrongUsage;
            }

            var targets = TargetCatalog.All.Where(one => names.Contains("all") || names.Contains(one.Name)).ToList();
            var options = new FuzzingOptions(
                TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(workers), parsed.GetValue(seed),
                Path.GetFullPath(parsed.GetValue(findings)!), parsed.GetValue(queue) is { } folder
                ? Path.GetFullPath(folder) : null, project);
            if (parsed.GetResult(attack) is not null)
            {
                return Attack(project, parsed.GetValue(attack) ?? string.Empty);
            }

            return parsed.GetResult(replay) is null ? Fuzz(options, targets) : ReplaySeeds(project, targets, parsed.GetValue(replay));
        });
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0 ? Math.Max(WrongUsage, parsed.Invoke()) : parsed.Invoke();
    }

    private static int Fuzz(FuzzingOptions options, List<TargetDescription> targets)
    {
        var found = new Supervisor(options).Run(targets, ProjectFiles.FontFolder);
        foreach (var path in found)
        {
            Console.Out.WriteLine($"{path}: {File.ReadLines(Path.ChangeExtension(path, ".txt")).FirstOrDefault()}");
            if (new FileInfo(path).Length <= LongestPrinted)
            {
                // A CI that keeps no files keeps its log.
                Console.Out.WriteLine($"  in base64: {Convert.ToBase64String(File.ReadAllBytes(path))}");
            }
        }

        return found.Count == 0 ? Nothing : Found;
    }

    private static int Attack(string root, string only)
    {
        if (new AttackCommand(root, ProjectFiles.FontFolder, Console.Out).Run(only) is { } breaks)
        {
            return breaks == 0 ? Nothing : Found;
        }

        Console.Error.WriteLine("leaflets-fuzzing: the test programs are not built. Build them first: dotnet build -c Release");
        return WrongUsage;
    }

    private static int ReplaySeeds(string root, List<TargetDescription> targets, string? path)
    {
        var project = new ProjectFiles(root, ProjectFiles.FontFolder);
        var found = 0;
        SmallStack.Run(() =>
        {
            foreach (var finding in Replay.Run(project, targets, path))
            {
                found++;
                Console.Out.WriteLine($"{finding.Target}: {finding.Signature}\n{finding.Story}\n");
            }
        });
        Console.Out.WriteLine($"{found} finding(s)");
        return found == 0 ? Nothing : Found;
    }
}
