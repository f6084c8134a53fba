using System.Text;
using System.Text.Json;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>What two builds say otherwise.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public DiffCommandTests()
    {
        _collection.WriteLeaflet("a", "---\ntitle: A\nstatus: approved\n---\n\nTake one tablet *now*. Sleep as long as you can.\n");
        _collection.WriteLeaflet("b", "---\ntitle: B\nstatus: approved\n---\n\nTake 5 mg at night, and rest. Sleep as long as you can.\n");
        _collection.WriteLeaflet("gone", "---\ntitle: Gone\nstatus: approved\n---\n\nText.\n");
        _collection.WriteLeaflet("same", "---\ntitle: Same\nstatus: approved\n---\n\nText.\n");
        _collection.Ends(ExitCode.Made, "build", "--output", "old");
        _collection.WriteLeaflet("a", "---\ntitle: A\nstatus: approved\n---\n\nTake one \\_tablet\\_ *later*. Sleep as long as you can.\n");
        _collection.WriteLeaflet(
            "b", "---\ntitle: B\nstatus: approved\n---\n\nTake 50 mg in the night, and do rest. Sleep as long as you can.\n");
        Directory.Delete(Path.Join(_collection.Root, "leaflets", "gone"), recursive: true);
        _collection.WriteLeaflet("new", "---\ntitle: New\nstatus: approved\n---\n\nText.\n");
        _collection.Ends(ExitCode.Made, "build", "--output", "current");
    }

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("old", "current")]
    [InlineData("old/manifest.json", "current/manifest.json")]
    [InlineData("old", "current/manifest.json")]
    public void Changed_numbers_come_first_and_then_other_words(string old, string current) => Assert.Equal(
        """
        added new/new.en.docx
        added new/new.en.pdf
        removed gone/gone.en.docx
        removed gone/gone.en.pdf
        changed b/b.en.docx: 3 changes
          NUMBER B Take [-5-]{+50+} mg in the
          Take 50 mg [-at-]{+in the+} night, and do
          the night, and {+do+} rest. Sleep as
        changed b/b.en.pdf: 3 changes
          NUMBER B Take [-5-]{+50+} mg in the
          Take 50 mg [-at-]{+in the+} night, and do
          the night, and {+do+} rest. Sleep as
        changed a/a.en.docx: 1 change
          A Take one [-tablet now.-]{+_tablet_ later.+} Sleep as long
        changed a/a.en.pdf: 1 change
          A Take one [-tablet now.-]{+_tablet_ later.+} Sleep as long
        2 added, 2 removed, 4 changed (2 with different numbers), 2 the same.

        """,
        _collection.Ends(ExitCode.SomeFailed, "diff", old, current));

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    public void A_number_in_a_running_header_is_told_too(string format)
    {
        _collection.Write("leaflets/collection.yaml", "source-language: en\nstyle: base\nclinic: { name: Ward 4 }\n"u8.ToArray());
        _collection.Ends(ExitCode.Made, "build", "same", "--output", "ward4", "--format", format);
        _collection.Write("leaflets/collection.yaml", "source-language: en\nstyle: base\nclinic: { name: Ward 14 }\n"u8.ToArray());
        _collection.Ends(ExitCode.Made, "build", "same", "--output", "ward14", "--format", format);
        Assert.Contains(
            "  NUMBER Same Text. Ward [-4-]{+14+} ", _collection.Ends(ExitCode.SomeFailed, "diff", "ward4", "ward14"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_request_is_told_in_Markdown_that_prints_what_it_says() => Assert.Contains(
        """
        ### b/b.en.pdf: 3 changes

        - **number:** B Take ~~5~~ **50** mg in the
        - Take 50 mg ~~at~~ **in the** night, and do
        - the night, and **do** rest. Sleep as

        ### a/a.en.docx: 1 change

        - A Take one ~~tablet now.~~ **\_tablet\_ later.** Sleep as long

        """,
        _collection.Ends(ExitCode.SomeFailed, "diff", "old", "current", "--format", "markdown"), StringComparison.Ordinal);

    [Fact]
    public void A_program_is_told_in_JSON()
    {
        using var json = JsonDocument.Parse(_collection.Ends(ExitCode.SomeFailed, "diff", "old", "current", "--format", "json"));
        var root = json.RootElement;
        Assert.Equal(
            ["new/new.en.docx", "new/new.en.pdf"], root.GetProperty("added").EnumerateArray().Select(static path => path.GetString()));
        Assert.Equal(
            ["gone/gone.en.docx", "gone/gone.en.pdf"], root.GetProperty("removed").EnumerateArray()
            .Select(static path => path.GetString()));
        Assert.Equal(
            [true, true, false, false], root.GetProperty("changed").EnumerateArray()
            .Select(static file => file.GetProperty("numbers").GetBoolean()));
        var word = root.GetProperty("changed")[0].GetProperty("words")[0];
        Assert.Equal(
            "B Take|5|50|mg in the|True", string.Join('|', word.EnumerateObject().Select(static member => member.Value.ToString())));
        Assert.Equal(2, root.GetProperty("same").GetInt32());
    }

    [Fact]
    public void Nothing_that_names_of_files_say_steers_a_terminal_or_ends_its_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Names of files cannot hold such characters there.");
        _collection.Write("other/a\u001b[2J\n# b.pdf", "no PDF"u8.ToArray());
        Assert.Contains(
            "removed a\uFFFD[2J\uFFFD# b.pdf\n", _collection.Ends(ExitCode.SomeFailed, "diff", "other", "current"),
            StringComparison.Ordinal);
        Assert.Contains(
            "- a\uFFFD\\[2J\uFFFD\\# b.pdf\n",
            _collection.Ends(ExitCode.SomeFailed, "diff", "other", "current", "--format", "markdown"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_not_as_its_schema_says_is_refused_on_one_line()
    {
        var whole = File.ReadAllText(Path.Join(_collection.Root, "current", "manifest.json"));
        _collection.Write(
            "other/manifest.json",
            System.Text.Encoding.UTF8.GetBytes(whole.Replace("\"a/a.en.pdf\"", "\"a\\u001b[2J\\n# b.pdf\"", StringComparison.Ordinal)));
        var said = _collection.Refuses("diff", "other/manifest.json", "current");
        Assert.Contains(".path is 'a\uFFFD[2J\uFFFD# b.pdf', which does not match", said, StringComparison.Ordinal);
        Assert.Equal(said.Length - 1, said.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Builds_that_are_the_same_return_0() =>
        Assert.Equal(
            "0 added, 0 removed, 0 changed (0 with different numbers), 8 the same.\n",
            _collection.Ends(ExitCode.Made, "diff", "current", "current/manifest.json"));

    [Fact]
    public void A_manifest_that_was_kept_beside_newer_files_is_not_said_to_say_what_they_say()
    {
        File.Copy(Path.Join(_collection.Root, "old", "manifest.json"), Path.Join(_collection.Root, "current", "last-release.json"));
        var told = _collection.Ends(ExitCode.SomeFailed, "diff", "current/last-release.json", "current/manifest.json");
        Assert.Contains("changed b/b.en.pdf: a file cannot be read, and the digests differ\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("the same text", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_picture_is_said_to_show_and_what_stands_at_the_foot_of_pages_are_words_too()
    {
        _collection.Write(
            "leaflets/p/images/p.svg",
            File.ReadAllBytes(Path.Join(Repository.Root, "leaflets", "immunotherapy", "images", "how-it-works.svg")));
        Picture("Five pills", "R-7");
        _collection.Ends(ExitCode.Made, "build", "p", "--output", "first");
        Picture("Nine pills", "R-7");
        _collection.Ends(ExitCode.Made, "build", "p", "--output", "second");
        var told = _collection.Ends(ExitCode.SomeFailed, "diff", "first", "second");
        Assert.Equal(2, told.Split("[-Five-]{+Nine+} pills").Length - 1);
        Picture("Nine pills", "R-8");
        _collection.Ends(ExitCode.Made, "build", "p", "--output", "third");
        Assert.Contains("[-R-7-]{+R-8+}", _collection.Ends(ExitCode.SomeFailed, "diff", "second", "third"), StringComparison.Ordinal);

        void Picture(string shown, string reference) =>
            _collection.WriteLeaflet(
                "p", $"---\ntitle: P\nstatus: approved\nreference: {reference}\n---\n\nTake them.\n\n![{shown}](images/p.svg)\n");
    }

    [Fact]
    public void A_first_build_is_all_new()
    {
        _collection.Write("none/manifest.json", Encoding.UTF8.GetBytes("{ \"form\": 1, \"files\": [] }"));
        Assert.EndsWith(
            "8 added, 0 removed, 0 changed (0 with different numbers), 0 the same.\n",
            _collection.Ends(ExitCode.SomeFailed, "diff", "none/manifest.json", "current"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_damaged_is_told_as_unread()
    {
        File.WriteAllBytes(Path.Join(_collection.Root, "current", "same", "same.en.pdf"), [.. "%PDF-1.7\nnothing"u8]);
        File.WriteAllBytes(Path.Join(_collection.Root, "current", "same", "same.en.docx"), [.. "PK nothing"u8]);
        var told = _collection.Ends(ExitCode.SomeFailed, "diff", "old", "current");
        Assert.Contains("changed same/same.en.pdf: a file cannot be read", told, StringComparison.Ordinal);
        Assert.Contains("changed same/same.en.docx: a file cannot be read", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("neither a folder nor a manifest", "old", "nowhere")]
    [InlineData("is not a manifest", "old", "leaflets/a/en.md")]
    [InlineData("is not a manifest", "current/a/a.en.pdf", "old")]
    [InlineData("Required argument missing", "old")]
    [InlineData("'html'", "old", "current", "--format", "html")]
    public void Wrong_usage_is_told(string expected, params string[] arguments) =>
        Assert.Contains(expected, _collection.Refuses(["diff", .. arguments]), StringComparison.Ordinal);
}
