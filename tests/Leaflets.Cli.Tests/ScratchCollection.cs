using System.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>A folder with the project's styles and leaflets of the test's making, on which the real command runs.</summary>
internal sealed class ScratchCollection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _scratch = Directory.CreateTempSubdirectory("leaflets-").FullName;

    public ScratchCollection(string name = "collection")
    {
        Root = Path.Join(_scratch, name);
        Directory.CreateDirectory(Path.Join(Root, "leaflets"));
        CopyFromProject("styles");
    }

    public string Root { get; }

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    /// <summary>Copies a folder of the project, typeface packages left out.</summary>
    public void CopyFromProject(string folder)
    {
        var from = Path.Join(Repository.Root, folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal)))
        {
            var target = Path.Join(Root, folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path, byte[] content)
    {
        var target = Path.Join(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, content);
    }

    /// <summary>Writes a leaflet in English.</summary>
    public void WriteLeaflet(string id, string markdown) => Write($"leaflets/{id}/en.md", System.Text.Encoding.UTF8.GetBytes(markdown));

    /// <summary>Starts the command in the collection.</summary>
    public Process Start(IReadOnlyDictionary<string, string>? environment, params ReadOnlySpan<string> arguments) =>
        StartThrough([], environment, arguments);

    /// <summary>Starts the command in the collection through another, such as one that gives it fewer rights.</summary>
    public Process StartThrough(
        IReadOnlyList<string> other, IReadOnlyDictionary<string, string>? environment, params ReadOnlySpan<string> arguments)
    {
        string[] all = [.. other, "dotnet", Path.Join(AppContext.BaseDirectory, "Leaflets.Cli.dll"), .. arguments];
        var start =
            new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = Root, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the command to its end.</summary>
    public (int ExitCode, string Output, string Errors) Run(params ReadOnlySpan<string> arguments) =>
        Finish(Start(environment: null, arguments));

    /// <summary>Waits for a command, as long as the busiest machine may need; one that does not end is killed and fails its test.</summary>
    public static (int ExitCode, string Output, string Errors) Finish(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"The command has not ended after {Patience}: {output.Result}\n{errors.Result}");
            }

            return (process.ExitCode, output.Result, errors.Result);
        }
    }

    /// <summary>Every file of a folder of the collection by its path.</summary>
    public SortedDictionary<string, byte[]> Files(string folder)
    {
        var root = Path.Join(Root, folder);
        return !Directory.Exists(root) ? new(StringComparer.Ordinal) : new(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
    }

    /// <summary>Fails where a folder does not hold what it is to hold.</summary>
    public static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), $"{file.Key} is another."));
    }
}
