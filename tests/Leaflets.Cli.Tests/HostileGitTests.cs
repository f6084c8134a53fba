using System.Runtime.Versioning;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// A checkout starts no program: neither by a file of a program's name, nor by its settings, attributes, hooks and repositories within.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileGitTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _repository;
    private readonly string _proof;

    public HostileGitTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        _repository = Path.GetDirectoryName(_collection.Root)!;
        _proof = Path.Join(_repository, ".git", "proof");
        _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\nTake 5 mg.\n");
        _collection.WriteLeaflet("b", "---\ntitle: B\n---\n\nTake 5 mg.\n");
        Git(_repository, "init", "-q");
        Commit(_repository);
        File.AppendAllText(Path.Join(_collection.Root, "leaflets", "b", "en.md"), "\nMore.\n");
    }

    /// <summary>What a shell is to do so that the test sees that it was run.</summary>
    private string Touch => $"touch {_proof}; cat";

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_file_named_git_at_the_root_is_not_run()
    {
        foreach (var folder in (string[])[_collection.Root, _repository])
        {
            Program(Path.Join(folder, "git"), $"#!/bin/sh\ntouch {_proof}\nexec /usr/bin/git \"$@\"\n");
        }

        // In the process itself, for it is its own current folder that counts; a relative and an empty entry of PATH mean it too.
        var path = Environment.GetEnvironmentVariable("PATH");
        var ended = ScratchCollection.Finish(
            _collection.Start(
                new Dictionary<string, string> { ["PATH"] = $".::{path}:" }, "build", "--dry-run", "--changed-since", "HEAD"));
        AssertOnlyB(ended.ExitCode, ended.Output, ended.Errors);
        Assert.Contains(
            "needs git, which is not installed",
            _collection.CommandWith([("PATH", $".::{Path.GetFileName(_repository)}")], "build", "--changed-since", "HEAD").Errors,
            StringComparison.Ordinal);
        AssertNothingRan();
    }

    [Theory]
    [InlineData("core.fsmonitor")]
    [InlineData("filter.x.clean", "* filter=x")]
    [InlineData("filter.x.process", "* filter=x")]
    [InlineData("diff.x.textconv", "* diff=x")]
    [InlineData("diff.x.command", "* diff=x")]
    [InlineData("diff.external")]
    [InlineData("core.pager")]
    [InlineData("pager.diff")]
    [InlineData("core.sshCommand")]
    [InlineData("credential.helper")]
    [InlineData("gpg.program")]
    [InlineData("alias.diff")]
    public void A_setting_of_the_repository_starts_nothing(string setting, string? attributes = null)
    {
        Git(_repository, "config", setting, setting.StartsWith("alias", StringComparison.Ordinal) ? "!" + Touch : Touch);
        if (attributes is not null)
        {
            File.WriteAllText(Path.Join(_repository, ".gitattributes"), attributes + "\n");
            Directory.CreateDirectory(Path.Join(_repository, ".git", "info"));
            File.WriteAllText(Path.Join(_repository, ".git", "info", "attributes"), attributes + "\n");
        }

        AssertOnlyB();
    }

    [Fact]
    public void Hooks_and_settings_that_are_included_start_nothing()
    {
        foreach (var hook in (string[])["post-index-change", "fsmonitor-watchman", "reference-transaction"])
        {
            Program(Path.Join(_repository, ".git", "hooks", hook), $"#!/bin/sh\ntouch {_proof}\n");
        }

        File.WriteAllText(Path.Join(_repository, "more"), $"[filter \"y\"]\n\tclean = \"{Touch}\"\n[core]\n\tfsmonitor = \"{Touch}\"\n");
        File.WriteAllText(Path.Join(_repository, ".gitattributes"), "* filter=y\n");
        Git(_repository, "config", "include.path", "../more");
        AssertOnlyB();
    }

    [Fact]
    public void A_filter_of_an_odd_name_is_refused()
    {
        File.AppendAllText(Path.Join(_repository, ".git", "config"), $"[filter \"a=b\"]\n\tclean = \"{Touch}\"\n");
        File.WriteAllText(Path.Join(_repository, ".gitattributes"), "* filter=a=b\n");
        Assert.Contains(
            "which is not a valid filter name", _collection.Refuses("build", "--changed-since", "HEAD"), StringComparison.Ordinal);
        AssertNothingRan();
    }

    [Fact]
    public void A_repository_within_is_asked_and_its_settings_start_nothing()
    {
        var within = Path.Join(_collection.Root, "leaflets", "a");
        Git(within, "init", "-q");
        Commit(within);
        Git(_repository, "rm", "-r", "-q", "--cached", Path.GetRelativePath(_repository, within));
        Commit(_repository);
        Git(within, "config", "core.fsmonitor", Touch);
        Git(within, "config", "filter.x.clean", Touch);
        File.WriteAllText(Path.Join(within, ".git", "info", "attributes"), "* filter=x\n");
        Assert.Equal("a b", Planned("HEAD~1"));
        Assert.Equal(string.Empty, Planned("HEAD"));
        File.AppendAllText(Path.Join(within, "en.md"), "\nMore.\n");
        Assert.Equal("a", Planned("HEAD"));
        AssertNothingRan();
    }

    [Fact]
    public void A_folder_that_looks_like_a_repository_without_a_tree_is_not_taken_for_one()
    {
        // A bare repository can be committed as files of an ordinary one, settings and all.
        Git(_collection.Root, "init", "-q", "--bare", "bare");
        foreach (var entry in Directory.EnumerateFileSystemEntries(Path.Join(_collection.Root, "bare")))
        {
            Directory.Move(entry, Path.Join(_collection.Root, Path.GetFileName(entry)));
        }

        Directory.Delete(Path.Join(_collection.Root, "bare"));
        File.AppendAllText(
            Path.Join(_collection.Root, "config"), $"[core]\n\tbare = false\n\tworktree = {_collection.Root}\n\tfsmonitor = \"{Touch}\"\n");
        Assert.Contains(
            "git could not list what changed", _collection.Refuses("build", "--changed-since", "HEAD"), StringComparison.Ordinal);
        AssertNothingRan();
    }

    [Fact]
    public void Variables_of_git_do_not_turn_it_to_another_repository()
    {
        var environment = new Dictionary<string, string>
        {
            ["GIT_DIR"] = "/nowhere",
            ["GIT_EXTERNAL_DIFF"] = Touch,
            ["GIT_CONFIG_COUNT"] = "1",
            ["GIT_CONFIG_KEY_0"] = "core.fsmonitor",
            ["GIT_CONFIG_VALUE_0"] = Touch,
        };
        var ended = ScratchCollection.Finish(_collection.Start(environment, "build", "--dry-run", "--changed-since", "HEAD"));
        AssertOnlyB(ended.ExitCode, ended.Output, ended.Errors);
    }

    private void AssertOnlyB()
    {
        var ended = _collection.Command("build", "--dry-run", "--changed-since", "HEAD");
        AssertOnlyB(ended.ExitCode, ended.Output, ended.Errors);
    }

    private void AssertOnlyB(int exitCode, string output, string errors)
    {
        Assert.True(exitCode == ExitCode.Made, errors);
        Assert.Contains("b/b.en.pdf", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a/a.en.pdf", output, StringComparison.Ordinal);
        AssertNothingRan();
    }

    private void AssertNothingRan() => Assert.False(File.Exists(_proof), "A program of the checkout was run.");

    private string Planned(string revision) =>
        string.Join(' ', _collection.Ends(ExitCode.Made, "build", "--dry-run", "--format", "pdf", "--changed-since", revision)
        .Split('\n').Where(static line => line.Contains(".pdf: ", StringComparison.Ordinal))
        .Select(static line => line[(line.LastIndexOf('/') + 1)..].Split('.')[0]));

    private static void Program(string path, string text)
    {
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Commit(string repository)
    {
        Git(repository, "add", "-A");
        Git(repository, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "State");
    }

    private static void Git(string folder, params string[] arguments) => OutsideTool.Run("git", ["-C", folder, .. arguments]);
}
