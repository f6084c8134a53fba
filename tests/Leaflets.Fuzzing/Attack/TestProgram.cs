using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Leaflets.Fuzzing.Running;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Runs classes of a test program, and reads what it reports.</summary>
internal static class TestProgram
{
    /// <summary>The file of a test program as this one was built.</summary>
    public static string PathOf(string root, string program)
    {
        // tests/Leaflets.Fuzzing/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Join(root, "tests", program, "bin", framework.Parent!.Name, framework.Name, $"{program}.dll");
    }

    /// <summary>Runs classes. Each test is an attempt, though many of them try hundreds of inputs.</summary>
    public static AttackResult Run(string root, AttackTests tests)
    {
        var report = Path.GetTempFileName();
        var classes = tests.FullNames.SelectMany(static name => (string[])["-class", name]);
        var start = new ProcessStartInfo(DotNet.Path, [PathOf(root, tests.Program), "-noColor", "-xml", report, .. classes])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var ended = ObservedProcess.Run(start);
            return new FileInfo(report).Length == 0
                ? AttackResult.None with { Breaks = [$"{tests.Program} ended without a report: {ended.Errors.Trim()}"] }
                : Read(XDocument.Load(report), tests) with { Peak = ended.Peak };
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static AttackResult Read(XDocument report, AttackTests tests)
    {
        var all = report.Descendants("test").ToList();
        var run = all.Where(static test => Outcome(test) is "Pass" or "Fail").ToList();
        var failed = run.Where(static test => Outcome(test) == "Fail").Select(static test => test.Attribute("name")!.Value);
        var present = all.Select(static test => test.Attribute("type")?.Value).ToHashSet();
        var missing = tests.FullNames.Where(name => !present.Contains(name)).Select(static name => $"{name} has no test");
        return new(run.Count, all.Count - run.Count, [.. failed, .. missing], run.Select(Time).DefaultIfEmpty().Max(), Peak: 0);
    }

    private static TimeSpan Time(XElement test) =>
        TimeSpan.FromSeconds(double.Parse(test.Attribute("time")!.Value, CultureInfo.InvariantCulture));

    private static string? Outcome(XElement test) => test.Attribute("result")?.Value;
}
