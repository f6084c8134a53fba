using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Leaflets.Cli.Help;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// Whatever stands in sources, in names of files and in values of options: nothing that the command prints or writes as a report steers a
/// terminal or gives an order to a CI service.
/// </summary>
public sealed partial class TameOutputTests : IDisposable
{
    /// <summary>What terminals and services obey.</summary>
    private static readonly string[] Orders =
    [
        "::error file=x::y", "  ::stop-commands::z", "\t::add-mask::q", "##[error]", "##[group]x", "##vso[task.setvariable variable=a]b",
        "##teamcity[testFailed]", "###vso[x]", "section_start:1:a", "SECTION_END:1:a", "travis_fold:start:a", "\u001b[31m",
        "\u001b]0;t\u0007", "\u009b1m", "\a", "\b", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u202a", "\u202b", "\u202c",
        "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u007f", "\u0000", "#", "##", ":", "::", "a", " ", "[x]",
        "\"", "{", "é",
    ];

    private static readonly Gen<string> Hostile =
        Gen.Int[0, Orders.Length - 1].Select(static index => Orders[index]).Array[1, 5].Select(static parts => string.Concat(parts));

    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_line_has_no_orders_and_stays_one() => Hostile.Sample(static text =>
    {
        var line = OutputText.OnOneLine(text);
        Assert.DoesNotContain('\n', line);
        AssertTame(line);
        AssertTame(OutputText.OnLines(text));
        var json = OutputText.OfJson(JsonSerializer.Serialize(text, Relaxed));
        AssertTame(json);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    });

    [Fact]
    public void Orders_that_are_written_in_pieces_are_none() => Gen.Select(Hostile, Gen.Int[0, 40]).Sample(static (text, cut) =>
    {
        using var output = new StringWriter { NewLine = "\n" };
        var door = new TameWriter(output);
        var at = Math.Min(cut, text.Length);
        door.Write(text[..at]);
        foreach (var character in text[at..])
        {
            door.Write(character);
        }

        door.Flush();
        AssertTame(output.ToString());
    });

    [Fact]
    public void What_is_written_as_a_line_is_one_line() => Hostile.Sample(static text =>
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TameWriter(output).WriteLine(text);
        Assert.Equal(output.ToString().Length - 1, output.ToString().IndexOf('\n', StringComparison.Ordinal));
    });

    [Fact]
    public void No_command_prints_what_its_arguments_order() => Hostile.Where(static text => !text.Contains('\0')).Sample(
        text =>
        {
            foreach (var arguments in Commands(text))
            {
                var (_, output, errors) = _collection.Command(arguments);
                AssertTame(output);
                AssertTame(errors);
            }
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void No_report_of_a_build_holds_what_its_sources_order()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Names of files cannot hold such characters there.");
        }

        var orders = string.Concat(Orders.Where(static order => !order.Contains('\0') && !order.Contains('\n') && !order.Contains('\r')));
        var name = orders.Replace("/", string.Empty, StringComparison.Ordinal)[..120];
        _collection.Write(
            "leaflets/a/en.md",
            System.Text.Encoding.UTF8.GetBytes(
                $"---\ntitle: A\n{JsonSerializer.Serialize(orders)}: x\n---\n\n![{orders}](<x{orders}.png>)\n\n<{orders}> {orders}\n"));
        _collection.Write($"leaflets/a/{name}.md", "x"u8.ToArray());
        _collection.Write($"leaflets/{name}/en.md", "x"u8.ToArray());
        foreach (var how in (string[][])[[], ["--json"], ["--quiet"], ["--report", "github"]])
        {
            var (_, output, errors) = _collection.Command(["check", "--report", "sarif=r.sarif", "--report", "junit=r.xml", .. how]);
            AssertTame(Own().Replace(output, "annotation "));
            AssertTame(Own().Replace(errors, "annotation "));
            AssertTame(File.ReadAllText(Path.Join(_collection.Root, "r.sarif")));
            AssertTame(File.ReadAllText(Path.Join(_collection.Root, "r.xml")));
        }
    }

    [Fact]
    public void Help_says_what_the_manual_says()
    {
        // Nothing in our own words is broken up but what is named as an order.
        foreach (var topic in HelpTopics.Names)
        {
            var expected = Named.Aggregate(
                HelpCommand.Page(topic)!,
                static (page, order) => page.Replace($"`{order}`", $"`{OutputText.OnOneLine(order)}`", StringComparison.Ordinal));
            Assert.Equal(expected, _collection.Ends(0, "help", topic));
        }
    }

    /// <summary>The orders that the manual names.</summary>
    private static string[] Named { get; } = ["##[…]", "##vso[…]", "##teamcity[…]", "section_start:", "travis_fold:"];

    private static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string[]> Commands(string text) =>
    [
        [text], ["build", text], ["build", "--language", text], ["build", "--style", text, "--json"], ["build", "--format", text],
        ["build", "--shard", text], ["build", "--report", text], ["build", "--report", $"junit={text}/"], ["build", "--explain", text],
            ["build", "--status", text], ["build", "--root", text], ["build", "--workers", text], ["build", $"--{text}"],
        ["check", "--html", text], ["inspect", text], ["inspect", "--json", text], ["diff", text, text], ["diff", ".", ".", "-f", text],
            ["merge-manifests", text], ["import", text], ["import", "--id", text, "x.md"],
        ["new", text], ["schema", text], ["help", text], ["completions", text], ["cache", "prune", "--max-size", text], ["cache", text],
            ["complete", "0", text], ["complete", "1", "build", text],
    ];

    private static void AssertTame(string text)
    {
        Assert.DoesNotMatch(Steering(), text);
        Assert.DoesNotMatch(Order(), text);
    }

    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Steering();

    [GeneratedRegex(@"##[\w.-]*\[|(section_(start|end)|travis_(fold|time)):|^\s*::\w", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    /// <summary>The annotations that the program itself gives.</summary>
    [GeneratedRegex("^::(error|warning|notice) (?=file=)", RegexOptions.Multiline)]
    private static partial Regex Own();
}
