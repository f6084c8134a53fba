using System.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>A collection full of things that are no leaflets: each is told, none is waited for, and the good leaflet is made.</summary>
[Trait("Category", "Slow")]
public sealed class HostileCollectionTests
{
    private const string Good = "---\ntitle: A good leaflet\n---\n\nTake 500 mg.\n";

    [Fact]
    public void Pipes_links_and_huge_files_fail_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes in folders are a thing of Unix.");
        using var collection = new ScratchCollection();
        var leaflets = Path.Join(collection.Root, "leaflets");
        collection.WriteLeaflet("good", Good);
        foreach (var id in (string[])["pipe", "out", "loop", "huge", "device", "folder"])
        {
            Directory.CreateDirectory(Path.Join(leaflets, id));
        }

        collection.WriteLeaflet(
            "pictures", "---\ntitle: T\n---\n\n![A](pipe.png)\n\n![B](huge.png)\n\n![C](out.png)\n\n![D](folder.png)\n\n![E](loop.png)\n");
        Directory.CreateDirectory(Path.Join(leaflets, "pictures", "folder.png"));
        Directory.CreateDirectory(Path.Join(leaflets, "folder", "en.md"));
        Pipe(Path.Join(leaflets, "pipe", "en.md"), Path.Join(leaflets, "pictures", "pipe.png"));
        Sparse(Path.Join(leaflets, "huge", "en.md"));
        Sparse(Path.Join(leaflets, "pictures", "huge.png"));
        File.CreateSymbolicLink(Path.Join(leaflets, "out", "en.md"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Join(leaflets, "device", "en.md"), "/dev/zero");
        File.CreateSymbolicLink(Path.Join(leaflets, "loop", "en.md"), "en.md");
        File.CreateSymbolicLink(Path.Join(leaflets, "pictures", "out.png"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Join(leaflets, "pictures", "loop.png"), "loop.png");

        var (exitCode, _, errors) = collection.Run("build");

        Assert.Equal(1, exitCode);
        foreach (var expected in (string[])[
            "leaflets/pipe/en.md(1,1): error LFT1037", "leaflets/huge/en.md(1,1): error LFT1022", "leaflets/out/en.md(1,1): error LFT1023",
            "leaflets/device/en.md(1,1): error LFT1023", "leaflets/loop/en.md(1,1): error LFT1023",
            "leaflets/pictures/en.md(5,1): error LFT3120", "leaflets/pictures/en.md(7,1): error LFT3113",
            "leaflets/pictures/en.md(9,1): error LFT3112", "leaflets/pictures/en.md(11,1): error LFT3111",
            "leaflets/pictures/en.md(13,1): error LFT3112"])
        {
            Assert.Contains(expected, errors, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("root:", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(collection.Root, "dist", "good", "good.en.pdf")));
    }

    [Fact]
    public void Settings_and_styles_are_not_read_from_outside()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("good", Good.Replace("---\n\n", "style: odd\n---\n\n", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Join(collection.Root, "styles", "odd.yaml"), "/etc/passwd");

        var (exitCode, _, errors) = collection.Run("build");

        Assert.Equal(1, exitCode);
        Assert.Contains("'styles/odd.yaml' is outside the collection", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", errors, StringComparison.Ordinal);
        File.CreateSymbolicLink(Path.Join(collection.Root, "leaflets", "collection.yaml"), "/etc/passwd");

        (exitCode, _, errors) = collection.Run("build");

        Assert.Equal(2, exitCode);
        Assert.Contains("leaflets/collection.yaml(1,1): error LFT1023", errors, StringComparison.Ordinal);
    }

    private static void Pipe(params ReadOnlySpan<string> paths)
    {
        using var mkfifo = Process.Start("mkfifo", [.. paths]);
        mkfifo.WaitForExit();
    }

    private static void Sparse(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew);
        file.SetLength(10L * 1024 * 1024 * 1024);
    }
}
