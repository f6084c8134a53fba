using System.Text.RegularExpressions;

namespace Leaflets.Cli.Invocation;

/// <summary>
/// What CI services take for orders where they find it in a log: workflow commands of GitHub (<c>::error …::</c> at the beginning of a
/// line, <c>##[error]</c> anywhere), logging commands of Azure (<c>##vso[…]</c>), service messages of TeamCity (<c>##teamcity[…]</c>), and
/// sections of GitLab (<c>section_start:…</c>) and Travis (<c>travis_fold:…</c>). Sources, names of files and values of options give no
/// orders: here each gets a space that breaks it up.
/// </summary>
internal static partial class ServiceMessages
{
    /// <summary>Whether a text may hold one; most do not, and need not be looked at line by line.</summary>
    public static bool MayStandIn(string text) =>
        text.Contains("##", StringComparison.Ordinal)
        || text.Contains("::", StringComparison.Ordinal)
        || text.Contains("section_", StringComparison.OrdinalIgnoreCase) || text.Contains("travis_", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line in which nothing is an order any more.</summary>
    public static string BreakUp(string line)
    {
        var broken = line.Contains("##", StringComparison.Ordinal) ? Signs().Replace(line, "# #") : line;
        broken = broken.Contains("::", StringComparison.Ordinal) ? Workflow().Replace(broken, "$1: :") : broken;
        return broken.Contains('_', StringComparison.Ordinal) ? Section().Replace(broken, "$1 :") : broken;
    }

    [GeneratedRegex(@"##(?=[\w.-]*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^([\s\p{Cf}\uFFFD]*)::(?=[\p{L}\p{N}_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Workflow();

    [GeneratedRegex(@"(section_(?:start|end)|travis_(?:fold|time)):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Section();
}
