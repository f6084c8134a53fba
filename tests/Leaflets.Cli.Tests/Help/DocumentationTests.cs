using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests.Help;

/// <summary>What the READMEs say of commands, files and tests is so.</summary>
public sealed partial class DocumentationTests
{
    private const int FrontPage = 200;
    private const int Columns = 120;

    /// <summary>What a reader is to make, or what is made: no file of the project.</summary>
    private static readonly string[] Made =
        ["styles/green.yaml", "styles/clinics/NAME.yaml", "styles/NAME.yaml", "dist/", "out/", ".github/workflows/leaflets.yml"];

    private static readonly string Root = Repository.Root;

    [Fact]
    public void Each_folder_that_a_reader_opens_has_a_page()
    {
        string[] folders =
        [
            "", ".ci/", "leaflets/", "src/", "styles/", "styles/clinics/", "styles/languages/", "tests/", "tests/Leaflets.Benchmarks/",
        ];
        var projects = Directory.EnumerateDirectories(Path.Join(Root, "src")).Select(static folder => $"src/{Path.GetFileName(folder)}/");
        Assert.Equal(
            folders.Concat(projects).Order(StringComparer.Ordinal),
            ManualPage.All.Select(static page => page.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_front_page_is_short() =>
        Assert.InRange(ManualPage.All.Single(static page => page.Path == "README.md").Text.Split('\n').Length, 50, FrontPage);

    [Fact]
    public void Prose_is_narrow() => Assert.Empty(ManualPage.All.SelectMany(static page => page.Prose
        .Where(static line => line is not ['|', ..] && line.Length > Columns).Select(line => $"{page.Path}: {line}")));

    [Fact]
    public void Nothing_is_left_that_a_script_was_to_fill_in() =>
        Assert.Empty(ManualPage.All.SelectMany(static page => page.Prose
            .Where(static line => Placeholder().IsMatch(line)).Select(line => $"{page.Path}: {line}")));

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(ManualPage.All, static page => Assert.All(page.Links, link =>
    {
        if (link.Address.StartsWith("https://", StringComparison.Ordinal))
        {
            return;
        }

        var path = link.Address.Length == 0 ? page.Path : page.Folder + link.Address;
        Assert.True(Path.Exists(Path.Join(Root, path)), $"{page.Path}: {path}");
        if (link.Part.Length > 0)
        {
            var target = new ManualPage(path, File.ReadAllText(Path.Join(Root, path)));
            Assert.Contains(link.Part, target.Parts);
        }
    }));

    [Fact]
    public void Every_path_that_is_named_is_there()
    {
        var named = ManualPage.All.SelectMany(static page => page.Spans.Select(span => (page.Folder, Path: span)))
            .Where(static named => OwnPath().IsMatch(named.Path) && !Made.Contains(named.Path))
            .Where(static named => !named.Path.Contains("/bin/", StringComparison.Ordinal)).ToList();
        Assert.InRange(named.Count, 30, 1000);
        Assert.All(named, static named => Assert.True(
            Path.Exists(Path.Join(Root, named.Path)) || Path.Exists(Path.Join(Root, named.Folder, named.Path)),
            $"{named.Folder}: {named.Path}"));
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Join(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var named = ManualPage.All.SelectMany(static page => page.Spans).Where(static span => TestName().IsMatch(span)).ToList();
        Assert.InRange(named.Count, 15, 1000);
        Assert.All(named, name => Assert.Contains(name, files));
    }

    [Fact]
    public void Every_command_that_is_named_can_be_given()
    {
        var lines = ManualPage.All.SelectMany(static page => Commands(page).Select(line => (page.Path, Line: Filled(line)))).ToList();
        Assert.InRange(lines.Count, 60, 1000);
        Assert.All(lines, static line =>
        {
            var parsed = All.Parse([.. CommandLineParser.SplitCommandLine(line.Line)]);
            var errors = string.Join(' ', parsed.Errors.Select(static error => error.Message));
            Assert.True(errors.Length == 0, $"{line.Path}: leaflets {line.Line}: {errors}");
        });
    }

    [Fact]
    public void Every_command_and_option_is_named()
    {
        var page = ManualPage.All.Single(static page => page.Folder == "src/Leaflets.Cli/");
        var commands = All.Subcommands.Where(static command => !command.Hidden).ToList();
        Assert.All(commands, command => Assert.Contains($"leaflets {command.Name}", page.Text, StringComparison.Ordinal));
        Assert.All(
            commands.SelectMany(static command => command.Options.Concat(command.Subcommands.SelectMany(static inner => inner.Options)))
                .Where(static option => !option.Hidden),
            option => Assert.Contains(option.Name, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_leaflet_the_style_and_the_letterhead_of_the_front_page_can_be_made()
    {
        var blocks = ManualPage.All.Single(static page => page.Path == "README.md").Code
            .Select(static code => code.TrimEnd('`').Split('\n', 2)).ToLookup(static lines => lines[0], static lines => lines[1]);
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("asthma-inhaler", blocks["```markdown"].Single());
        Write(collection, "styles/green.yaml", blocks["```yaml"].First());
        Write(collection, "styles/clinics/riverside.yaml", blocks["```yaml"].Last());
        Write(collection, "leaflets/collection.yaml", "clinic: riverside\n");
        var (exitCode, _, errors) = collection.Command("check", "--style", "green", "--style", "large-print");
        Assert.Equal(string.Empty, errors);
        Assert.Equal(ExitCode.Made, exitCode);
    }

    private static void Write(ScratchCollection collection, string path, string text) =>
        collection.Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    private static Command All { get; } = CommandLine.Make(
        new CommandContext(TextWriter.Null, TextWriter.Null, Root, Root, IsLive: false, TimeProvider.System),
        TestContext.Current.CancellationToken);

    private static IEnumerable<string> Commands(ManualPage page) =>
        page.Code.SelectMany(static code => InCode().Matches(code)).Select(static found => found.Groups[1].Value)
            .Concat(page.Spans.Select(static span => InText().Match(span))
                .Where(static found => found.Success).Select(static found => found.Groups[1].Value));

    /// <summary>
    /// A command with something in place of what the reader is to fill in, without comments and what another program gets.
    /// </summary>
    private static string Filled(string line)
    {
        var command = Rest().Replace(line, string.Empty).Replace("…", string.Empty, StringComparison.Ordinal);
        command = Optional().Replace(command, string.Empty)
            .Replace("<shell>", "bash", StringComparison.Ordinal).Replace("sarif=FILE", "sarif=f.sarif", StringComparison.Ordinal);
        return Variable().Replace(command, "1").Trim().Trim('<', '>');
    }

    private const string Names = "build|check|inspect|diff|merge-manifests|cache|new|import|schema|help|completions|worker";

    [GeneratedRegex($@"(?:(?<![\w.-])(?:\.*[\w./]*/)?leaflets |-- )((?:{Names})\b[^\n]*)")]
    private static partial Regex InCode();

    /// <summary>A command by its whole name, or one without the program's name that has options.</summary>
    [GeneratedRegex($@"^(?:source <\(|leaflets )*((?:(?<=leaflets )(?:{Names})\b|(?:{Names})(?= -))[^)]*)\)?$")]
    private static partial Regex InText();

    [GeneratedRegex(@"\s+(#|\||&&).*$")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\$\{\{[^}]*\}\}|\$\w+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^((src|tests|styles|\.ci|\.github)/[\w./-]+|[A-Z.]?[\w.]+/)$")]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"^@[A-Z]+@|^<!-- \w+:(start|end)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[A-Z][A-Za-z]+(Tests|Benchmarks)$")]
    private static partial Regex TestName();
}
