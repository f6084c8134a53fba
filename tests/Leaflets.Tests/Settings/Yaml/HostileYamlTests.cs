using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;
using Xunit;

namespace Leaflets.Tests.Settings.Yaml;

/// <summary>YAML that was made to break the program: each file is a positioned error, soon and in little memory.</summary>
public sealed class HostileYamlTests
{
    private const long Little = 200L * 1024 * 1024;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    public static TheoryData<string, string> Attacks => new()
    {
        { "billion laughs", "a: &a [x]\n"
            + string.Concat(
                Enumerable.Range(0, 9).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{Repeat($"*{(char)('a' + i)},", 9)}]\n")) },
        { "an alias of itself", "a: &a [*a]\n" },
        { "merge keys", "a: &a { x: 1 }\nb: { <<: *a }\n" },
        { "a tag that makes an object", "a: !!python/object/apply:os.system [ls]\n" },
        { "a tag of binary", "a: !!binary AAAA\n" },
        { "a local tag", "a: !x y\n" },
        { "lists in lists", Repeat("[", 200_000) },
        { "lists in lists that close", "a: " + Repeat("[", 100_000) + Repeat("]", 100_000) + "\n" },
        { "mappings in mappings", Repeat("{a: ", 100_000) },
        { "dashes in dashes", Repeat("- ", 200_000) + "a\n" },
        { "keys in keys", Repeat("? ", 200_000) + "a\n" },
        { "indents in indents", string.Concat(Enumerable.Range(0, 900).Select(i => new string(' ', i) + "a:\n")) },
        { "a million keys", string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"k{i}: 1\n")) },
        { "as many keys as fit", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"k{i}: 1\n")) },
        { "one key many times", Repeat("a: 1\n", 100_000) },
        { "a scalar of five million letters", "a: " + Repeat("x", 5_000_000) + "\n" },
        { "a quoted scalar that does not end", "a: \"" + Repeat("x\n", 250_000) },
        { "a literal of many lines with a bad one", "a: |\n" + Repeat("  x\n", 100_000) + "b\n" },
        { "a key that is a list", "[a, b]: c\n" },
        { "a second document", "a: 1\n---\nb: 2\n" },
        { "an unknown directive", "%YAML 9.9\n---\na: 1\n" },
        { "a bad escape", "a: \"\\xZZ\"\n" },
        { "a character that is none", "a: \"\\U0011FFFF\"\n" },
        { "half of a character", "a: \"\\uD800\"\n" },
        { "a tab", "a:\n\tb: 1\n" },
        { "commas", "a: [" + Repeat(",", 200_000) + "]\n" },
        { "colons", Repeat(":", 200_000) + " :\n" + Repeat(": ", 100_000) },
    };

    [Theory, MemberData(nameof(Attacks))]
    public void An_attack_is_told_with_its_place(string attack, string yaml)
    {
        Assert.NotEmpty(attack);
        var diagnostics = new List<Diagnostic>();

        var root = Effort.Bounded(Soon, Little, () => YamlReader.Read(new SourceText("a.yaml", yaml), diagnostics));

        Assert.Contains(diagnostics, diagnostic => diagnostic.IsError);
        Assert.Null(root);
        Assert.InRange(diagnostics.Count, 1, 20);
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("a.yaml(", diagnostic.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Attacks))]
    public void In_front_matter_too(string attack, string yaml)
    {
        Assert.NotEmpty(attack);
        var source = new SourceText("a.md", $"---\n{yaml[..Math.Min(yaml.Length, 900_000)]}\n---\n\nWords.\n");

        var read = Effort.Bounded(Soon, Little, () => MarkdownReader.Read(source, "a", "en"));

        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.IsError);
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
