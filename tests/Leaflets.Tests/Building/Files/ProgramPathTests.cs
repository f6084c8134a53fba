using System.Runtime.Versioning;
using Leaflets.Building.Files;
using Xunit;

namespace Leaflets.Tests.Building.Files;

/// <summary>Programs are those of the user's system.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ProgramPathTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-programs-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_program_is_found_in_absolute_folders_alone_and_must_be_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of Unix.");
        var (first, second) =
            (Directory.CreateDirectory(Path.Join(_root, "1")).FullName, Directory.CreateDirectory(Path.Join(_root, "2")).FullName);
        File.WriteAllText(Path.Join(first, "tool"), "no program");
        Directory.CreateDirectory(Path.Join(first, "folder"));
        File.WriteAllText(Path.Join(second, "tool"), "#!/bin/sh\n");
        File.SetUnixFileMode(Path.Join(second, "tool"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(Path.Join(second, "tool"), ProgramPath.Find("tool", $"{first}:{second}"));
        Assert.Null(ProgramPath.Find("folder", first));
        Assert.Null(ProgramPath.Find("tool", $"::.:bin:{Path.GetRelativePath(Environment.CurrentDirectory, second)}:"));
        Assert.Null(ProgramPath.Find("tool", null));
        Assert.Equal([first], ProgramPath.Folders($":.:{first}:bin:"));
    }

    [Fact]
    public void A_program_sees_the_variables_that_it_is_given_and_no_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program of Unix.");
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin:/bin::.",
            ["HOME"] = _root,
            ["GIT_DIR"] = "/x",
            ["LD_PRELOAD"] = "/x.so",
            ["LANG"] = "de_DE"
        };
        var program = OutsideProgram.Find("env", variables, new Dictionary<string, string> { ["GIT_PAGER"] = "cat" });
        var lines = program!.Run().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        Assert.Equal(["GIT_PAGER=cat", $"HOME={_root}", "LC_ALL=C", "PATH=/usr/bin:/bin"], lines);
    }
}
