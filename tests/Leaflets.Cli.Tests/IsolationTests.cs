using System.Diagnostics;
using System.Globalization;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Fuzzing.Stages;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>Leaflets that are made in processes apart: the same comes out, and what ends a process fails one leaflet.</summary>
public sealed class IsolationTests : IDisposable
{
    /// <summary>A leaflet that takes some seconds.</summary>
    private static readonly string Long = "---\ntitle: Long\nstatus: approved\n---\n\n"
        + string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"Paragraph {i} of many.\n\n"));

    private readonly ScratchCollection _collection = new();

    public IsolationTests()
    {
        _collection.WriteLeaflet("a", "---\ntitle: A\nstatus: approved\n---\n\nTake 5 mg at night.\n");
        _collection.WriteLeaflet(
            "b", "---\ntitle: B\nstatus: approved\n---\n\nText of `b`.\n\n## Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void The_same_files_manifest_cache_and_report_come_of_it()
    {
        _collection.WriteLeaflet("broken", "---\ntitle: Broken\n---\n\n![No such picture](none.png)\n");
        var plain = _collection.Run("build", "--output", "plain", "--cache", "cache-plain");
        var apart = _collection.Run("build", "--output", "apart", "--cache", "cache-apart", "--isolate", "-w", "2");
        Assert.Equal(ExitCode.SomeFailed, plain.ExitCode);
        Assert.Equal(ExitCode.SomeFailed, apart.ExitCode);
        Assert.Equal(plain.Errors.Replace("plain", "apart", StringComparison.Ordinal), apart.Errors);
        ScratchCollection.AssertSame(_collection.Files("plain"), _collection.Files("apart"));
        Assert.Contains(
            "0 to build", _collection.Run("build", "a", "b", "--output", "apart", "--cache", "cache-apart", "--dry-run").Output,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeFailed, _collection.Run("check", "--isolate").ExitCode);
    }

    [Fact]
    public void A_leaflet_with_which_its_process_is_ended_fails_alone_and_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finds the process in /proc.");
        _collection.WriteLeaflet("long", Long);
        using var build = _collection.Start(null, "build", "--isolate", "-w", "1", "--no-cache", "-f", "pdf");
        var (ended, watch, first, before) = (new HashSet<int>(), Stopwatch.StartNew(), (int?)null, 0L);
        while (!build.HasExited && ended.Count < 2 && watch.Elapsed < TimeSpan.FromMinutes(3))
        {
            // The first process makes the small ones too: what it has used when the last of them lies there is theirs. The one that takes
            // its place has the long one alone. A second of processor time more, and a process is at work on the long one, which takes some
            // seven.
            if (File.Exists(Path.Join(_collection.Root, "dist", "b", "b.en.pdf")) && ChildOf(build) is { } child && !ended.Contains(child))
            {
                if (first is null)
                {
                    (first, before) = (child, Cpu(child));
                }

                if (Cpu(child) > (child == first ? before : 0) + 100)
                {
                    using var process = Process.GetProcessById(child);
                    process.Kill();
                    ended.Add(child);
                }
            }

            Thread.Sleep(20);
        }

        var (exitCode, _, errors) = ScratchCollection.Finish(build);
        Assert.Equal(2, ended.Count);
        Assert.True(exitCode == ExitCode.SomeFailed, errors);
        Assert.Contains(
            "leaflets/long/en.md(1,1): error LFT5150: The process that built this leaflet ended too early, twice: it was ended "
            + "by signal 9.", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist", "a", "a.en.pdf")));
        Assert.False(File.Exists(Path.Join(_collection.Root, "dist", "long", "long.en.pdf")));
    }

    [Fact]
    public void No_process_outlives_a_build_that_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finds the process in /proc.");
        _collection.WriteLeaflet("long", Long);
        using var build = _collection.Start(null, "build", "long", "--isolate", "--no-cache", "-f", "pdf");
        var watch = Stopwatch.StartNew();
        int? child = null;
        while (child is null && watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            child = ChildOf(build);
            Thread.Sleep(20);
        }

        Assert.NotNull(child);
        build.Kill();
        while (Directory.Exists($"/proc/{child}") && watch.Elapsed < TimeSpan.FromMinutes(3))
        {
            Thread.Sleep(20);
        }

        Assert.False(Directory.Exists($"/proc/{child}"));
    }

    [Theory]
    [InlineData("kill -SEGV $$", "it was ended by signal 11")]
    [InlineData("echo 'Stack overflow.' >&2; kill -ABRT $$", "it was ended by signal 6, and wrote \"Stack overflow\"")]
    [InlineData("echo this is no answer", "it returned exit code 0")]
    public void What_a_process_that_ends_at_once_said_is_told(string script, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Runs a shell.");
        var result = new LeafletBuilder(Path.Join(AppContext.BaseDirectory, "fonts")).Build(new BuildRequest
        {
            Root = _collection.Root,
            OutputFolder = Path.Join(_collection.Root, "dist"),
            Isolation = new WorkerProgram("/bin/sh", ["-c", $"head -c 9 > /dev/null; {script}"]),
        }, cancellation: TestContext.Current.CancellationToken);
        Assert.All(
            result.Leaflets, leaflet => Assert.Contains(expected, Assert.Single(leaflet.Diagnostics).Message, StringComparison.Ordinal));
        Assert.All(
            result.Leaflets,
            static leaflet => Assert.Equal(("LFT5150", LeafletState.Failed), (leaflet.Diagnostics[0].Descriptor.Id, leaflet.State)));
    }

    [Theory]
    [InlineData(CrashingStages.Stack, "it was ended by signal 6, and wrote \"Stack overflow\"")]
    [InlineData(CrashingStages.Fault, "it was ended by signal 11")]
    [InlineData(CrashingStages.Abort, "it was ended by signal 6")]
    [InlineData(CrashingStages.Heap, "it was ended by signal 6, and wrote \"free(): double free detected")]
    public void A_leaflet_with_which_the_process_really_crashes_fails_alone(string crash, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Knows the signals of Linux and the words of its C library.");
        _collection.WriteLeaflet(CrashingStages.Id, "---\ntitle: C\nstatus: approved\n---\n\nText.\n");
        _collection.WriteLeaflet("z", "---\ntitle: Z\nstatus: approved\n---\n\nMade after it.\n");
        var output = Path.Join(_collection.Root, "dist");
        var result = new LeafletBuilder(Path.Join(AppContext.BaseDirectory, "fonts")).Build(
            new BuildRequest { Root = _collection.Root, OutputFolder = output, Isolation = CrashingWorker.Program(crash) },
            cancellation: TestContext.Current.CancellationToken);
        var states = result.Leaflets.ToDictionary(static leaflet => leaflet.Id, static leaflet => leaflet.State);
        Assert.Equal(LeafletState.Failed, states[CrashingStages.Id]);
        Assert.All((string[])["a", "b", "z"], id => Assert.Equal(LeafletState.Made, states[id]));
        var told = Assert.Single(result.Leaflets.Single(static leaflet => leaflet.Id == CrashingStages.Id).Diagnostics);
        Assert.Equal("LFT5150", told.Descriptor.Id);
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(output, CrashingStages.Id)));
        Assert.True(File.Exists(Path.Join(output, "z", "z.en.docx")));
    }

    [Fact]
    public void A_program_that_is_not_there_is_told_for_each_leaflet()
    {
        var result = new LeafletBuilder(Path.Join(AppContext.BaseDirectory, "fonts"))
            .Build(new BuildRequest { Root = _collection.Root, Isolation = new WorkerProgram("/no/such/program", []) },
            cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Leaflets, static leaflet => Assert.Equal("LFT5151", Assert.Single(leaflet.Diagnostics).Descriptor.Id));
    }

    private static int? ChildOf(Process process)
    {
        try
        {
            var children = Directory.EnumerateDirectories($"/proc/{process.Id}/task")
                .SelectMany(static task => File.ReadAllText(Path.Join(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return children.Select(static child => int.Parse(child, CultureInfo.InvariantCulture)).Cast<int?>().FirstOrDefault();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The processor time of a process in hundredths of a second.</summary>
    private static long Cpu(int process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
            return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
