using System.Text.RegularExpressions;
using Xunit;

namespace Leaflets.Tests.Building.Hosting;

public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_one_that_is_compiled()
    {
        var compiled = Repository.Read("tests/Leaflets.Tests/Building/Hosting/ReadmeExample.cs");
        var usings = compiled[..compiled.IndexOf("namespace", StringComparison.Ordinal)];
        var statements = Regex.Match(compiled, "// <example>(.*?)// </example>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(Words(usings + statements), Words(Example()));
    }

    [Fact]
    public void The_example_of_the_readme_has_ten_statements_and_no_more() =>
        Assert.InRange(
            Example().Split('\n')
            .Count(line => line.TrimEnd().EndsWith(';') && !line.StartsWith("using ", StringComparison.Ordinal)), 1, 10);

    [Fact]
    public async Task The_example_of_the_readme_builds_and_says_so()
    {
        using var collection = new HostedCollection();
        collection.Write("leaflets/b/en.md", "---\ntitle: Asthma\n---\n\nBreathe **slowly**.\n");
        foreach (var unwanted in (string[])["a", "c"])
        {
            Directory.Delete(Path.Join(collection.Root, "leaflets", unwanted), recursive: true);
        }

        var console = Console.Out;
        var written = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await ReadmeExample.RunAsync([collection.Root, HostedCollection.Fonts, collection.Output]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains("b (en): Made, 2 files", written.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", File.ReadAllText(Path.Join(collection.Output, "b/b.en.pdf")), StringComparison.Ordinal);
    }

    /// <summary>The first block of C# in the library's README.</summary>
    private static string Example()
    {
        var page = Repository.Read("src/Leaflets.Building/README.md");
        return Regex.Match(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
