using System.Text.RegularExpressions;
using Xunit;

namespace Leaflets.Tests;

public sealed class CompilerReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_one_that_is_compiled()
    {
        var compiled = Repository.Read("tests/Leaflets.Tests/CompilerReadmeExample.cs");
        var usings = compiled[..compiled.IndexOf("namespace", StringComparison.Ordinal)];
        var statements = Regex.Match(compiled, "// <example>(.*?)// </example>", RegexOptions.Singleline).Groups[1].Value;
        var shown = Regex.Match(Repository.Read("src/Leaflets/README.md"), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        // The tests are within the namespace that others have to name.
        Assert.Equal(Words("using Leaflets;\n" + usings + statements), Words(shown));
    }

    [Fact]
    public void The_example_of_the_readme_reads_a_leaflet_without_a_fault()
    {
        var result = CompilerReadmeExample.Read();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("Asthma", result.Document!.Metadata.Title);
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
