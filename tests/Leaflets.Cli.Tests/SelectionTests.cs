using System.Text;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The options that narrow a build, and those that say what it would do.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public SelectionTests()
    {
        Leaflet("asthma", "en", "title: Asthma\nsubject: [lungs, Children]\nstatus: approved\nversion: \"1\"");
        Leaflet("asthma", "fr", "title: Asthme\ntranslation: { of: \"1\", state: reviewed }");
        Leaflet("croup", "en", "title: Croup\nsubject: children\nstatus: draft");
        Leaflet("gout", "en", "title: Gout\nsubject: joints\nstatus: in-review");
    }

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("asthma.en asthma.fr", "--subject", "lungs")]
    [InlineData("asthma.en asthma.fr croup.en", "--subject", "children")]
    [InlineData("asthma.en asthma.fr gout.en", "--subject", "LUNGS,joints")]
    [InlineData("asthma.en asthma.fr gout.en", "--subject", "lungs", "--subject", "joints")]
    [InlineData("croup.en", "--status", "draft")]
    [InlineData("asthma.en asthma.fr gout.en", "--status", "approved,in-review")]
    [InlineData("asthma.fr", "--status", "approved", "--language", "fr")]
    [InlineData("", "--subject", "joints", "--language", "fr")]
    [InlineData("", "--status", "withdrawn")]
    [InlineData("croup.en", "croup", "--subject", "children")]
    public void A_filter_leaves_the_leaflets_that_it_names(string expected, params string[] filter)
    {
        Assert.Equal(expected, Planned(filter));
        _collection.Ends(ExitCode.Made, ["build", "--format", "docx", .. filter]);
        Assert.Equal(
            expected,
            string.Join(
                ' ', _collection.Files("dist").Keys.Where(static path => path.EndsWith(".docx", StringComparison.Ordinal))
                .Select(static path => Path.GetFileNameWithoutExtension(path))));
    }

    [Theory]
    [InlineData("There is no subject 'lungz'. Did you mean 'lungs'?", "--subject", "lungz")]
    [InlineData("There is no status 'aproved'; the statuses are draft, in-review, approved and withdrawn.", "--status", "aproved")]
    [InlineData("'--shard' takes a part and the number of parts, such as 3/8, not '0/8'.", "--shard", "0/8")]
    [InlineData("'--shard' takes a part and the number of parts, such as 3/8, not '3 of 8'.", "--shard", "3 of 8")]
    [InlineData("git could not list what changed since 'HEAD'", "--changed-since", "HEAD")]
    [InlineData("There is no leaflet 'gowt'. Did you mean 'gout'?", "gowt")]
    public void A_slip_is_told_and_nothing_is_made(string expected, params string[] filter)
    {
        Assert.Contains(expected, _collection.Refuses(["build", .. filter]), StringComparison.Ordinal);
        Assert.Contains(expected, _collection.Refuses(["build", "--dry-run", .. filter]), StringComparison.Ordinal);
        Assert.Contains(expected, _collection.Refuses(["check", .. filter]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_collection.Root, "dist")));
    }

    [Fact]
    public void A_leaflet_whose_subject_cannot_be_read_is_tried_so_that_its_error_is_told()
    {
        Leaflet("broken", "en", "title: [T");
        var ended = _collection.Command("build", "--subject", "lungs");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("leaflets/broken/en.md(", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_the_plan()
    {
        var parts = Enumerable.Range(1, 3).Select(number => Planned("--shard", $"{number}/3")).Where(static part => part.Length > 0);
        Assert.Equal(Planned(), string.Join(' ', parts));
    }

    [Fact]
    public void Only_what_git_says_changed_and_what_depends_on_it_is_built()
    {
        // The collection is a folder of the repository, as it often is.
        var repository = Path.GetDirectoryName(_collection.Root)!;
        Git(repository, "init", "-q");
        File.WriteAllText(Path.Join(repository, ".gitignore"), "dist/\n");
        Commit(repository);
        Assert.Equal(string.Empty, Planned("--changed-since", "HEAD"));
        Assert.Contains(
            "0 leaflets", _collection.Ends(ExitCode.Made, "build", "--dry-run", "--changed-since", "HEAD"), StringComparison.Ordinal);

        Leaflet("asthma", "fr", "title: Asthme\ntranslation: { of: \"1\", state: approved }");
        Assert.Equal("asthma.fr", Planned("--changed-since", "HEAD"));
        Leaflet("gout", "en", "title: The gout");
        Leaflet("new", "en", "title: New");
        Assert.Equal("asthma.fr gout.en new.en", Planned("--changed-since", "HEAD"));
        Commit(repository);
        Assert.Equal(string.Empty, Planned("--changed-since", "HEAD"));
        Assert.Equal("asthma.fr gout.en new.en", Planned("--changed-since", "HEAD~1"));

        // A translation takes from its source what it leaves out; a picture may be in any language.
        Leaflet("asthma", "en", "title: Asthma\nversion: \"2\"");
        Assert.Equal("asthma.en asthma.fr", Planned("--changed-since", "HEAD"));
        Commit(repository);
        _collection.Write("leaflets/asthma/images/a new one.png", [1]);
        Assert.Equal("asthma.en asthma.fr", Planned("--changed-since", "HEAD"));
        Commit(repository);
        File.AppendAllText(Path.Join(_collection.Root, "styles", "languages", "fr.yaml"), "\n# 2\n");
        Assert.Equal("asthma.fr", Planned("--changed-since", "HEAD"));
        Commit(repository);
        _collection.Write("styles/README.md", [.. "Another look."u8]);
        _collection.Write("styles/languages/README.md", [.. "Another word."u8]);
        _collection.Write("leaflets/README.md", [.. "Another leaflet."u8]);
        Assert.Equal(string.Empty, Planned("--changed-since", "HEAD"));
        File.AppendAllText(Path.Join(_collection.Root, "styles", "clear-print.yaml"), "\n# 2\n");
        Assert.Equal("asthma.en asthma.fr croup.en gout.en new.en", Planned("--changed-since", "HEAD"));

        Assert.Contains(
            "git does not know the revision 'nowhere'. If the clone is shallow", _collection.Refuses("build", "--changed-since", "nowhere"),
            StringComparison.Ordinal);
        Assert.Contains(
            "'--output=x' is not a revision.", _collection.Refuses("build", "--changed-since=--output=x"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_does_not_look_into_counts_as_changed()
    {
        // A leaflet that is a repository of its own, and one that git is told to ignore.
        Git(_collection.Root, "init", "-q");
        File.WriteAllText(Path.Join(_collection.Root, ".gitignore"), "croup/\n");
        Git(Path.Join(_collection.Root, "leaflets", "gout"), "init", "-q");
        Commit(Path.Join(_collection.Root, "leaflets", "gout"));
        Commit(_collection.Root);
        Assert.Equal("croup.en", Planned("--changed-since", "HEAD"));
        Leaflet("gout", "en", "title: The gout");
        Assert.Equal("croup.en gout.en", Planned("--changed-since", "HEAD"));
    }

    [Theory]
    [InlineData("^HEAD")]
    [InlineData("HEAD..HEAD")]
    [InlineData("HEAD:leaflets")]
    public void What_is_no_commit_is_no_revision_to_compare_with(string revision)
    {
        Git(_collection.Root, "init", "-q");
        Commit(_collection.Root);
        Assert.Contains(revision, _collection.Refuses("build", "--changed-since", revision), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_names_the_files_that_clean_would_remove()
    {
        _collection.Ends(ExitCode.Made, "build", "--format", "pdf");
        Directory.Delete(Path.Join(_collection.Root, "leaflets", "gout"), recursive: true);
        Assert.Contains(
            "remove  gout/gout.en.pdf: no leaflet produces it any more\n",
            _collection.Ends(ExitCode.Made, "build", "--format", "pdf", "--clean", "--dry-run"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist", "gout", "gout.en.pdf")));
        _collection.Ends(ExitCode.Made, "build", "--format", "pdf", "--clean");
        Assert.False(Directory.Exists(Path.Join(_collection.Root, "dist", "gout")));
    }

    [Fact]
    public void A_dry_run_makes_nothing_and_says_what_would_be_made()
    {
        var plan = _collection.Ends(ExitCode.Made, "build", "--dry-run");
        Assert.Contains(
            "build   asthma/asthma.en.pdf asthma/asthma.en.docx: it has not been built in this folder before\n",
            plan,
            StringComparison.Ordinal);
        Assert.EndsWith("4 leaflets: 4 to build, 0 to take from the cache, 0 up to date.\n", plan, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_collection.Root, "dist")));
        Assert.False(Directory.Exists(Path.Join(_collection.Root, ".leaflets-cache")));
    }

    [Fact]
    public void An_explanation_names_what_changed()
    {
        Assert.Equal(
            "dist/gout/gout.en.pdf would be built:\n  it has not been built in this folder before\n", Explained("dist/gout/gout.en.pdf"));
        _collection.Ends(ExitCode.Made, "build");
        Assert.Equal("gout/gout.en.pdf would not be changed:\n  nothing that it depends on has changed\n", Explained("gout/gout.en.pdf"));
        File.Delete(Path.Join(_collection.Root, "dist", "gout", "gout.en.docx"));
        Assert.Equal("gout.en.pdf would be taken from the cache:\n  gout/gout.en.docx is missing\n", Explained("gout.en.pdf"));
        Leaflet("gout", "en", "title: The gout");
        Assert.Contains("leaflets/gout/en.md has changed\n", Explained("gout.en.docx"), StringComparison.Ordinal);
        Assert.Contains(
            "Did you mean 'gout/gout.en.pdf'?", _collection.Refuses("build", "--explain", "gout/gout.em.pdf"), StringComparison.Ordinal);
        Assert.Contains(
            "No leaflet of this plan produces 'gout.en.pdf'.", _collection.Refuses("build", "croup", "--explain", "gout.en.pdf"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_cache_everything_is_made_and_nothing_kept()
    {
        _collection.Ends(ExitCode.Made, "build", "--no-cache");
        Assert.False(Directory.Exists(Path.Join(_collection.Root, ".leaflets-cache")));
        Assert.Contains("4 to build", _collection.Ends(ExitCode.Made, "build", "--dry-run", "--no-cache"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rebuild_makes_everything_anew_and_keeps_it()
    {
        _collection.Ends(ExitCode.Made, "build");
        Assert.Contains("4 up to date", _collection.Ends(ExitCode.Made, "build", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("4 to build", _collection.Ends(ExitCode.Made, "build", "--dry-run", "--rebuild"), StringComparison.Ordinal);
        Directory.Delete(Path.Join(_collection.Root, ".leaflets-cache"), recursive: true);
        _collection.Ends(ExitCode.Made, "build", "--rebuild", "--cache", "elsewhere");
        Directory.Delete(Path.Join(_collection.Root, "dist"), recursive: true);
        Assert.Contains(
            "4 to take from the cache", _collection.Ends(ExitCode.Made, "build", "--dry-run", "--cache", "elsewhere"),
            StringComparison.Ordinal);
    }

    private string Explained(string output) => _collection.Ends(ExitCode.Made, "build", "--explain", output);

    /// <summary>The leaflets of a plan by the names of their files.</summary>
    private string Planned(params string[] filter) =>
        string.Join(' ', _collection.Ends(ExitCode.Made, ["build", "--dry-run", "--format", "pdf", .. filter])
        .Split('\n').Where(static line => line.Contains(".pdf: ", StringComparison.Ordinal))
        .Select(static line => Path.GetFileNameWithoutExtension(line[..line.IndexOf(": ", StringComparison.Ordinal)].Split(' ')[^1])));

    private void Leaflet(string id, string language, string frontMatter) =>
        _collection.Write($"leaflets/{id}/{language}.md", Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n\nTake 5 mg.\n"));

    private static void Commit(string repository)
    {
        Git(repository, "add", "-A");
        Git(repository, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "State");
    }

    private static void Git(string folder, params string[] arguments) => OutsideTool.Run("git", ["-C", folder, .. arguments]);
}
