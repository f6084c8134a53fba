using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-").FullName;

    public CompletionTests()
    {
        foreach (var path in (string[])
            ["leaflets/asthma/en.md", "leaflets/asthma/fr.md", "leaflets/asthma/fa.md", "leaflets/angina/en.md", "leaflets/-x/en.md",
            "leaflets/a b$(id)/en.md", "styles/base.yaml", "styles/large-print.yaml"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(_root, path))!);
            File.WriteAllText(Path.Join(_root, path), string.Empty);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("build", "bu")]
    [InlineData("cache check completions", "c")]
    [InlineData("--language", "build", "--lang")]
    [InlineData("--root", "build", "--ro")]
    [InlineData("bash fish pwsh zsh", "completions", "")]
    [InlineData("strict text", "build", "--html", "")]
    [InlineData("--html=strict", "build", "--html=s")]
    [InlineData("docx pdf", "check", "-f", "")]
    [InlineData("pdf,docx", "build", "--format", "pdf,")]
    public void Commands_options_and_fixed_values_are_completed(string expected, params string[] words) =>
        Assert.Equal(expected, Complete(words));

    [Theory]
    [InlineData("angina asthma", "build", "")]
    [InlineData("asthma", "build", "-q", "as")]
    [InlineData("angina", "build", "--", "an")]
    [InlineData("en fa fr", "build", "--language", "")]
    [InlineData("--language=en,fa --language=en,fr", "check", "--language=en,f")]
    [InlineData("base large-print", "build", "asthma", "-s", "")]
    public void Leaflets_languages_and_styles_are_those_of_the_collection(string expected, params string[] words) =>
        Assert.Equal(expected, Complete(words));

    [Theory]
    [InlineData("inspect", "")]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--no-such-option", "zzz")]
    [InlineData("no-such-command", "zzz")]
    public void Names_of_files_and_what_is_unknown_are_left_to_the_shell(params string[] words) => Assert.Empty(Complete(words));

    [Fact]
    public void A_collection_is_named_by_its_root_and_need_not_be_there()
    {
        Assert.Equal("angina asthma", CompleteIn(Path.GetTempPath(), "--root", _root, "build", string.Empty));
        Assert.Empty(CompleteIn(Path.GetTempPath(), "--root", Path.Join(_root, "no-such"), "build", string.Empty));
    }

    [Fact]
    public void An_option_that_is_given_is_offered_again_only_where_it_may_be_repeated()
    {
        Assert.Empty(Complete(["build", "--verify", "--verif"]));
        Assert.Equal("--language", Complete(["build", "--language", "en", "--lang"]));
    }

    [Fact]
    public void Every_visible_option_of_every_command_is_offered_with_its_meaning()
    {
        var (_, lines) = Run("complete", "1", "--", "build", "--");
        Assert.All(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^--[a-z-]+\t.+$", line));
        var (_, help) = Run("build", "--help");
        var inHelp = System.Text.RegularExpressions.Regex.Matches(
            help, "--[a-z][a-z-]+(?=[ ,])", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => match.Value);
        Assert.Superset(
            inHelp.Where(name => name != "--help").ToHashSet(), lines.Split('\n').Select(line => line.Split('\t')[0]).ToHashSet());
    }

    [Fact]
    public void The_command_that_shells_ask_is_not_in_the_help() => Assert.DoesNotMatch(@"complete\s", Run("--help").Output);

    [Fact]
    public void Bash_completes()
    {
        var script = Script("bash");
        string[] Ask(string words, int at) => OutsideTool.Run("bash", "-euc", $$"""
            cd {{_root}}; source {{script}}; COMP_WORDS=({{words}}); COMP_CWORD={{at}}; _leaflets; printf '%s\n' "${COMPREPLY[@]}"
            """).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var program = Program();
        Assert.Equal(["angina", "asthma"], Ask($"{program} build a", 2));
        Assert.Equal(["en,fa", "en,fr"], Ask($"{program} build --language = en,f", 4));
        Assert.Equal(["strict", "text"], Ask($"{program} build --html =", 3));
    }

    [Fact]
    public void Fish_completes()
    {
        var script = Script("fish");
        var found = OutsideTool.Run(
            "fish", "--no-config", "-c",
            $"cd {_root}; source {script}; set -x PATH {Path.GetDirectoryName(Program())} $PATH; complete -C 'leaflets build --language "
            + $"en,f'; complete -C 'leaflets build '");
        Assert.Equal(
            ["en,fa", "en,fr", "angina", "asthma"], found.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public void Zsh_completes()
    {
        // The parts that only an editing zsh has are put in place by functions that print what they are given.
        var found = OutsideTool.Run("zsh", "-fc", $$"""
            cd {{_root}}; compdef() { : }; _describe() { print -l -- $found }; _files() { print files }
            source {{Script("zsh")}}
            words=({{Program()}} build --format ''); CURRENT=4; _leaflets
            words=({{Program()}} inspect ''); CURRENT=3; _leaflets
            """);
        Assert.Equal(["docx:", "pdf:", "files"], found.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void PowerShell_completes()
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Join(folder, "pwsh"))), "pwsh is not installed.");
        var found = OutsideTool.Run("pwsh", "-NoProfile", "-NonInteractive", "-Command", $$"""
            Set-Location {{_root}}
            $env:PATH = '{{Path.GetDirectoryName(Program())}}:' + $env:PATH
            Get-Content -Raw {{Script("pwsh")}} | Invoke-Expression
            foreach ($line in 'leaflets che', 'leaflets build ', 'leaflets build --language en,f', 'leaflets build --format=') {
                [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches | ForEach-Object { $_.CompletionText }
            }
            """);
        Assert.Equal(
            ["check", "angina", "asthma", "fa", "fr", "--format=docx", "--format=pdf"],
            found.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Complete(string[] words) => CompleteIn(_root, words);

    private static string CompleteIn(string folder, params string[] words)
    {
        var (code, output) = RunIn(folder, ["complete", $"{words.Length - 1}", "--", .. words]);
        Assert.Equal(ExitCode.Made, code);
        return string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]));
    }

    private (int Code, string Output) Run(params string[] arguments) => RunIn(_root, arguments);

    private static (int Code, string Output) RunIn(string folder, string[] arguments)
    {
        using var output = new StringWriter();
        var code = CommandLine.Run(
            arguments, new CommandContext(output, TextWriter.Null, folder, folder, IsLive: false, TimeProvider.System),
            TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private string Script(string shell)
    {
        var path = Path.Join(_root, "script." + shell);
        File.WriteAllText(path, Run("completions", shell).Output);
        return path;
    }

    /// <summary>The program under its name, as it stands in a path of programs.</summary>
    private string Program()
    {
        var path = Path.Join(_root, "bin", "leaflets");
        if (!File.Exists(path) && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"#!/bin/sh\nexec dotnet {Path.Join(AppContext.BaseDirectory, "Leaflets.Cli.dll")} \"$@\"\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
