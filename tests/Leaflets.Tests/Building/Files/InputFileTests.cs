using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Leaflets.Building.Files;
using Xunit;

namespace Leaflets.Tests.Building.Files;

/// <summary>What is no file is refused at once, and what is one is read as it was when it was opened.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InputFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-input-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/random")]
    [InlineData("/dev/null")]
    [InlineData("/dev/tty")]
    public void A_device_is_refused(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices in folders are a thing of Unix.");
        Assert.ThrowsAny<IOException>(() => InputFile.ReadAll(path, 100));
    }

    [Fact]
    public void A_pipe_that_nobody_writes_into_a_socket_and_a_folder_are_refused_without_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes in folders are a thing of Unix.");
        var (pipe, socket, link) = (At("pipe"), At("socket"), At("link"));
        OutsideTool.Run("mkfifo", pipe);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(socket));
        File.CreateSymbolicLink(link, pipe);
        var watch = Stopwatch.StartNew();
        Assert.All(
            (string[])[pipe, socket, link],
            path => Assert.Equal(EntryKind.Other, Assert.Throws<NoFileException>(() => InputFile.Open(path)).Kind));
        Assert.Equal(EntryKind.Folder, Assert.Throws<NoFileException>(() => InputFile.Open(_root)).Kind);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_file_is_read_and_one_that_is_too_long_or_not_there_is_told()
    {
        File.WriteAllText(At("a"), "0123456789");
        File.CreateSymbolicLink(At("link"), "a");
        Assert.Equal("0123456789"u8, InputFile.ReadAll(At("a"), 10));
        Assert.Equal("0123456789"u8, InputFile.ReadAll(At("link"), 10));
        Assert.Equal("it is larger than 9 bytes", Assert.Throws<IOException>(() => InputFile.ReadAll(At("a"), 9)).Message);
        Assert.Equal("there is no such file", Assert.Throws<FileNotFoundException>(() => InputFile.Open(At("b"))).Message);
        Assert.ThrowsAny<IOException>(() => InputFile.Open(At("a/b")));
    }

    [Fact]
    public void A_file_of_the_system_that_says_it_is_empty_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has /proc.");
        Assert.Empty(InputFile.ReadAll("/proc/self/status", 1 << 20));
    }

    private string At(string name) => Path.Join(_root, name);
}
