using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Leaflets.Fuzzing.Running;

namespace Leaflets.Fuzzing.Attack;

/// <summary>A test program, of which classes are run.</summary>
internal sealed class TestProgram
{
    private readonly string _name;
    private readonly string _path;

    private TestProgram(string root, string name)
    {
        // As this program was built: tests/Leaflets.Fuzzing/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        _name = name;
        _path = Path.Join(root, "tests", name, "bin", framework.Parent!.Name, framework.Name, $"{name}.dll");
    }

    /// <summary>Whether the program is built.</summary>
    public bool IsBuilt => File.Exists(_path);

    /// <summary>The test programs that have classes, found by their files, with those that each has.</summary>
    public static IEnumerable<(TestProgram Program, IReadOnlyList<string> Classes)> Of(string root, IEnumerable<string> classes)
    {
        var tests = Path.Join(root, "tests");
        var named = classes.ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => named.Contains(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .GroupBy(path => Path.GetRelativePath(tests, path).Split(Path.DirectorySeparatorChar)[0])
            .Select(found => (new TestProgram(root, found.Key), ClassesOf(found)));

        static IReadOnlyList<string> ClassesOf(IEnumerable<string> files) =>
            [.. files.Select(path => Path.GetFileNameWithoutExtension(path))];
    }

    /// <summary>Runs classes. Each test is an attempt, though many of them try hundreds of inputs.</summary>
    public AttackResult Run(IReadOnlyList<string> classes)
    {
        var report = Path.GetTempFileName();
        var wanted = classes.SelectMany(static name => (string[])["-class", $"*.{name}"]);
        var start = new ProcessStartInfo(DotNet.Path, [_path, "-noColor", "-xml", report, .. wanted])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var ended = ObservedProcess.Run(start);
            return new FileInfo(report).Length == 0
                ? AttackResult.None with { Breaks = [$"{_name} ended without a report: {ended.Errors.Trim()}"] }
                : Read(XDocument.Load(report), classes) with { Peak = ended.Peak };
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static AttackResult Read(XDocument report, IReadOnlyList<string> classes)
    {
        var all = report.Descendants("test").ToList();
        var run = all.Where(static test => Outcome(test) is "Pass" or "Fail").ToList();
        var failed = run.Where(static test => Outcome(test) == "Fail").Select(static test => test.Attribute("name")!.Value);
        var present = all.Select(static test => test.Attribute("type")?.Value.Split('.')[^1]).ToHashSet();
        var missing = classes.Where(name => !present.Contains(name)).Select(static name => $"{name} has no test");
        return new(run.Count, all.Count - run.Count, [.. failed, .. missing], run.Select(Time).DefaultIfEmpty().Max(), Peak: 0);
    }

    private static TimeSpan Time(XElement test) =>
        TimeSpan.FromSeconds(double.Parse(test.Attribute("time")!.Value, CultureInfo.InvariantCulture));

    private static string? Outcome(XElement test) => test.Attribute("result")?.Value;
}
