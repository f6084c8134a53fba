using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

/// <summary>A report replaces an earlier report and nothing else, however its path leads there.</summary>
public sealed class ReportTargetTests : IDisposable
{
    private const string Leaflet = "---\ntitle: A\n---\n\nTake 5 mg.\n";

    private readonly ScratchCollection _collection = new();

    public ReportTargetTests() => _collection.WriteLeaflet("a", Leaflet);

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("leaflets/a/en.md")]
    [InlineData("leaflets/a/new.xml")]
    [InlineData("leaflets")]
    [InlineData("LEAFLETS/A/fr.md")]
    [InlineData("dist/../leaflets/a/en.md")]
    [InlineData("styles/base.yaml")]
    [InlineData("styles/clinics/new.yaml")]
    [InlineData("dist/manifest.json")]
    [InlineData("dist/MANIFEST.json")]
    [InlineData("dist/a/a.en.pdf")]
    [InlineData("dist/a/a.en.large-print.docx")]
    [InlineData(".leaflets-cache/x.xml")]
    [InlineData("notes.txt")]
    [InlineData("folder")]
    [InlineData("link/en.md")]
    [InlineData("link-to-source.xml")]
    [InlineData("hard.xml")]
    public void Nothing_else_is_replaced(string file)
    {
        File.WriteAllText(Path.Join(_collection.Root, "notes.txt"), "Call the printer.");
        Directory.CreateDirectory(Path.Join(_collection.Root, "folder"));
        Directory.CreateSymbolicLink(Path.Join(_collection.Root, "link"), Path.Join(_collection.Root, "leaflets/a"));
        File.CreateSymbolicLink(Path.Join(_collection.Root, "link-to-source.xml"), Path.Join(_collection.Root, "leaflets/a/en.md"));
        File.Copy(Path.Join(_collection.Root, "leaflets/a/en.md"), Path.Join(_collection.Root, "hard.xml"));
        var before = _collection.Files(".");
        foreach (var form in (string[])["junit", "sarif"])
        {
            Assert.Contains(file, _collection.Refuses("build", "--report", $"{form}={file}"), StringComparison.Ordinal);
            Assert.Contains(file, _collection.Refuses("check", "--report", $"{form}={file}"), StringComparison.Ordinal);
        }

        ScratchCollection.AssertSame(before, _collection.Files("."));
    }

    [Fact]
    public void An_earlier_report_is_replaced_by_one_of_its_form_alone()
    {
        string[] reports = ["check", "--report", "junit=out/r.xml", "--report", "sarif=out/r.sarif"];
        _collection.Ends(0, reports);
        _collection.Write("out/empty.xml", []);
        _collection.Ends(0, "check", "--report", "junit=out/empty.xml");
        _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\n![](none.png)\n");
        _collection.Ends(1, reports);
        Assert.Contains("none.png", File.ReadAllText(Path.Join(_collection.Root, "out/r.xml")), StringComparison.Ordinal);
        Assert.Contains("none.png", File.ReadAllText(Path.Join(_collection.Root, "out/r.sarif")), StringComparison.Ordinal);
        _collection.Refuses("check", "--report", "junit=out/r.sarif");
        _collection.Refuses("check", "--report", "sarif=out/r.xml");
    }

    [Fact]
    public void A_stream_of_the_process_is_written_to_also_where_a_file_lies_behind_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Writes to /dev/stdout.");
        var ended = ScratchCollection.Finish(_collection.StartThrough(
            ["bash", "-c", "echo before > all.txt; exec \"$@\" >> all.txt", "bash"], environment: null, "check", "--report",
            "sarif=/dev/stdout", "--time-limit=3600"));
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("\"2.1.0\"", File.ReadAllText(Path.Join(_collection.Root, "all.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_do_not_go_into_one_file_under_two_names() =>
        Assert.Contains(
            "the same file", _collection.Refuses("check", "--report", "junit=r", "--report", "sarif=./x/../r"), StringComparison.Ordinal);

    [Fact]
    public void Programs_that_read_events_hear_why() =>
        Assert.Contains(
            "\"message\":\"The report 'leaflets/a/en.md' is not allowed in the leaflets",
            _collection.Command("build", "--json", "--report", "junit=leaflets/a/en.md").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("leaflets/a/en.md")]
    [InlineData("styles/base.yaml")]
    [InlineData("folder")]
    public void A_merged_manifest_replaces_a_manifest_alone(string file)
    {
        Directory.CreateDirectory(Path.Join(_collection.Root, "folder"));
        _collection.Ends(0, "build");
        var before = _collection.Files(".");
        Assert.Contains(file, _collection.Refuses("merge-manifests", "dist/manifest.json", "--output", file), StringComparison.Ordinal);
        ScratchCollection.AssertSame(before, _collection.Files("."));
        _collection.Ends(0, "merge-manifests", "dist/manifest.json", "--output", "all.json");
        _collection.Ends(0, "merge-manifests", "dist/manifest.json", "--output", "all.json");
    }
}
