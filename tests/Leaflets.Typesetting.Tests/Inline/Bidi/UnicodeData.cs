using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>The test files that Unicode publishes, as Debian's package unicode-data installs them.</summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    /// <summary>The lines of a file; the test is skipped where it is missing, and fails where CI must have it.</summary>
    public static string[] Lines(string name)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{path} is missing: install unicode-data.");
            Assert.Skip($"{path} is missing: install unicode-data.");
        }

        return File.ReadAllLines(path);
    }

    /// <summary>
    /// Holds what differs from a file to nothing. Where the file and ICU are of different versions of Unicode, characters may have
    /// changed their properties: what differs is then counted and the test skipped with the count.
    /// </summary>
    /// <param name="lines">The file; its first line names it and its version: "# BidiTest-15.0.0.txt".</param>
    /// <param name="cases">How many cases were run.</param>
    /// <param name="failures">What differs, a line each.</param>
    public static void Conforms(string[] lines, int cases, List<string> failures)
    {
        Assert.True(cases > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases, {failures.Count} differ.");
        var version =
            lines[0][(lines[0].IndexOf('-', StringComparison.Ordinal) + 1)..].Replace(".txt", string.Empty, StringComparison.Ordinal);
        if (failures.Count > 0 && !version.StartsWith(Icu.Wrapper.UnicodeVersion, StringComparison.Ordinal))
        {
            Assert.Skip(
                $"The file is of Unicode {version}, ICU of {Icu.Wrapper.UnicodeVersion}: {failures.Count} of {cases} cases differ.");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases} cases differ:\n{string.Join('\n', failures.Take(40))}");
    }
}
