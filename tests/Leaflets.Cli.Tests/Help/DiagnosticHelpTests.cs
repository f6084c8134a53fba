using System.Reflection;
using System.Text;
using System.Text.Json;
using Leaflets.Building;
using Leaflets.Cli.Help;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Help;

/// <summary>Each diagnostic has a page of help, and the examples on these pages bring about what they are examples of.</summary>
public sealed class DiagnosticHelpTests : IDisposable
{
    /// <summary>
    /// How many diagnostics of sources and settings have no example: files that are damaged, too large or cannot be read, above all.
    /// </summary>
    private const int WithoutExample = 48;

    private readonly ScratchCollection _collection = new();

    public static TheoryData<string> Alone =>
        [.. DiagnosticExamples.All.Where(static example => !IsOfOneLeaflet(example.Value)).Select(static example => example.Key)];

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void The_catalogue_holds_every_kind_that_the_program_declares()
    {
        var declared = new[] { typeof(Diagnostic).Assembly, typeof(DiagnosticCatalog).Assembly }
            .SelectMany(static library => library.GetTypes())
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => ((DiagnosticDescriptor)field.GetValue(null)!).Id).Order(StringComparer.Ordinal);
        Assert.Equal(declared, DiagnosticCatalog.All.Select(static kind => kind.Id));
    }

    [Fact]
    public void The_help_on_each_says_its_severity_message_and_remedy()
    {
        foreach (var kind in DiagnosticCatalog.All)
        {
            var page = _collection.Ends(ExitCode.Made, "help", kind.Id);
            Assert.StartsWith($"{kind.Id}: {kind.Severity.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
            var words = Spaced(page);
            Assert.Contains(Spaced(DiagnosticPage.Message(kind)), words, StringComparison.Ordinal);
            Assert.Contains(Spaced(kind.Remedy), words, StringComparison.Ordinal);
            Assert.All(page.Split('\n'), line => Assert.True(WrappedText.WidthOf(line) <= 80, line));
        }
    }

    [Theory]
    [InlineData("LFT1203", "'…' is HTML, which is not printed; in Markdown it is ….")]
    [InlineData("LFT1082", "The character U+… cannot be printed.")]
    [InlineData("LFT2015", "There is no field '{…}'; ….")]
    [InlineData("LFT2105", "'…' must contain {0} and {1} once each, and no other braces.")]
    public void Particulars_of_a_message_are_left_open(string id, string message) =>
        Assert.Equal(message, DiagnosticPage.Message(DiagnosticCatalog.Find(id)!));

    [Fact]
    public void An_id_may_be_written_in_small_letters() =>
        Assert.Equal(_collection.Ends(ExitCode.Made, "help", "LFT1203"), _collection.Ends(ExitCode.Made, "help", "lft1203"));

    [Fact]
    public void Examples_are_of_diagnostics_that_there_are() =>
        Assert.All(DiagnosticExamples.All.Keys, static id => Assert.NotNull(DiagnosticCatalog.Find(id)));

    [Fact]
    public void Nearly_every_diagnostic_that_authors_meet_has_an_example() => Assert.InRange(
        DiagnosticCatalog.All.Where(static kind => string.CompareOrdinal(kind.Id, "LFT5") < 0)
            .Count(static kind => !DiagnosticExamples.All.ContainsKey(kind.Id)),
        0,
        WithoutExample);

    [Fact]
    public void An_example_of_a_leaflet_brings_its_diagnostic_about()
    {
        var examples = DiagnosticExamples.All.Where(static example => IsOfOneLeaflet(example.Value)).ToList();
        foreach (var (id, files) in examples)
        {
            foreach (var file in files)
            {
                Write($"leaflets/{id.ToLowerInvariant()}/{file.Path}", WholeText(file));
            }
        }

        var reported = Check().ToLookup(static found => found.Path.Split('/').ElementAtOrDefault(1), static found => found.Id);
        Assert.All(examples, example => Assert.Contains(example.Key, reported[example.Key.ToLowerInvariant()]));
    }

    [Theory]
    [MemberData(nameof(Alone))]
    public void An_example_of_a_collection_brings_its_diagnostic_about(string id)
    {
        foreach (var file in DiagnosticExamples.All[id])
        {
            Write(file.Path, file.Text);
        }

        if (!DiagnosticExamples.All[id].Any(static file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            Write("leaflets/a/en.md", "---\ntitle: A\n---\n\nText.\n");
        }

        Assert.Contains(id, Check().Select(static found => found.Id));
    }

    private static bool IsOfOneLeaflet(IEnumerable<ExampleFile> files) =>
        files.All(static file => !file.Path.Contains('/', StringComparison.Ordinal));

    private static string WholeText(ExampleFile file) =>
        !file.Path.EndsWith(".md", StringComparison.Ordinal)
            || file.Text.TrimStart('\n') is [] or ['-', '-', '-', ..] or ['+', '+', '+', ..] or ['#', ' ', ..]
            ? file.Text
            : $"---\ntitle: A\n---\n\n{file.Text}";

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private void Write(string path, string text) => _collection.Write(path, Encoding.UTF8.GetBytes(text));

    private List<(string Id, string Path)> Check()
    {
        var found = new List<(string, string)>();
        foreach (var line in _collection.Command("check", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var told = JsonDocument.Parse(line);
            if (told.RootElement.GetProperty("event").GetString() == "diagnostic")
            {
                var path = told.RootElement.GetProperty("path").GetString();
                found.Add((told.RootElement.GetProperty("id").GetString()!, path ?? string.Empty));
            }
        }

        return found;
    }
}
