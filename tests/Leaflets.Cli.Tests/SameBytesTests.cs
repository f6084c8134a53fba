using System.Security.Cryptography;
using Xunit;

namespace Leaflets.Cli.Tests;

[Trait("Category", "Slow")]
public sealed class SameBytesTests
{
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

    private static SortedDictionary<string, string> Build(string name, int workers, string zone, string locale)
    {
        using var collection = new ScratchCollection(name);
        collection.CopyFromProject("leaflets");
        var environment = new Dictionary<string, string> { ["TZ"] = zone, ["LC_ALL"] = locale, ["LANG"] = locale };
        var (exitCode, _, errors) = ScratchCollection.Finish(collection.Start(environment, "build", "--quiet", "--workers", $"{workers}"));
        Assert.True(exitCode == 0, errors);
        var dist = Path.Join(collection.Root, "dist");
        return new(
            Directory.EnumerateFiles(dist, "*", SearchOption.AllDirectories).ToDictionary(
                path => Path.GetRelativePath(dist, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
            StringComparer.Ordinal);
    }
}
