using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>What a person sees when something is wrong: the place, the fault, the remedy; and that the other leaflets are made.</summary>
[Trait("Category", "Slow")]
public sealed class FailureTests
{
    private const string Good = "---\ntitle: A good leaflet\n---\n\nTake 500 mg.\n";

    public static TheoryData<string, string> Faults => new()
    {
        { "---\ntitle: T\n---\n\n![A drip](none.png)\n", "leaflets/bad/en.md(5,1): error LFT" },
        { "---\ntitle: T\n---\n\n![A drip](https://example.org/a.png)\n", "leaflets/bad/en.md(5,1): error LFT" },
        { "---\ntitle: T\nissued: 2 November\n---\n\nText.\n", "leaflets/bad/en.md(3,9): error LFT" },
        { "---\ntitle: [T\n---\n\nText.\n", "leaflets/bad/en.md(" },
        { "---\ntitle: T\nstyle: clear-prnt\n---\n\nText.\n", "leaflets/bad/en.md(3,8): error LFT" },
        { "---\ntitle: T\n---\n\nOne <font>two</font>.\n", "leaflets/bad/en.md(5,5): error LFT" },
        { "---\ntitle: T\n---\n\nA letter \U0001D800 here.\n", "leaflets/bad/en.md(5,10): error LFT3001" },
        { "---\ntitle: T\n---\n\n::: unknown\nText.\n:::\n", "leaflets/bad/en.md(5,1): error LFT" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_leaflet_with_a_fault_fails_alone_and_its_place_is_told(string markdown, string expected)
    {
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("good", Good);
        collection.WriteLeaflet("bad", markdown);
        var (exitCode, _, errors) = collection.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Equal(["good.en.docx", "good.en.pdf"], Made(collection, "good"));
        Assert.Empty(Made(collection, "bad"));
    }

    [Fact]
    public void Bytes_that_are_not_text_are_told_with_their_offset()
    {
        using var collection = new ScratchCollection();
        collection.Write("leaflets/bad/en.md", [.. "---\ntitle: T\n---\n\nCaf"u8, 0xE9, .. " here\n"u8]);
        var (exitCode, _, errors) = collection.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("leaflets/bad/en.md(5,4): error LFT1081: Byte 21", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaflet_that_fails_keeps_what_was_made_of_it_before()
    {
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("asthma", Good);
        Assert.Equal(0, collection.Run("build").ExitCode);
        var before = File.ReadAllBytes(Path.Join(collection.Root, "dist", "asthma", "asthma.en.pdf"));
        collection.WriteLeaflet("asthma", Good + "\n<script>\n");
        Assert.Equal(1, collection.Run("build").ExitCode);
        Assert.Equal(before, File.ReadAllBytes(Path.Join(collection.Root, "dist", "asthma", "asthma.en.pdf")));
    }

    [Fact]
    public void A_fault_in_a_style_names_file_line_key_and_the_nearest()
    {
        using var collection = new ScratchCollection();
        collection.Write("styles/odd.yaml", "extends: base.yaml\nelements:\n  titel: { size: 20pt }\n"u8.ToArray());
        collection.WriteLeaflet("asthma", Good.Replace("---\n\n", "style: odd\n---\n\n", StringComparison.Ordinal));
        var (exitCode, _, errors) = collection.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("styles/odd.yaml(3,3): error LFT20", errors, StringComparison.Ordinal);
        Assert.Contains("'title'", errors, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Corpus))]
    public void An_awkward_source_is_printed_or_refused_but_never_a_fault_of_ours(string file)
    {
        using var collection = new ScratchCollection();
        collection.Write(
            $"leaflets/{file}/en.md", File.ReadAllBytes(Path.Join(Repository.Root, "tests", "corpus", $"{file}.md")));
        var (exitCode, _, errors) = collection.Run("check");
        Assert.True(exitCode is 0 or 1, $"{exitCode}: {errors}");
        Assert.True(exitCode == 0 || errors.Contains($"leaflets/{file}/en.md(", StringComparison.Ordinal), errors);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_build_that_is_asked_to_stop_ends_with_130_and_leaves_whole_files_only(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with kill.");
        using var collection = new ScratchCollection();
        for (var i = 0; i < 400; i++)
        {
            collection.WriteLeaflet(
                $"leaflet-{i.ToString("D3", CultureInfo.InvariantCulture)}",
                string.Concat(Enumerable.Repeat(Good[(Good.IndexOf("Take", StringComparison.Ordinal) - 2)..], 2_000)).Insert(0, Good));
        }

        // Who runs the tests in the background may have them ignore Ctrl+C, and a process inherits what is ignored.
        var process = collection.StartThrough(["env", "--default-signal=INT"], environment: null, "build");
        while (!Directory.Exists(Path.Join(collection.Root, "dist")) && !process.HasExited)
        {
            Thread.Sleep(10);
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        Assert.Equal(130, ScratchCollection.Finish(process).ExitCode);
        var files = Directory.EnumerateFiles(Path.Join(collection.Root, "dist"), "*", SearchOption.AllDirectories).ToList();
        Assert.All(files, file => Assert.Matches(@"\.(pdf|docx|json)$", file));
        Assert.All(
            files.Where(file => file.EndsWith(".pdf", StringComparison.Ordinal)),
            file => Assert.EndsWith("%%EOF\n", File.ReadAllText(file), StringComparison.Ordinal));
    }

    public static TheoryData<string> Corpus() =>
        [.. Directory.EnumerateFiles(Path.Join(Repository.Root, "tests", "corpus"), "*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string[] Made(ScratchCollection collection, string id)
    {
        var folder = Path.Join(collection.Root, "dist", id);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
    }
}
