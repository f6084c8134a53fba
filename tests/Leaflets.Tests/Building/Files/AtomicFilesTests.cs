using Leaflets.Building.Files;
using Xunit;

namespace Leaflets.Tests.Building.Files;

public sealed class AtomicFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-atomic-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Workers_that_write_the_first_files_of_a_folder_at_the_same_time_all_write_them()
    {
        const int Workers = 2;
        using var barrier = new Barrier(Workers);
        AtomicFiles? files = null;
        var faults = new List<Exception>();
        var threads = Enumerable.Range(0, Workers).Select(worker => new Thread(() =>
        {
            for (var round = 0; round < 4000; round++)
            {
                if (worker == 0)
                {
                    files?.Tidy();
                    files = new AtomicFiles(new FolderPlace(_root));
                }

                barrier.SignalAndWait();
                try
                {
                    files!.Write($"{worker}", [1, 2, 3]);
                }
                catch (IOException exception)
                {
                    lock (faults)
                    {
                        faults.Add(exception);
                    }
                }

                barrier.SignalAndWait();
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(faults);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_what_another_machine_writes_is_not()
    {
        var folder = Directory.CreateDirectory(Path.Join(_root, ".leaflets-tmp")).FullName;
        var left = Path.Join(folder, $"{Environment.MachineName}-{int.MaxValue}-1");
        var own = Path.Join(folder, $"{Environment.MachineName}-{Environment.ProcessId}-1");
        var others = Path.Join(folder, $"{Environment.MachineName}x-{int.MaxValue}-1");
        foreach (var file in (string[])[left, own, others])
        {
            File.WriteAllText(file, "half");
        }

        new AtomicFiles(new FolderPlace(_root)).Tidy();
        Assert.Equal([own, others], Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Builds_of_one_process_do_not_write_into_the_files_of_each_other()
    {
        const int Builds = 4;
        const int Files = 200;
        var faults = new List<Exception>();
        var threads = Enumerable.Range(0, Builds).Select(build => new Thread(() =>
        {
            var files = new AtomicFiles(new FolderPlace(_root));
            for (var i = 0; i < Files; i++)
            {
                var content = new byte[20_000 + build];
                Array.Fill(content, (byte)build);
                try
                {
                    files.Write($"{build}-{i}", content);
                }
                catch (IOException exception)
                {
                    lock (faults)
                    {
                        faults.Add(exception);
                    }
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(faults);
        for (var build = 0; build < Builds; build++)
        {
            for (var i = 0; i < Files; i++)
            {
                var content = File.ReadAllBytes(Path.Join(_root, $"{build}-{i}"));
                Assert.Equal(20_000 + build, content.Length);
                Assert.True(content.AsSpan().IndexOfAnyExcept((byte)build) < 0, $"File {i} of build {build} is another's.");
            }
        }

        new AtomicFiles(new FolderPlace(_root)).Tidy();
        Assert.False(Directory.Exists(Path.Join(_root, ".leaflets-tmp")));
    }

    [Fact]
    public void What_a_container_of_another_name_left_long_ago_and_a_process_of_the_same_number_before_this_one_are_removed()
    {
        var folder = Directory.CreateDirectory(Path.Join(_root, ".leaflets-tmp")).FullName;
        var container = Path.Join(folder, $"{Environment.MachineName}x-1-1");
        var earlier = Path.Join(folder, $"{Environment.MachineName}-{Environment.ProcessId}-1");
        File.WriteAllText(container, "half");
        File.WriteAllText(earlier, "half");
        File.SetLastWriteTimeUtc(container, DateTime.UtcNow.AddDays(-2));
        File.SetLastWriteTimeUtc(earlier, System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime().AddHours(-1));
        new AtomicFiles(new FolderPlace(_root)).Tidy();
        Assert.False(Directory.Exists(folder));
    }
}
