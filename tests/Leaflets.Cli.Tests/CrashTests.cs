using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>A build that is killed leaves nothing that is half, and the next one completes it.</summary>
[Collection(NotParallel.Name), Trait("Category", "Slow")]
public sealed class CrashTests : IDisposable
{
    private const int Leaflets = 16;
    private const int Kills = 100;
    private const int Seed = 20261124;

    /// <summary>
    /// What the length of a build is taken times where one has ended before it was killed: the machine has less to do now.
    /// </summary>
    private const double Shorter = 0.97;

    /// <summary>A runtime that is killed cannot remove the sockets that debuggers would use; and it shall not take long to begin.</summary>
    private static readonly Dictionary<string, string> Quick = new() { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_TieredPGO"] = "0" };

    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Killed_a_hundred_times_a_build_leaves_whole_files_and_the_next_one_completes_them()
    {
        var random = new Random(Seed);
        Edit(version: 2);
        var later = CleanBuild();
        Edit(version: 1);
        var watch = Stopwatch.StartNew();
        var earlier = CleanBuild();
        var length = watch.Elapsed;
        var (killed, early) = (0, 0);
        for (var i = 0; i < Kills; i++)
        {
            Edit(1 + (i % 2));
            string[] arguments =
                (i % 5) switch { 0 => ["build", "--no-cache"], 1 => ["build", "--rebuild"], 2 => ["build", "-w", "1"], _ => ["build"] };
            if (i % 10 == 9 && Directory.Exists(Path.Join(_collection.Root, "dist")))
            {
                Directory.Delete(Path.Join(_collection.Root, "dist"), recursive: true);
            }

            using var process = _collection.Start(Quick, [.. arguments, "--quiet"]);
            Thread.Sleep(length * random.NextDouble());
            if (!process.HasExited)
            {
                process.Kill();
                killed++;
            }
            else
            {
                length *= Shorter;
            }

            process.WaitForExit();
            early += _collection.Files("dist").Count < earlier.Count ? 1 : 0;
            AssertWhole(_collection.Files("dist"), earlier, later);
        }

        // Kills that come when all is done would show nothing.
        Assert.InRange(killed, Kills / 2, Kills);
        Assert.InRange(early, 1, Kills);
        Edit(version: 1);
        var (exitCode, _, errors) = _collection.Run("build");
        Assert.True(exitCode == 0, errors);
        ScratchCollection.AssertSame(earlier, _collection.Files("dist"));
        Assert.All(
            (string[])["dist", ".leaflets-cache"],
            folder => Assert.False(Directory.Exists(Path.Join(_collection.Root, folder, ".leaflets-tmp")), folder));
        Assert.Contains("0 to build, 0 to take from the cache", _collection.Run("build", "--dry-run").Output, StringComparison.Ordinal);

        // What the killed builds left in the cache is right too.
        Assert.Equal(0, _collection.Run("build", "--output", "other").ExitCode);
        ScratchCollection.AssertSame(earlier, _collection.Files("other"));
    }

    private static void AssertWhole(SortedDictionary<string, byte[]> files, params SortedDictionary<string, byte[]>[] builds)
    {
        foreach (var (path, bytes) in files.Where(static file => !file.Key.StartsWith(".leaflets-tmp/", StringComparison.Ordinal)))
        {
            if (path == "manifest.json")
            {
                using var manifest = JsonDocument.Parse(bytes);
                Assert.Equal(JsonValueKind.Array, manifest.RootElement.GetProperty("files").ValueKind);
                continue;
            }

            Assert.True(
                builds.Any(build => build.TryGetValue(path, out var whole) && whole.AsSpan().SequenceEqual(bytes)),
                $"{path} is of no build.");
            if (path.EndsWith(".pdf", StringComparison.Ordinal))
            {
                Assert.True(bytes.AsSpan().EndsWith("%%EOF\n"u8), path);
            }
            else
            {
                using var zip = new ZipArchive(new MemoryStream(bytes));
                Assert.NotNull(zip.GetEntry("word/document.xml"));
            }
        }
    }

    private SortedDictionary<string, byte[]> CleanBuild()
    {
        var (exitCode, _, errors) =
            ScratchCollection.Finish(_collection.Start(Quick, "build", "--no-cache", "--output", "clean", "--quiet"));
        Assert.True(exitCode == 0, errors);
        var files = _collection.Files("clean");
        Assert.Equal((2 * Leaflets) + 1, files.Count);
        Directory.Delete(Path.Join(_collection.Root, "clean"), recursive: true);
        return files;
    }

    private void Edit(int version)
    {
        for (var i = 0; i < Leaflets; i++)
        {
            var text = new StringBuilder()
                .Append(CultureInfo.InvariantCulture, $"---\ntitle: Leaflet {i}\nversion: \"{version}\"\n---\n\n");
            for (var paragraph = 0; paragraph <= i % 7; paragraph++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"Take {i + version} mg in the morning, and {paragraph} tablets in the evening, as the nurse says.\n\n");
            }

            _collection.WriteLeaflet($"leaflet-{i:D2}", text.ToString());
        }
    }
}
