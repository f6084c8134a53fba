using System.Text.RegularExpressions;
using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Architecture;

/// <summary>
/// Messages, remedies, help and pages use the words that readers know from other programs, also readers whose first language is not
/// English.
/// </summary>
public sealed partial class PlainEnglishTests
{
    /// <summary>The folders whose code prints something.</summary>
    private static readonly string[] Printing =
    [
        "src/Leaflets", "src/Leaflets.Building", "src/Leaflets.Cli", "src/Leaflets.Inspection", "src/Leaflets.Media", "src/Leaflets.Pdf",
        "src/Leaflets.Typesetting",
    ];

    /// <summary>The pages of the repository.</summary>
    public static TheoryData<string> Pages =>
    [
        "README.md", "leaflets/README.md", "styles/README.md", "styles/clinics/README.md", "styles/languages/README.md", "src/README.md",
        "src/Leaflets/README.md", "src/Leaflets.Building/README.md", "src/Leaflets.Cli/README.md", "src/Leaflets.Inspection/README.md",
        "src/Leaflets.Pdf/README.md", "src/Leaflets.Typesetting/README.md", "src/THREATS.md", "tests/README.md", ".ci/README.md",
    ];

    [Fact]
    public void Messages_and_remedies_are_in_plain_English()
    {
        Assert.NotEmpty(DiagnosticCatalog.All);
        Assert.Empty(DiagnosticCatalog.All.SelectMany(static kind =>
            Found(kind.MessageFormat).Concat(Found(kind.Remedy)).Select(phrase => $"{kind.Id}: {phrase}")));
    }

    [Fact]
    public void What_the_program_prints_is_in_plain_English() => Assert.Empty(
        Printing.SelectMany(Repository.Sources).SelectMany(static path => Literals().Matches(File.ReadAllText(path))
            .SelectMany(static literal => Found(literal.Value)).Select(phrase => $"{Path.GetFileName(path)}: {phrase}")));

    [Theory, MemberData(nameof(Pages))]
    public void Pages_are_in_plain_English(string page) => Assert.Empty(Found(Repository.Read(page)));

    [Theory]
    [InlineData("The key 'a' stands twice.", "stands twice")]
    [InlineData("A collection is begun: leaflets/collection.yaml.", "is begun")]
    [InlineData("It looks like a heading\nand is none.", "and is none")]
    [InlineData("Mend the line.", "Mend the")]
    public void A_phrase_is_found(string text, string phrase) => Assert.Equal([phrase], Found(text));

    private static IEnumerable<string> Found(string text) =>
        Phrases().Matches(text).Select(static match =>
            string.Join(' ', match.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>
    /// Phrases that say in words of their own what every program says: is reported, appears twice, is created, is not one, no action is
    /// needed, is not a regular file, already exists, correct the line.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:is|are|was|were|been|be)\s+told\s+of\b|\b(?:is|are)\s+told\b|\bstands?\s+twice\b|\b(?:is|are)\s+begun\b|\bwhat\s+is\s+so\b"
        + @"|\band\s+(?:is|are)\s+none\b|\bis\s+to\s+be\s+done\b|\bno\s+ordinary\s+file\b|\bis\s+there\s+already\b"
        + @"|\bwas\s+brought\s+along\b|\bmade\s+anew\b"
        + @"|(?<!\b[Tt]here\s)\bis\s+no\s+(?:link|picture|heading|manifest|revision|length|angle|language\s+tag)\b"
        + @"|\b[Mm]end\s+(?:the|that|those|it)\b|\ba\s+fault\s+of\s+the\s+program\b|\bmakes?\s+any\s+more\b|\bis\s+not\s+understood\b"
        + @"|\bwhere\s+not\s+named\b|\bwhere\s+none\s+is\b|\bout\s+of\s+step\b|\bno\s+news\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();

    /// <summary>What stands between quotes on one line; comments hold none that a user reads.</summary>
    [GeneratedRegex(@"(?<=^(?!\s*//).*)""(?:[^""\\\n]|\\.)*""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Literals();
}
