using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace Leaflets.Cli.Tests;

[Trait("Category", "Slow")]
public sealed class SameBytesTests : IDisposable
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("leaflets-").FullName;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [Fact]
    public void Folder_time_zone_culture_and_workers_do_not_change_a_byte()
    {
        var first = Build("one", workers: 1, zone: "UTC", locale: "C.UTF-8");
        Assert.Contains(first.Keys, path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(first.Keys, path => path.EndsWith(".docx", StringComparison.Ordinal));
        Assert.Contains("manifest.json", first.Keys);
        Assert.Equal(first, Build("another folder", workers: 4, zone: "Pacific/Kiritimati", locale: "tr_TR.UTF-8"));
        Assert.Equal(first, Build("third", workers: 4, zone: "America/St_Johns", locale: "ar_SA.UTF-8"));
    }

    private SortedDictionary<string, string> Build(string name, int workers, string zone, string locale)
    {
        var root = Path.Join(_scratch, name);
        Copy(Path.Join(RepositoryRoot(), "leaflets"), Path.Join(root, "leaflets"));
        Copy(Path.Join(RepositoryRoot(), "styles"), Path.Join(root, "styles"));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Join(AppContext.BaseDirectory, "Leaflets.Cli.dll"), "build", "--quiet", "--workers", $"{workers}"])
        {
            start.ArgumentList.Add(argument);
        }

        (start.Environment["TZ"], start.Environment["LC_ALL"], start.Environment["LANG"]) = (zone, locale, locale);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        var dist = Path.Join(root, "dist");
        return new(
            Directory.EnumerateFiles(dist, "*", SearchOption.AllDirectories).ToDictionary(
                path => Path.GetRelativePath(dist, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
            StringComparer.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(path => !path.Contains("node_modules", StringComparison.Ordinal)))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Leaflets.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
