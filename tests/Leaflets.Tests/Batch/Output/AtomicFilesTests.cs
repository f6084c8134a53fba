using Leaflets.Batch.Output;
using Xunit;

namespace Leaflets.Tests.Batch.Output;

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
                    files = new AtomicFiles(_root);
                }

                barrier.SignalAndWait();
                try
                {
                    files!.Write(Path.Join(_root, $"{worker}"), [1, 2, 3]);
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

        new AtomicFiles(_root).Tidy();
        Assert.Equal([own, others], Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal));
    }
}
